import { z } from "zod";
import { fieldCode, type FieldCode } from "../errors";
import { line } from "../text/input";
import { optionalDay } from "../time/optional-day";
import { readTime } from "../time/typed-time";
import { isHappeningKey, mostHappenings, type Happening } from "./vocabulary";

const time = z
  .string()
  .max(40, fieldCode("time-invalid"))
  .default("")
  .transform((typed, context) => {
    const read = readTime(typed);
    if (read === null) context.addIssue({ code: "custom", message: fieldCode("time-invalid") });
    return read || null;
  });

/** A row as it is typed; `key` is empty for one that is new. */
export type TypedHappening = Omit<Happening, "key"> & { key: string };

const row = z
  .object({
    key: z.string().max(40).default(""),
    title: line(200).default(""),
    on: optionalDay,
    until: optionalDay,
    from: time,
    to: time,
    place: line(200).default(""),
  })
  .superRefine((typed, context) => {
    const fault = (name: string, message: FieldCode) =>
      context.addIssue({ code: "custom", path: [name], message });
    const { title, on, until, from, to, place } = typed;
    if (![title, on, until, from, to, place].some(Boolean)) return;
    if (!title) fault("title", "required");
    if (!on) fault("on", "required");
    if (on && until && until < on) fault("until", "dates-order");
    if (to && !from) fault("from", "required");
    if (from && to && to <= from) fault("to", "times-order");
  });

/**
 * The rows of a form that say what happens when. Empty ones fall away. A row needs a title and a day of the calendar; its last day is
 * not before its first, nor its end before its beginning.
 */
export const happeningRows = z
  .array(row)
  .max(mostHappenings, fieldCode("too-long"))
  .default([])
  .transform((rows) =>
    rows.flatMap(({ on, until, key, ...said }): TypedHappening[] =>
      said.title && on
        ? [{ ...said, key: isHappeningKey(key) ? key : "", on, until: until === on ? null : until }]
        : [],
    ),
  );
