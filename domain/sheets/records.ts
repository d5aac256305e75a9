import type { FieldCode } from "../errors";
import type { ProfileKind, Sex } from "../profiles/vocabulary";
import { isOneOf } from "../vocabulary";
import type { MeantPlace } from "./places";

/** What a row is refused for, and what of it is only told. */
export type RowCode = FieldCode | SheetCode;
export const sheetCodes = [
  "age-noted",
  "deed-shortened",
  "capitals-changed",
  "two-names",
  "sex-differs",
  "sex-twice",
  "field-unknown",
  "kind-unknown",
  "unit-several",
  "unit-elsewhere",
  "unit-unknown",
  "twice-in-file",
  "already-sent",
  "another-deed",
] as const;
export type SheetCode = (typeof sheetCodes)[number];
export const isSheetCode = (code: RowCode): code is SheetCode => isOneOf(sheetCodes, code);

export type Problem = {
  code: RowCode;
  /** The column's place, from 0; null for the whole row. */
  column: number | null;
  /** Whether the row is refused for it. */
  refused: boolean;
  /** What stands there, or what the sentence names. */
  said: string;
};

export type SheetAnswers = {
  kind: ProfileKind | null;
  name: string;
  honorific: string;
  birthYear: number | null;
  sex: Sex | null;
  occupation: string;
  workplace: string;
  neighbourhood: string;
  formerUnitId: string | null;
  fieldId: string | null;
  deed: string;
  sinceYear: number | null;
  untilYear: number | null;
  storyText: string;
  howTo: string;
  cost: string;
  needs: string;
};

/** One nomination that a sheet asks for. `part` tells the people of one cell apart, from 0. */
export type SheetRecord = {
  table: number;
  row: number;
  part: number;
  cells: string[];
  answers: SheetAnswers;
  problems: Problem[];
};

/** What rows are read against. */
export type CheckContext = {
  fields: readonly { id: string; name: string }[];
  /** The ward whose list it is, and what the words of a place mean for it. */
  placeMeant: (words: string) => MeantPlace;
};

export const noAnswers: SheetAnswers = {
  kind: null,
  name: "",
  honorific: "",
  birthYear: null,
  sex: null,
  occupation: "",
  workplace: "",
  neighbourhood: "",
  formerUnitId: null,
  fieldId: null,
  deed: "",
  sinceYear: null,
  untilYear: null,
  storyText: "",
  howTo: "",
  cost: "",
  needs: "",
};
