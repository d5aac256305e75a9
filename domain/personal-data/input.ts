import { z } from "zod";
import { fieldCode } from "../errors";
import { line, nameLine } from "../text/input";
import { readDay } from "../time/typed-day";
import { isIsoDate } from "../time/dates";
import { dataWishes, placeOf } from "./vocabulary";

/** Places one request may name. */
export const mostPlaces = 100;

/** Ticks by the key of their place, as a form sends them; or the keys. */
const chosen = z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)]);

const about = {
  name: line(200).pipe(z.string().min(1, fieldCode("required"))),
  birthYear: z.coerce.number().int().min(1850).max(2100).nullable().catch(null),
  askedBy: line(200).pipe(z.string().min(1, fieldCode("required"))),
  askedOn: z
    .string(fieldCode("required"))
    .max(40, fieldCode("day-invalid"))
    .transform(readDay)
    .refine(isIsoDate, fieldCode("day-invalid")),
};
const wish = z.enum(dataWishes, fieldCode("required"));

/** What somebody asks for at their ward. */
export const dataAskInput = z.object({ ...about, wish });
export type DataAskInput = z.output<typeof dataAskInput>;

/** The same by one's own link: whom it is about is known. */
export const linkAskInput = z.object({
  token: z.string().max(100).default(""),
  wish,
  askedBy: nameLine(200, "name-long").pipe(z.string().min(1, fieldCode("word-name"))),
});
export type LinkAskInput = z.output<typeof linkAskInput>;

/** A request as an administrator writes it down; `askId`: what it answers, where a ward or a link asked. */
export const dataRequestInput = z.object({
  ...about,
  askId: z.uuid().nullable().catch(null),
  places: chosen
    .catch([])
    .refine((keys) => keys.length > 0, fieldCode("choose-places"))
    .refine((keys) => keys.length <= mostPlaces && keys.every(placeOf), fieldCode("invalid")),
});
export type DataRequestInput = z.output<typeof dataRequestInput>;
