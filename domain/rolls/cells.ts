import { isFieldCode } from "../errors";
import { questionOf, type QuestionName } from "../nominations/questions/asked";
import { cleanLine } from "../text/fold";
import { formatDate } from "../time/dates";
import { said, unread, type CellReading } from "./cell-reading";
import { consentColumn, type CellValue, type RollColumn, type RollConsent } from "./columns";
import { readConsent } from "./read-consent";
import { readField, readKind, readSex, readUnit, type Named, type Words } from "./read-choice";
import { readYear } from "./read-year";

/** What reading cells needs to know beside the text. */
export type CellLists = {
  /** The office's fields, in their order. */
  fields: readonly (Named & { nameEn?: string })[];
  /** Former units by their whole names ("Phường 7, Quận 11"); empty where the server settles them. */
  units: readonly Named[];
  /** What choices are called to the reader, for proposals and for showing what is kept. */
  words: Words;
  /** What a bare number among a ward's parts means here: "Khu phố" in a ward, "Ấp" in a commune. */
  place: string;
};

/** "-", "—", "…", "không rõ": how lists say that nothing stands here. */
const nothing = /^(?:[-–—_.…/\\]+|không rõ|n\/a)$/iu;

/**
 * What a person typed or pasted in a cell: the value to keep, or what is wrong with it and, where that can be told, what it
 * should have been. An empty cell is an answer of nothing. `text` may be anything, of any length, in any form of Unicode.
 */
export function readCell(column: RollColumn, text: string, lists: CellLists): CellReading {
  const typed = cleanLine(text.slice(0, longest));
  if (typed === "" || nothing.test(typed)) return said(emptyIn(column));
  if (column === consentColumn) return readConsent(typed);
  const { control } = questionOf(column);
  if (control.as === "year") return readYear(typed);
  if (control.as === "former-unit") return readUnit(typed, lists.units);
  if (control.as === "listed") return readField(typed, lists.fields);
  if (column === "kind") return readKind(typed, lists.words);
  if (column === "sex") return readSex(typed, lists.words);
  return readLine(column, isPlace(column) ? placeOf(typed, lists) : typed);
}

/** Ten times what any cell may hold: longer ones are refused without being looked through. */
const longest = 20_000;

const emptyIn = (column: RollColumn): CellValue =>
  column === consentColumn ||
  ["choice", "year", "listed", "former-unit"].includes(questionOf(column).control.as)
    ? null
    : "";

/** Whether a column tells a part of the ward. */
export function isPlace(column: RollColumn): boolean {
  if (column === consentColumn) return false;
  const { control } = questionOf(column);
  return control.as === "line" && control.place === true;
}

const placeOf = (typed: string, { place }: CellLists) =>
  /^\d{1,3}$/.test(typed) ? `${place} ${Number(typed)}` : typed;

function readLine(column: QuestionName, typed: string): CellReading {
  const parsed = questionOf(column).input!.safeParse(typed);
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message;
    return unread(isFieldCode(code) ? code : "invalid", { length: [...typed].length });
  }
  const small = column === "name" && isShouted(typed) ? inSmallLetters(typed) : null;
  return small && small !== typed
    ? said(typed, { notes: [{ code: "capitals", details: { mend: small } }], mends: [small] })
    : said(typed);
}

const isShouted = (name: string) =>
  name.length > 3 && / /.test(name) && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

/** "TRẦN THỊ B" as "Trần Thị B". */
const inSmallLetters = (name: string) =>
  name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());

/** What is kept, as a cell shows it; reading it again gives the same. */
export function cellText(column: RollColumn, value: CellValue, lists: CellLists): string {
  if (value === null || value === "") return "";
  if (typeof value === "object" && "agreed" in value) return consentText(value);
  if (column === consentColumn || typeof value === "object") return "";
  const { control } = questionOf(column);
  const among = (all: readonly Named[]) => all.find(({ id }) => id === value)?.name ?? String(value);
  if (control.as === "listed") return among(lists.fields);
  if (control.as === "former-unit") return among(lists.units);
  if (column === "kind") return lists.words.kinds[value as keyof Words["kinds"]];
  if (column === "sex") return lists.words.sexes[value as keyof Words["sexes"]];
  return String(value);
}

/** "giấy", "lời – Lê Thị C", "có", "không"; with the day where it was said. */
export function consentText({ agreed, medium, witness, givenOn }: RollConsent): string {
  if (!agreed) return "không";
  const how = medium === "paper" ? "giấy" : medium === "spoken" ? `lời – ${witness}` : "có";
  return givenOn ? `${how} ${formatDate(givenOn)}` : how;
}
