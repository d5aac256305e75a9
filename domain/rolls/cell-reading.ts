import type { FieldCode } from "../errors";
import type { CellValue } from "./columns";

/** What can be wrong with a cell beside what a form's field refuses; words under `roll.problem`. */
export const cellProblems = [
  "year-future",
  "year-early",
  "year-or-age",
  "year-unread",
  "sex-mark",
  "sex-unread",
  "kind-unread",
  "field-unread",
  "unit-several",
  "consent-unread",
  "witness-missing",
] as const;
export type CellProblem = (typeof cellProblems)[number];

/** What should be looked at and stops nothing; words under `roll.note`. */
export const cellNotes = ["age-only", "capitals", "consent-how", "not-asked"] as const;
export type CellNote = (typeof cellNotes)[number];

/** What fills the gaps of a sentence. */
export type CellDetails = Record<string, string | number>;

/** What was read in a cell. */
export type CellReading = {
  /** What is kept as the answer; undefined where the words could not be read, null or empty where there is no answer. */
  value: CellValue | undefined;
  /** Why not: the words stay in the cell until somebody mends them. */
  problem: { code: CellProblem | FieldCode; details: CellDetails } | null;
  notes: { code: CellNote; details: CellDetails }[];
  /** What to type instead, best first: each is a link that says "Sửa thành …". */
  mends: string[];
};

/** A cell that says this. */
export const said = (value: CellValue, more: Partial<CellReading> = {}): CellReading => ({
  value,
  problem: null,
  notes: [],
  mends: [],
  ...more,
});

/** A cell that could not be read. */
export const unread = (
  code: CellProblem | FieldCode,
  details: CellDetails = {},
  mends: string[] = [],
): CellReading => ({ value: undefined, problem: { code, details }, notes: [], mends });
