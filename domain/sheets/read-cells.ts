import type { ProfileKind, Sex } from "../profiles/vocabulary";
import { cleanLine, fold, unaccented } from "../text/fold";
import { mendedHead } from "./head-words";
import { hcmcYear } from "../time/dates";
import { readDay } from "../time/typed-day";
import { dayOf } from "./xlsx-styles";

/** What a cell says of a birth: the year, or an age that is noted and never turned into one; null where it is neither. */
export type Birth = { year: number } | { age: number } | null;

/** "1958", "15/08/1971", "8/1971", "SN 1958", "68 tuổi", "1958 (68 tuổi)", and the number by which Excel keeps a day. */
export function readBirth(cell: string): Birth {
  const text = cleanLine(cell);
  const age = /^(?:tuổi\s*:?\s*)?(\d{1,3})\s*(tuổi|t)\.?$/iu.exec(text)?.[1];
  if (age) return { age: Number(age) };
  const years = new Set(text.match(/(?<!\d)(19|20)\d\d(?!\d)/g) ?? []);
  if (years.size === 1) return year(Number([...years][0]));
  if (/^[1-4]\d{4}$/.test(text)) return year(Number(dayOf(Number(text), false).slice(-4)));
  const spaced = /^\d[\d\s.]*$/.test(text) ? text.replace(/[\s.]/g, "") : "";
  if (/^(19|20)\d\d$/.test(spaced)) return year(Number(spaced));
  const day = /^(\d{4})-\d{2}-\d{2}$/.exec(
    readDay(text.replace(/^(?:sinh(?: ngày)?|ngày sinh|ns|sn)\s*[:.]?\s*/iu, "")),
  )?.[1];
  // Nobody is born in a year to come: "12/3/45" is of 1945.
  if (day) return year(Number(day) > hcmcYear() ? Number(day) - 100 : Number(day));
  return null;
}

const year = (read: number): Birth => (read >= 1900 && read <= hcmcYear() ? { year: read } : null);

/** The year of birth of somebody old enough to be told of that ends in these two digits: "62" is 1962, "05" is 2005. */
export function yearEndingIn(digits: string): number {
  const here = Math.floor(hcmcYear() / 100) * 100 + Number(digits);
  return here > hcmcYear() - 7 ? here - 100 : here;
}

/** "Nam", "nữ", "x" is nothing here. */
export function readSex(cell: string): Sex | null {
  const word = fold(cell);
  if (/^(nam|nam gioi|gioi tinh nam|trai|m|male|ong|anh)$/.test(word) || cell.trim() === "♂") return "male";
  return /^(nu|nu gioi|gioi tinh nu|gai|f|female|ba|chi)$/.test(word) || cell.trim() === "♀"
    ? "female"
    : null;
}

export function readKind(cell: string): ProfileKind | null {
  const word = fold(cell);
  if (/^(ca nhan|cn|guong ca nhan|ca nhan .*|nguoi tot viec tot|gttv)$/.test(word)) return "individual";
  if (/^(tap the|tt|guong tap the|don vi|tap the .*|ho gia dinh|gia dinh|to chuc|nhom)$/.test(word))
    return "collective";
  return /^(mo hinh|mh|mo hinh .*|cach lam( hay| moi)?.*|giai phap|sang kien)$/.test(word) ? "model" : null;
}

/** "KP 7", "kp.7", "7" → "Khu phố 7"; a number alone only under a head that says what it counts. */
export function readNeighbourhood(cell: string, head: string): string {
  const text = cleanLine(cell);
  const under = fold(head);
  if (/^\d{1,3}[a-z]?$/i.test(text) && /khu pho|\bk ?p\b|k pho/.test(mendedHead(under)))
    return `Khu phố ${Number.parseInt(text) ? text.replace(/^0+/, "") : text}`;
  if (/^\d{1,3}$/.test(text) && /^ap\b/.test(under)) return `Ấp ${Number(text)}`;
  return text
    .replace(
      /(?<![\p{L}\d])(kp|k\s*\.\s*p\.?|k\/p|k\.?\s*phố|khu\s*phố|khu\s+phô|khu\s+pho)\s*(?:số|:)?\s*[.-]?\s*0*(?=\d)/giu,
      "Khu phố ",
    )
    .replace(
      /(?<![\p{L}\d])(tdp|tổ\s*dp|tổ\s+dân\s+phố|to\s+dan\s+pho)\s*(?:số|:)?\s*[.-]?\s*0*(?=\d)/giu,
      "Tổ dân phố ",
    )
    .replace(/(?<=\S\s*[,-]\s*)Khu phố (?=\d)/gu, "khu phố ");
}

/** The field that words name, by the office's list; null where none or several fit. */
export function readField(cell: string, fields: readonly { id: string; name: string }[]): string | null {
  const words = significant(cell);
  if (words.size === 0) return null;
  const exact = fields.find(({ id, name }) => fold(name) === fold(cell) || id === cell);
  if (exact) return exact.id;
  const begun = fields.filter(({ name }) => fold(name).startsWith(`${[...words].join(" ")} `));
  if (begun.length === 1) return begun[0]!.id;
  const short = fields.filter(({ name }) => initialsOf(name).includes(unaccented(cell).replaceAll(" ", "")));
  if (short.length === 1) return short[0]!.id;
  const scored = fields
    .map(({ id, name }) => ({ id, share: overlap(words, significant(name)) }))
    .sort((one, other) => other.share - one.share);
  const [best, next] = scored;
  return best && best.share >= 0.5 && best.share > (next?.share ?? 0) ? best.id : null;
}

/** "An ninh trật tự, quốc phòng" is "ANTT", "QP" and "ANTTQP". */
function initialsOf(name: string): string[] {
  const parts = name.split(",").map((part) =>
    unaccented(part)
      .split(" ")
      .map((word) => word[0] ?? "")
      .join(""),
  );
  return [...parts, parts.join("")].filter((letters) => letters.length > 1);
}

const significant = (text: string) =>
  new Set(
    fold(text)
      .split(" ")
      .filter((word) => word && !["va", "linh", "vuc", "nganh", "cong", "tac"].includes(word)),
  );

/** The share of the shorter's words that the longer has too. */
export function overlap(one: Set<string>, other: Set<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  return shorter.size === 0 ? 0 : [...shorter].filter((word) => longer.has(word)).length / shorter.size;
}

const isDeedHead = (text: string) =>
  /^(tom tat )?(thanh tich|noi dung|viec lam( tot)?|viec tot|guong|li do|hanh dong|ket qua)( (tieu bieu|noi bat|dat duoc|cu the|bieu duong|de nghi|xuat sac|cua ca nhan))?$/.test(
    fold(text),
  );

const deedLimit = 200;

/** A deed as one sentence of at most 200 characters; longer ones keep all their words as the beginning of a story. */
export function readDeed(cell: string): { deed: string; whole: string | null } {
  const bare = cell
    .replace(/^\s*(?:[-–—•+*·▪►✓]|\d{1,2}[.)](?!\d)|[a-e]\))\s*/gmu, "")
    // "Thành tích: …" says what the column's head says.
    .replace(/^([\p{L} ]{4,40}?)\s*:\s*/u, (whole, heading: string) => (isDeedHead(heading) ? "" : whole));
  const text = cleanLine(
    bare.replace(/([.;:,!?])?[^\S\n]*\n+/g, (_, end?: string) => (end ? `${end} ` : "; ")),
  );
  if ([...text].length <= deedLimit) return { deed: text, whole: null };
  const head = text.slice(0, deedLimit);
  const end = Math.max(head.lastIndexOf(". "), head.lastIndexOf("! "));
  const pause = Math.max(head.lastIndexOf("; "), head.lastIndexOf(", "));
  const cut = end > 40 ? end + 1 : pause > 40 ? pause : head.lastIndexOf(" ");
  return { deed: text.slice(0, cut > 0 ? cut : deedLimit).trim(), whole: cell.trim() };
}
