import {
  isAsked,
  questionOf,
  rollQuestions,
  type Answer,
  type QuestionName,
  type RollQuestion,
} from "../nominations/questions/asked";
import type { ProfileKind } from "../profiles/vocabulary";
import { fold } from "../text/fold";

const listedLast = (name: QuestionName) => Number(questionOf(name).control.as === "listed");

/** A column of a list: a question of the catalogue, or whether the name may be told (consent to the channel `roll`). */
export type RollColumn = RollQuestion | typeof consentColumn;
export const consentColumn = "consent";

/**
 * The columns of a list, in the order in which offices keep them: what a paper says of whom it names, the deed, its field
 * behind it, then the consent to be named. What the list says once for all its rows, and what is asked of few, is none.
 */
export const rollColumns: RollColumn[] = [
  ...rollQuestions.toSorted((one, other) => listedLast(one) - listedLast(other)),
  consentColumn,
];

export const isRollColumn = (text: unknown): text is RollColumn =>
  rollColumns.some((column) => column === text);

/** Whether a column is asked of this kind: a collective has no year of birth. */
export const isColumnOf = (column: RollColumn, kind: ProfileKind | null) =>
  column === consentColumn || isAsked(column, kind);

/** What the cells of a column hold once they were read. */
export type CellValue = Answer<QuestionName> | RollConsent | null;

/** Whether the name may stand in the roll: on paper, in words before a witness, agreed without saying how, or not at all. */
export type RollConsent = {
  agreed: boolean;
  medium: "paper" | "spoken" | null;
  witness: string;
  /** ISO date on which it was given, where that was said. */
  givenOn: string | null;
};

/** Folded words by which sheets of offices head a column, the catalogue's own and those of the consent. */
export const headersOf = (column: RollColumn): readonly string[] =>
  column === consentColumn ? consentHeaders : questionOf(column).headers;

const consentHeaders = [
  "dong y",
  "dong y neu ten",
  "dong y cong khai",
  "y kien dong y",
  "dong y cong bo ten",
  "su dong y",
];

/** The column that a head names; undefined where none is called so. */
export function columnHeaded(head: string): RollColumn | undefined {
  const words = fold(head);
  return words === "" ? undefined : rollColumns.find((column) => headersOf(column).includes(words));
}
