import { z } from "zod";
import { fieldCode } from "../errors";
import { happeningRows } from "../happenings/input";
import { line, lines, nameLine } from "../text/input";
import { optionalDay } from "../time/optional-day";
import { mostClosedDays, readHours, weekdays } from "./hours";
import { holidayHabits, type ClosedDays, type DayHours } from "./vocabulary";
import { mostActivities } from "./vocabulary";

const activity = z
  .object({ title: line(160).default(""), schedule: line(160).default("") })
  .refine((row) => row.title !== "" || row.schedule === "", {
    error: fieldCode("required"),
    path: ["title"],
  });

/** Empty rows of the form fall away; a time needs a title. */
const activities = z
  .array(activity)
  .max(mostActivities, fieldCode("too-long"))
  .default([])
  .transform((rows) => rows.filter((row) => row.title));

const link = z
  .string()
  .trim()
  .max(500, fieldCode("too-long"))
  .refine((value) => value === "" || /^https?:\/\/\S+$/.test(value), fieldCode("link-invalid"))
  .transform((value) => value || null)
  .default(null);

/** A weekday's hours; see `readHours`. */
const dayHours = z
  .string()
  .max(200, fieldCode("too-long"))
  .default("")
  .transform((typed, context): DayHours => {
    const read = readHours(typed);
    if (read === null || typeof read !== "string") return read;
    context.addIssue({
      code: "custom",
      message: fieldCode(read === "order" ? "times-order" : "hours-invalid"),
    });
    return null;
  });

const week = z
  .object(
    Object.fromEntries(weekdays.map((day) => [day, dayHours])) as Record<
      (typeof weekdays)[number],
      typeof dayHours
    >,
  )
  .prefault({})
  .transform((days) => weekdays.map((day) => days[day]));

const closedRow = z
  .object({ on: optionalDay, until: optionalDay, why: line(160).default("") })
  .refine(({ on, until, why }) => on !== null || (until === null && why === ""), {
    error: fieldCode("required"),
    path: ["on"],
  })
  .refine(({ on, until }) => !on || !until || until >= on, {
    error: fieldCode("dates-order"),
    path: ["until"],
  });

/** Empty rows fall away. */
const closedDays = z
  .array(closedRow)
  .max(mostClosedDays, fieldCode("too-long"))
  .default([])
  .transform((rows) =>
    rows
      .flatMap(({ on, until, why }): ClosedDays[] =>
        on ? [{ on, until: until === on ? null : until, why }] : [],
      )
      .sort((one, other) => one.on.localeCompare(other.on)),
  );

const visit = {
  week,
  hours: lines(500).default(""),
  closedDays,
  onHolidays: z
    .enum(["", ...holidayHabits], fieldCode("invalid"))
    .default("")
    .transform((said) => said || null),
  way: lines(500).default(""),
  contact: line(200).default(""),
  cost: line(200).default(""),
  access: lines(500).default(""),
  visiting: lines(1000).default(""),
  activities,
  happenings: happeningRows,
};

/** What its ward says about visiting a space: hours, the way in, what goes on there. */
export const visitInput = z.object(visit);
export type VisitInput = z.output<typeof visitInput>;

/** Degrees as they are copied from a map, "10,7612" or "10.7612", within the city and its islands; nothing is null. */
const degrees = (least: number, most: number) =>
  z
    .string()
    .trim()
    .max(30, fieldCode("place-invalid"))
    .default("")
    .transform((typed) => typed.replace(",", "."))
    .refine((typed) => typed === "" || /^\d{1,3}(?:\.\d{1,15})?$/.test(typed), fieldCode("place-invalid"))
    .transform((typed) => (typed === "" ? null : Number(typed)))
    .refine((number) => number === null || (number >= least && number <= most), fieldCode("place-invalid"));

/** What an administrator says about a cultural space. */
export const spaceInput = z
  .object({
    name: nameLine(200).pipe(z.string().min(1, fieldCode("name-required"))),
    unitId: z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit")),
    address: line(300).default(""),
    latitude: degrees(8, 12),
    longitude: degrees(106, 108),
    ...visit,
    description: lines(5000).default(""),
    sourceName: line(200).default(""),
    sourceUrl: link,
    /** A ticked box; absent means hidden from visitors. */
    shown: z
      .string()
      .optional()
      .transform((value) => value === "1"),
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    error: fieldCode("place-invalid"),
    path: ["longitude"],
  });
export type SpaceInput = z.output<typeof spaceInput>;
