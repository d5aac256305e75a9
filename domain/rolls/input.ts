import { z } from "zod";
import { fieldCode } from "../errors";
import { line } from "../text/input";
import { readDay } from "../time/typed-day";
import { isIsoDate } from "../time/dates";
import { rollColumns } from "./columns";
import { mostAcross } from "./pasted";

/** Rows that one list holds at most, and changes that one saving brings at most. */
export const mostRows = 1000;
export const mostChanges = 2000;

const id = z.uuid("invalid");

/** A pasted list to keep as it came in. One that is not what it should be is left out, and keeps no cell from being saved. */
const pasted = z
  .object({
    id,
    head: z.array(z.string().max(1000)).max(mostAcross),
    rows: z
      .array(z.array(z.string().max(20_000)).max(mostAcross))
      .min(2)
      .max(mostRows),
  })
  .optional()
  .catch(undefined);

/** Number and day of the tờ trình; both may wait. */
const rollPaper = z.object({
  number: line(60).default(""),
  datedOn: z
    .string()
    .max(40, fieldCode("day-invalid"))
    .default("")
    .transform(readDay)
    .refine((day) => day === "" || isIsoDate(day), fieldCode("day-invalid"))
    .transform((day) => day || null),
});

export const paperOfRoll = rollPaper.extend({ id });

export const newRoll = rollPaper.extend({
  id,
  campaignId: z.string(fieldCode("choose-campaign")).min(1, fieldCode("choose-campaign")).max(120),
  unitId: z.string().max(120).optional(),
});

/** What a grid sends: rows begun and taken out, and cells with the words that its page had read in them. */
export const rollChanges = z.object({
  account: z.string().max(60).optional(),
  /** When the page last read the list (ms): it is answered with what changed since. */
  since: z.number().int().nonnegative().optional(),
  add: z.array(id).max(mostRows).default([]),
  remove: z.array(id).max(mostRows).default([]),
  pasted,
  changes: z
    .array(
      z.object({
        id,
        column: z.enum(rollColumns as [string, ...string[]]),
        base: z.string().max(100_000),
        text: z.string().max(100_000),
      }),
    )
    .max(mostChanges)
    .default([]),
});
export type RollChanges = z.output<typeof rollChanges>;
