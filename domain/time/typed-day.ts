import { formatDate } from "./dates";

const written = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
/** A phone's keypad of digits has no stroke. */
const digits = /^(\d{2})(\d{2})(\d{4})$/;

/** A day as people write it ("5/11/2026", "05112026") or as machines do, as an ISO date; anything else as it was typed. */
export function readDay(text: string): string {
  const typed = text.trim();
  const [, day, month, year] = written.exec(typed) ?? digits.exec(typed) ?? [];
  return year ? `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}` : typed;
}

/** An ISO date as it is shown in a field; anything else as it was typed. */
export function writeDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}
