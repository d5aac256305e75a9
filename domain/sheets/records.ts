import { isFieldCode, type FieldCode } from "../errors";
import {
  columnOf,
  inWords,
  sheetColumns,
  sheetQuestions,
  type SheetColumns,
} from "../nominations/questions/asked";
import type { ProfileKind } from "../profiles/vocabulary";
import { isOneOf } from "../vocabulary";
import type { MeantPlace } from "./places";

/** What a row is refused for, and what of it is only told. */
export type RowCode = FieldCode | SheetCode;
export const sheetCodes = [
  "age-noted",
  "year-completed",
  "deed-shortened",
  "capitals-changed",
  "two-names",
  "name-aside",
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
  "consent-unread",
  "witness-missing",
] as const;
export type SheetCode = (typeof sheetCodes)[number];
export const isSheetCode = (code: string): code is SheetCode => isOneOf(sheetCodes, code);
export const isRowCode = (code: string): code is RowCode => isSheetCode(code) || isFieldCode(code);

export type Problem = {
  code: RowCode;
  /** The column's place, from 0; null for the whole row. */
  column: number | null;
  /** Whether the row is refused for it. */
  refused: boolean;
  /** What stands there, or what the sentence names. */
  said: string;
};

export type SheetAnswers = SheetColumns & {
  storyText: string;
  /** What the column of consents says, as it was typed; empty where nothing is said. Never assumed. */
  consent: string;
};

/** One nomination that a sheet asks for. `part` tells the people of one cell apart, from 0. */
export type SheetRecord = {
  table: number;
  row: number;
  part: number;
  /** What the section that the row stands in says its rows are. */
  kind: ProfileKind | null;
  cells: string[];
  answers: SheetAnswers;
  problems: Problem[];
};

/** What rows are read against. */
export type CheckContext = {
  /** The field that words name; null where none or several fit. */
  fieldMeant: (words: string) => string | null;
  /** The ward whose list it is, and what the words of a place mean for it. */
  placeMeant: (words: string) => MeantPlace;
};

const noWords = inWords(sheetQuestions).map(columnOf);

export const noAnswers = Object.fromEntries([
  ...sheetColumns.map((column) => [column, noWords.includes(column) ? "" : null]),
  ["storyText", ""],
  ["consent", ""],
]) as SheetAnswers;
