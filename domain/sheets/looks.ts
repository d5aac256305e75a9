import { isPlace } from "../rolls/cells";
import { rollColumns } from "../rolls/columns";
import { readConsent } from "../rolls/read-consent";
import { fold } from "../text/fold";
import { remembering } from "../text/remembering";
import { kindByName, readName } from "./names";
import { partsOfName } from "./name-parts";
import { isWork } from "./works";
import { readBirth, readSex } from "./read-cells";
import type { SheetTarget } from "./targets";

/** What a cell looks like, whatever stands above it. */
export type Look =
  | "number"
  | "long-number"
  | "year"
  | "age"
  | "mark"
  | "sex"
  | "title"
  | "kind"
  | "part"
  | "ward"
  | "consent"
  | "field"
  | "person"
  | "body"
  | "work"
  | "address"
  | "sentence"
  | "words";

export const isMarkCell = (cell: string) => /^[xv✓✔☑×+*]$/iu.test(cell.trim());

/** "Phường 7", "P.7, Q.11", "xã Bà Điểm". */
export const isWard = (cell: string) =>
  /^(?:(?:phường|xã|đặc khu)\s+\S|p\s*\.?\s*\d|p\.\s*\p{L})/iu.test(cell);

const part = /^(?:k\s*\.?\s*p|k\s*\.?\s*ph[ốo]|khu\s*ph[ốo]|ấp|tdp|tổ(?: dân phố)?)\s*(?:số)?\W{0,2}\d/iu;
const address =
  /^(?:số\s*)?\d+[\p{L}\d/.-]*\s+(?:đường\s+)?\p{Lu}|(?<!\p{L})(?:khu phố|kp|hẻm|đường)\s*\.?\s*\d|(?<!\p{L})(?:phường|quận|P\.|Q\.)\s*(?:\d|\p{Lu})\S*$/u;
const fieldWords =
  /^(linh vuc )?(giao duc|khuyen hoc|y te|suc khoe|moi truong|an ninh|an sinh|antt|asxh|van hoa|chuyen doi so|cds|cai cach hanh chinh|cchc|xay dung dang|quoc phong|lao dong|van minh do thi|khong gian van hoa|gd|vh|yt|mt)\b/;

const isKind =
  /^(ca nhan|cn|tap the|tt|mo hinh|mh|ho gia dinh|gia dinh|(ca nhan|tap the|mo hinh) (tieu bieu|dien hinh)|cach lam (hay|moi)|mo hinh cach lam( hay)?|don vi|to chuc)$/;

/** What a cell looks like; the first that fits. */
export const lookOf = remembering((cell): Look => {
  const digits = cell.replace(/\D/g, "").length;
  if (digits >= 9 && /^[\d\s.+()-]+$/.test(cell)) return "long-number";
  if (/^\(?\d{1,3}\s*[.)/]?$/.test(cell)) return "number";
  if (/^(?:(?:19|20)\d\d[\s,;/&+-]*(?:và\s*)?){2}$/u.test(cell)) return "year";
  if (cell.length <= 30 && /\d/.test(cell)) {
    const birth = readBirth(cell);
    if (
      birth &&
      /^\D{0,14}\d/.test(cell) &&
      !/[\p{L}]{3}.*\p{L}{3}.*\p{L}{3}/u.test(cell) &&
      !/^(?:số|kp|khu|tổ|ấp|đường|hẻm)/iu.test(cell)
    )
      return "year" in birth ? "year" : "age";
  }
  if (isMarkCell(cell)) return "mark";
  if (isKind.test(fold(cell))) return "kind";
  if (readSex(cell)) return /^(ong|ba|anh|chi)$/.test(fold(cell)) ? "title" : "sex";
  if (cell.length <= 14 && readName(`${cell} A`).name === "A") return "title";
  if (part.test(cell)) return cell.length <= 24 ? "part" : "address";
  if (isWard(cell)) return "ward";
  if (cell.length <= 40 && !readConsent(cell).problem) return "consent";
  if (cell.length <= 40 && fieldWords.test(fold(cell))) return "field";
  if (partsOfName(cell).isPerson) return "person";
  if (isWork(cell)) return "work";
  const words = cell.trim().split(/\s+/).length;
  if (words <= 12 && !/^\d/.test(cell) && kindByName(cell) !== null) return "body";
  if (address.test(cell) && cell.length <= 120) return "address";
  return words >= 4 && cell.length >= 18 ? "sentence" : "words";
});

/** How a column's cells look: of those that say something, the share of each look. */
export type Looks = ReadonlyMap<Look, number>;

const sampled = 80;

export function looksOf(cells: string[]): Looks {
  const said = cells.filter(Boolean).slice(0, sampled);
  const shares = new Map<Look, number>();
  for (const cell of said) {
    const look = lookOf(cell.length > 400 ? cell.slice(0, 400) : cell);
    shares.set(look, (shares.get(look) ?? 0) + 1 / said.length);
  }
  return shares;
}

/** The questions that a part of the ward answers. */
const places = rollColumns.filter(isPlace);

/** Of each target: looks that speak for it, and others that its cells may have. What is not named here may look like anything. */
const expected: Partial<Record<SheetTarget, [typical: Look[], possible: Look[]]>> = {
  name: [
    ["person", "body"],
    ["sentence", "words", "part", "work", "field", "address", "kind"],
  ],
  "family-name": [
    ["person", "body"],
    ["words", "sentence", "part", "work", "address"],
  ],
  birthYear: [["year"], ["number", "age"]],
  "male-year": [["year"], ["mark", "number", "age"]],
  "female-year": [["year"], ["mark", "number", "age"]],
  "male-mark": [["mark"], ["number"]],
  "female-mark": [["mark"], ["number"]],
  age: [["age"], ["number", "year"]],
  sex: [["sex"], ["mark", "title"]],
  honorific: [["title"], ["sex"]],
  occupation: [["work"], ["words", "body", "sentence", "person"]],
  workplace: [["body"], ["words", "part", "ward", "sentence", "work", "address", "person"]],
  "occupation-workplace": [
    ["work", "body"],
    ["words", "sentence", "address"],
  ],
  ...Object.fromEntries(
    places.map((place) => [
      place,
      [
        ["part", "address"],
        ["number", "ward", "words", "body", "sentence"],
      ],
    ]),
  ),
  formerUnit: [["ward"], ["words", "number", "address"]],
  field: [["field"], ["words", "sentence", "body"]],
  kind: [["kind"], []],
  deed: [["sentence"], ["words", "body", "work", "address"]],
  consent: [["consent"], ["mark", "words", "sentence"]],
  sinceYear: [["year"], []],
  untilYear: [["year"], []],
  story: [["sentence"], ["words", "body"]],
  index: [["number"], ["words"]],
};

/** Looks that leave no doubt of what a column is none of. */
const plain: Look[] = [
  "number",
  "long-number",
  "year",
  "age",
  "mark",
  "sex",
  "title",
  "kind",
  "part",
  "ward",
  "consent",
  "field",
  "person",
];

/** How well a column's cells fit a target, from 0 to 1; null where they are plainly something else. */
export function fit(target: SheetTarget, looks: Looks): number | null {
  const said = expected[target];
  if (!said || looks.size === 0) return 0;
  const [typical, possible] = said.map((all) => sumOf(looks, all)) as [number, number];
  const others = plain.filter((look) => !said[0].includes(look) && !said[1].includes(look));
  if (
    typical + possible < 0.4 &&
    (target === "kind" || target === "honorific" || sumOf(looks, others) >= 0.5)
  )
    return null;
  return typical;
}

const sumOf = (looks: Looks, all: Look[]) => all.reduce((sum, look) => sum + (looks.get(look) ?? 0), 0);

/** What a column without a head that says it may tell, by its looks alone. */
const byLook: [SheetTarget, Look[], number][] = [
  ["name", ["person"], 4],
  ["birthYear", ["year"], 4],
  ["sex", ["sex"], 4],
  ["honorific", ["title"], 4],
  ["kind", ["kind"], 4],
  ...places.flatMap((place): [SheetTarget, Look[], number][] => [
    [place, ["part"], 4],
    [place, ["address"], 3],
  ]),
  ["formerUnit", ["ward"], 4],
  ["field", ["field"], 4],
  ["occupation", ["work"], 3],
  ["workplace", ["body"], 2],
  ["deed", ["sentence"], 2],
];

export const meantByLook = (looks: Looks) =>
  byLook.flatMap(([target, all, sure]) => (sumOf(looks, all) >= 0.6 ? [{ target, sure }] : []));
