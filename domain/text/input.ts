import { z } from "zod";
import { fieldCode, type FieldCode } from "../errors";
import { cleanLine, cleanText } from "./fold";

// Before it is tidied a text may hold this many times its limit: a letter with marks apart (NFD) is three characters.
const untidied = 4;

/** A single-line text of a form, tidied, at most `limit` characters; `code` is what a longer one is refused with. */
export const line = (limit: number, code: FieldCode = "too-long") => tidied(cleanLine, limit, code);

/** A text of several lines, tidied, at most `limit` characters. */
export const lines = (limit: number, code: FieldCode = "too-long") => tidied(cleanText, limit, code);

/** What something or somebody is called: nothing at all, or a line with at least one letter in it. */
export const nameLine = (limit: number, code: FieldCode = "too-long") =>
  line(limit, code).refine((name) => name === "" || /\p{L}/u.test(name), fieldCode("no-letter"));

function tidied(clean: (text: string) => string, limit: number, code: FieldCode) {
  return z
    .string()
    .max(limit * untidied, code)
    .transform(clean)
    .pipe(z.string().max(limit, code));
}
