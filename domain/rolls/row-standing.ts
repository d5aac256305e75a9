import { ageGroupOf } from "../consent/age";
import type { FieldCode } from "../errors";
import { isAsked, questionOf, rollQuestions, type QuestionName } from "../nominations/questions/asked";
import type { Facts } from "../nominations/questions/question";
import type { ProfileKind } from "../profiles/vocabulary";
import type { CellNote, CellProblem, CellReading, CellDetails } from "./cell-reading";
import { readCell, type CellLists } from "./cells";
import { consentColumn, isColumnOf, rollColumns, type RollColumn, type RollConsent } from "./columns";

/** The cells of a row as they are shown; absent ones are empty. */
export type Cells = Partial<Record<RollColumn, string>>;

/** What is wrong with a cell, or should be looked at. */
export type CellMessage<Code> = { column: RollColumn; code: Code; details: CellDetails; mends: string[] };

/** How a row stands: nothing in it yet; something must be mended; something is missing; enough to be recognised. */
export type Standing = "empty" | "mend" | "short" | "ready";

export type RowStanding = {
  standing: Standing;
  problems: CellMessage<CellProblem | FieldCode | "consent-unsaid" | "consent-child">[];
  /** What recognition waits for, by column. */
  missing: { column: RollColumn; code: FieldCode }[];
  /** What the campaign requires beside, which is answered on the nomination's own pages. */
  lacks: QuestionName[];
  notes: CellMessage<CellNote>[];
};

/** What only the server knows of a row: readings made there, and what its campaign requires beside its columns. */
export type Beyond = {
  known: Partial<Record<RollColumn, CellReading>>;
  lacks: QuestionName[];
};
const nothingBeyond: Beyond = { known: {}, lacks: [] };

/**
 * How a row stands, of what its cells say alone. Whether the name may be told is asked once all else is there: silence is no
 * consent, and nobody agrees alone who is not known to be 16 or over (Luật 91/2025/QH15): what a cell says of them is asked
 * on the page of consents.
 */
export function rowStanding(
  cells: Cells,
  lists: CellLists,
  { known, lacks }: Beyond = nothingBeyond,
): RowStanding {
  const readings = new Map(
    rollColumns.map((column) => [column, known[column] ?? readCell(column, cells[column] ?? "", lists)]),
  );
  const kind = (readings.get("kind")!.value ?? null) as ProfileKind | null;
  const asked = [...readings].filter(([column]) => isColumnOf(column, kind));
  const problems: RowStanding["problems"] = asked.flatMap(([column, { problem, mends }]) =>
    problem ? [{ column, ...problem, mends }] : [],
  );
  const notes: RowStanding["notes"] = asked.flatMap(([column, reading]) =>
    reading.notes.map((note) => ({ column, ...note, mends: reading.mends })),
  );
  for (const column of rollColumns)
    if (cells[column] && kind !== null && !isColumnOf(column, kind))
      notes.push({ column, code: "not-asked", details: {}, mends: [""] });
  const missing = missingOf(readings, kind, new Set(problems.map(({ column }) => column)));
  const found = { problems, missing, notes, lacks };
  if (rollColumns.every((column) => !cells[column])) return { standing: "empty", ...found, lacks: [] };
  const code = missing.length > 0 || problems.length > 0 ? null : consentProblem(readings, kind, known);
  if (code) problems.push({ column: consentColumn, code, details: {}, mends: [] });
  const isShort = missing.length > 0 || lacks.length > 0;
  return { standing: problems.length > 0 ? "mend" : isShort ? "short" : "ready", ...found };
}

function consentProblem(
  readings: Map<RollColumn, CellReading>,
  kind: ProfileKind | null,
  known: Beyond["known"],
): "consent-unsaid" | "consent-child" | null {
  const consent = readings.get(consentColumn)!.value as RollConsent | null;
  if (consent === null) return "consent-unsaid";
  if (!consent.agreed || known[consentColumn]) return null;
  const birthYear = (readings.get("birthYear")!.value ?? null) as number | null;
  return kind === "individual" && ageGroupOf({ kind, birthYear }) !== "adult" ? "consent-child" : null;
}

function missingOf(
  readings: Map<RollColumn, CellReading>,
  kind: ProfileKind | null,
  unread: Set<RollColumn>,
): RowStanding["missing"] {
  const answer = (name: (typeof rollQuestions)[number]) =>
    readings.get(name)?.value ?? questionOf(name).empty;
  const facts = {
    ...Object.fromEntries(rollQuestions.map((name) => [name, answer(name)])),
    kind,
    birthYear: (answer("birthYear") ?? null) as number | null,
    ageGroup: null,
    sinceYear: null,
    consents: [],
  } satisfies Facts;
  return rollQuestions.flatMap((column) => {
    const question = questionOf(column);
    if (question.needed !== "recognised" || unread.has(column) || !isAsked(column, kind)) return [];
    const code = question.lacks?.(answer(column), facts);
    return code ? [{ column, code }] : [];
  });
}
