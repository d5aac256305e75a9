import { z } from "zod";
import { fieldCode } from "../errors";
import { line } from "../text/input";
import { readDay } from "../time/typed-day";
import { isIsoDate } from "../time/dates";
import { placeOf } from "./vocabulary";

/** Places one request may name. */
export const mostPlaces = 100;

/** Ticks by the key of their place, as a form sends them; or the keys. */
const chosen = z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)]);

/** A request as an administrator writes it down. */
export const dataRequestInput = z.object({
  name: line(200).pipe(z.string().min(1, fieldCode("required"))),
  birthYear: z.coerce.number().int().min(1850).max(2100).nullable().catch(null),
  askedBy: line(200).pipe(z.string().min(1, fieldCode("required"))),
  askedOn: z
    .string(fieldCode("required"))
    .max(40, fieldCode("day-invalid"))
    .transform(readDay)
    .refine(isIsoDate, fieldCode("day-invalid")),
  places: chosen
    .catch([])
    .refine((keys) => keys.length > 0, fieldCode("choose-places"))
    .refine((keys) => keys.length <= mostPlaces && keys.every(placeOf), fieldCode("invalid")),
});
export type DataRequestInput = z.output<typeof dataRequestInput>;
