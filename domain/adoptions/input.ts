import { z } from "zod";
import { fieldCode } from "../errors";
import { line, lines } from "../text/input";
import { pastDay } from "../time/past-day";
import { mostFigures } from "./vocabulary";

const words = lines(1000);

/** As Vietnamese numbers are written: "32", "18.377", "4,5". */
const number = line(20).pipe(
  z.string().regex(/^(?:(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,3})?)?$/, fieldCode("figure-number")),
);

/** One figure; a row that nobody filled is none, one half filled is refused. */
const figure = z
  .object({ number: number.default(""), unit: line(40).default(""), what: line(120).default("") })
  .superRefine((row, problems) => {
    const isEmpty = !row.number && !row.unit && !row.what;
    const missing = (["number", "what"] as const).filter((part) => !row[part]);
    for (const part of isEmpty ? [] : missing)
      problems.addIssue({ code: "custom", path: [part], message: fieldCode("required") });
  });

/** The result in figures: number, unit and what was counted. */
const figures = z
  .array(figure)
  .max(mostFigures, fieldCode("invalid"))
  .default([])
  .transform((rows) => rows.filter((row) => row.number));

/** What an official says about a model their unit took home. */
export const adoptionInput = z.object({
  sinceOn: pastDay,
  adaptation: words.default(""),
  result: words.default(""),
  figures,
});
export type AdoptionInput = z.output<typeof adoptionInput>;

/** A year later it still runs, with what came of it till now. */
export const adoptionRenewal = z.object({ result: words.default(""), figures });
export type AdoptionRenewal = z.output<typeof adoptionRenewal>;

/** The end of it: when, why, and what came of it. */
export const adoptionEnd = z.object({
  endedOn: pastDay,
  reason: lines(500).pipe(z.string().min(1, fieldCode("required"))),
  result: words.default(""),
});
export type AdoptionEnd = z.output<typeof adoptionEnd>;
