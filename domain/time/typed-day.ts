import { cleanLine } from "../text/fold";
import { formatDate, isIsoDate } from "./dates";

const between = String.raw`\s*[/.\-, ]\s*`;
/** "5/11/2026", "05 - 11 - 2026", "1/11/26". */
const written = new RegExp(`^(\\d{1,2})${between}(\\d{1,2})${between}(\\d{4}|\\d{2})$`);
/** "ngày 1 tháng 11 năm 2026", as letters and decisions have it; "1 tháng 11, 2026". */
const inWords = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4}|\d{2})$/;
/** A phone's keypad of digits has no stroke. */
const digits = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * A day as people write it ("5/11/2026", "05112026", "ngày 5 tháng 11 năm 2026") or as machines do, as an ISO date;
 * anything else as it was typed. Of a year of two digits those up to 49 are of this century. Whether there is such a day
 * is not looked at: see `isImpossibleDay`.
 */
export function readDay(text: string): string {
  const typed = cleanLine(text);
  const low = typed.toLowerCase().replace(/^ngày(?=\s*\d+\s*[/.-])\s*/, "");
  const [, day, month, year] = written.exec(low) ?? inWords.exec(low) ?? digits.exec(low) ?? [];
  return year ? `${century(year)}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}` : typed;
}

const century = (year: string) => (year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`);

/** Whether a day was written in a way that is understood, but no calendar has it: "31/02/2026", "01/13/2026". */
export function isImpossibleDay(text: string): boolean {
  const day = readDay(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !isIsoDate(day);
}

/** An ISO date as it is shown in a field; anything else as it was typed. */
export function writeDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}
