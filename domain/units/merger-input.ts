import { z } from "zod";
import { fieldCode } from "../errors";
import { lines } from "../text/input";
import { isIsoDate } from "../time/dates";
import { isImpossibleDay, readDay } from "../time/typed-day";
import { cleanLine } from "../text/fold";
import type { UnitKind } from "./vocabulary";

const names = lines(4000).transform((typed) =>
  typed
    .split("\n")
    .map(cleanLine)
    .filter((name) => name !== ""),
);
const someNames = names.refine((all) => all.length > 0, fieldCode("required"));

/** A merger as it is entered: names one a line, the day it takes force, the document it rests on. */
export const mergerInput = z.object({
  from: z.string().default("").pipe(someNames),
  into: z.string().default("").pipe(someNames),
  /** Said after being asked: names that the portal does not know are of new units. */
  areNew: z
    .string()
    .optional()
    .transform((value) => value === "1"),
  effectiveOn: z
    .string()
    .max(40, fieldCode("day-invalid"))
    .default("")
    .transform(readDay)
    .refine((value) => !isImpossibleDay(value), { error: fieldCode("date-impossible"), abort: true })
    .refine((value) => isIsoDate(value) && value > "2025-07-01", fieldCode("day-invalid")),
  documentId: z
    .string()
    .max(120, fieldCode("invalid"))
    .default("")
    .pipe(z.string().min(1, fieldCode("required"))),
});
export type MergerInput = z.output<typeof mergerInput>;

const kindWords: [RegExp, UnitKind][] = [
  [/^phường /iu, "ward"],
  [/^xã /iu, "commune"],
  [/^đặc khu /iu, "special_zone"],
];

/** What kind of unit a name in full is of; null where it does not say. */
export const kindInName = (name: string): UnitKind | null =>
  kindWords.find(([word]) => word.test(name))?.[1] ?? null;
