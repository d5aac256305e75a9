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

type FactName = {
  [Name in QuestionName]: Questions[Name] extends { audience: "public"; page: "fact" } ? Name : never;
}[QuestionName];

/** The public answers that a story's page shows as rows of its facts. */
export const factNames = questionNames.filter(
  (name): name is FactName => questionOf(name).audience === "public" && questionOf(name).page === "fact",
);

/** The columns that an honour roll may print. */
export const rollColumns = questionNames
  .filter((name) => ["public", "roll"].includes(questionOf(name).audience))
  .map(columnOf)
  .filter(isColumn);

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
