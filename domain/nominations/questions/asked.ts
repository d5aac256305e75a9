import type { ProfileKind } from "../../profiles/vocabulary";
import { questions } from "./catalogue";
import type { Question, SectionId } from "./question";

type Questions = typeof questions;

/** A question's name: the key of its answer. */
export type QuestionName = keyof Questions;
export const questionNames = Object.keys(questions) as QuestionName[];

/** What a question's answer is, as a person reads it. */
export type Answer<Name extends QuestionName> = Questions[Name]["empty"];

type ColumnOf<Name extends QuestionName> = Questions[Name] extends { column: infer Column } ? Column : Name;
type ColumnWhere<Matching> = Exclude<
  { [Name in QuestionName]: Questions[Name] extends Matching ? ColumnOf<Name> : never }[QuestionName],
  null
>;

type NameWhere<Matching> = {
  [Name in QuestionName]: Questions[Name] extends Matching ? Name : never;
}[QuestionName];

/** A column of `nomination` that keeps an answer. */
export type StoredColumn = ColumnWhere<object>;
/** A column that is told to anyone; `profile` has the same, but for what stands in its recognition and its units. */
export type PublicColumn = Exclude<ColumnWhere<{ audience: "public" }>, "campaignId" | "formerUnitId">;

/** A question in its general shape. */
export const questionOf = (name: QuestionName): Question => questions[name];

/** The column that keeps an answer; null where none does. */
export function columnOf(name: QuestionName): StoredColumn | null {
  const { column } = questionOf(name);
  return (column === undefined ? name : column) as StoredColumn | null;
}

const isColumn = (column: StoredColumn | null): column is StoredColumn => column !== null;

export const storedColumns: StoredColumn[] = questionNames.map(columnOf).filter(isColumn);

export const publicColumns = questionNames
  .filter((name) => questionOf(name).audience === "public")
  .map(columnOf)
  .filter(isColumn)
  .filter((column): column is PublicColumn => column !== "campaignId" && column !== "formerUnitId");

type FactName = NameWhere<{ audience: "public"; page: "fact" }>;

/** The public answers that a story's page shows as rows of its facts. */
export const factNames = questionNames.filter(
  (name): name is FactName => questionOf(name).audience === "public" && questionOf(name).page === "fact",
);

/** The columns that an honour roll may print. */
export const rollColumns = questionNames
  .filter((name) => ["public", "roll"].includes(questionOf(name).audience))
  .map(columnOf)
  .filter(isColumn);

/** The questions that a cell of an office's list can answer; those of `RollQuestion` are columns of every list. */
export type SheetQuestion = NameWhere<{ sheet: "roll" | "file" }>;
export type RollQuestion = NameWhere<{ sheet: "roll" }>;
export const sheetQuestions = questionNames.filter(
  (name): name is SheetQuestion => questionOf(name).sheet !== undefined,
);
export const rollQuestions = questionNames.filter(
  (name): name is RollQuestion => questionOf(name).sheet === "roll",
);

type IsReference = { control: { as: "listed" | "former-unit" } };
type KeyOf<Name extends QuestionName> = Questions[Name] extends { control: { as: "story" } }
  ? never
  : ColumnOf<Name> & string;
/** What the columns of those answers keep, but for the story, which is no words there: ids where a list is chosen from. */
export type SheetColumns = {
  [Name in SheetQuestion as KeyOf<Name>]: Questions[Name] extends IsReference ? string | null : Answer<Name>;
};
export type SheetColumn = keyof SheetColumns;
export const sheetColumns = sheetQuestions
  .filter((name) => name !== "story")
  .map(columnOf)
  .filter((column): column is SheetColumn => column !== null);

type InWords = NameWhere<{ control: { as: "line" | "lines" | "story" } }>;
/** Of these questions those whose answers are words of the answerer's own: no choice, no year, none of a list. */
export function inWords<Name extends QuestionName>(names: readonly Name[]) {
  return names.filter((name): name is Name & InWords =>
    ["line", "lines", "story"].includes(questionOf(name).control.as),
  );
}

/** What lists say in words of whom they name, beside the name and the deed. */
export const saidOfPeople = inWords(rollQuestions).filter((name) => name !== "name" && name !== "deed");

/** Whether a question is asked of this kind. */
export function isAsked(name: QuestionName, kind: ProfileKind | null): boolean {
  const { kinds } = questionOf(name);
  return !kinds || kinds.includes(kind ?? "individual");
}

/** The questions of a section in the order of the form, of whatever kind. */
export function questionsIn(section: SectionId): QuestionName[] {
  return questionNames.filter((name) => questionOf(name).section === section);
}

/** The question whose answer a field of the form gives, by the field's path ("figures.0.label"); undefined for other fields. */
export function questionOfField(path: string): QuestionName | undefined {
  const field = path.split(".")[0]!;
  const among: Record<string, QuestionName> = {
    storyText: "story",
    formerUnit: "formerUnit",
    nowUnitId: "formerUnit",
  };
  return among[field] ?? questionNames.find((name) => (columnOf(name) ?? name) === field);
}

/** A nomination's row as far as its kind is asked: what was typed before the kind changed says nothing any more. */
export function askedRow<Row extends { kind: ProfileKind | null }>(row: Row): Row {
  const unasked = questionNames.filter((name) => !isAsked(name, row.kind));
  return { ...row, ...Object.fromEntries(unasked.map((name) => [name, questionOf(name).empty])) };
}

/** These properties of an object and no others. */
export function pick<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>;
}
