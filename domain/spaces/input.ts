import { z } from "zod";
import { fieldCode } from "../errors";
import { line, lines, nameLine } from "../text/input";
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

/** What an administrator says about a cultural space. */
export const spaceInput = z.object({
  name: nameLine(200).pipe(z.string().min(1, fieldCode("name-required"))),
  unitId: z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit")),
  address: line(300).default(""),
  hours: lines(500).default(""),
  visiting: lines(1000).default(""),
  description: lines(5000).default(""),
  activities,
  sourceName: line(200).default(""),
  sourceUrl: link,
  /** A ticked box; absent means hidden from visitors. */
  shown: z
    .string()
    .optional()
    .transform((value) => value === "1"),
});
export type SpaceInput = z.output<typeof spaceInput>;
