import { hcmcYear } from "../time/dates";
import { isImpossibleDay, readDay } from "../time/typed-day";
import { said, unread, type CellReading } from "./cell-reading";

const withAge = /^(\d{1,3})\s*(?:tuổi|tuoi|t)$/u;
const monthAndYear = /^(?:tháng\s*)?\d{1,2}\s*[/.-]\s*(\d{4})$/u;
/** "1956 (70 tuổi)", "năm 1956", "sn 1956", "1956." */
const amongWords =
  /^(?:năm sinh|sinh năm|năm|sinh|ns|sn)?[\s:.]*(\d{4})[.,;]?(?:\s*\(?\s*\d{1,3}\s*tuổi\s*\)?)?$/u;

/**
 * A year of birth as people write it: a year, a whole date, a month and a year. An age is noted and never turned into a
 * year: nobody knows on which day it was counted.
 */
export function readYear(text: string, thisYear = hcmcYear()): CellReading {
  const typed = text.toLowerCase();
  const age = withAge.exec(typed)?.[1];
  if (age) return said(null, { notes: [{ code: "age-only", details: { age: Number(age) } }] });
  if (isImpossibleDay(typed)) return unread("date-impossible");
  const day = /^(\d{4})-\d{2}-\d{2}$/.exec(readDay(typed));
  const year = day?.[1] ?? amongWords.exec(typed)?.[1] ?? monthAndYear.exec(typed)?.[1] ?? digitsOf(typed);
  if (year) return inTime(Number(year), thisYear);
  if (/^\d{2}$/.test(typed)) return unread("year-or-age", { typed }, [lastWith(typed, thisYear)]);
  return unread("year-unread", { typed: text });
}

function inTime(year: number, thisYear: number): CellReading {
  if (year > thisYear) {
    const [mend] = likely(String(year), thisYear);
    return unread("year-future", { year, mend: mend ?? "" }, mend ? [mend] : []);
  }
  if (year < 1900) {
    const [mend] = likely(String(year), thisYear);
    return unread("year-early", { year, mend: mend ?? "" }, mend ? [mend] : []);
  }
  return said(year);
}

/** "1 956", "19.56" and the like. */
function digitsOf(typed: string): string | undefined {
  return /^[\d\s.,]+$/.test(typed) ? /^\d{4}$/.exec(typed.replace(/[\s.,]/g, ""))?.[0] : undefined;
}

/** Years of a person alive whose digits differ by a slip: two digits swapped (1596 → 1956), or the century (2091 → 1991). */
function likely(year: string, thisYear: number): string[] {
  const [a, b, c, d] = year as unknown as [string, string, string, string];
  const slips = [`${a}${c}${b}${d}`, `${b}${a}${c}${d}`, `19${c}${d}`];
  return slips.filter((one) => Number(one) >= thisYear - 110 && Number(one) <= thisYear);
}

function lastWith(digits: string, thisYear: number): string {
  const here = Math.floor(thisYear / 100) * 100 + Number(digits);
  return String(here > thisYear - 7 ? here - 100 : here);
}
