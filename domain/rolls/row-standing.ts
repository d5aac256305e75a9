import type { FieldCode } from "../errors";
import { isAsked, questionOf, type QuestionName } from "../nominations/questions/asked";
import type { Facts } from "../nominations/questions/question";
import type { ProfileKind } from "../profiles/vocabulary";
import type { CellNote, CellProblem, CellReading, CellDetails } from "./cell-reading";
import { readCell, type CellLists } from "./cells";
import { consentColumn, isColumnOf, rollColumns, rollQuestions, type RollColumn } from "./columns";

/** The cells of a row as they are shown; absent ones are empty. */
export type Cells = Partial<Record<RollColumn, string>>;

/** What is wrong with a cell, or should be looked at. */
export type CellMessage<Code> = { column: RollColumn; code: Code; details: CellDetails; mends: string[] };

/** How a row stands: nothing in it yet; something must be mended; something is missing; enough to be recognised. */
export type Standing = "empty" | "mend" | "short" | "ready";

export type RowStanding = {
  standing: Standing;
  problems: CellMessage<CellProblem | FieldCode | "consent-unsaid">[];
  /** What recognition waits for, by column. */
  missing: { column: RollColumn; code: FieldCode }[];
  notes: CellMessage<CellNote>[];
};

/**
 * How a row stands, of what its cells say alone. Whether the name may be told is asked once all else is there: silence is no
 * consent (Luật 91/2025/QH15). `known` are readings made elsewhere: the server's of former units.
 */
export function rowStanding(
  cells: Cells,
  lists: CellLists,
  known: Partial<Record<RollColumn, CellReading>> = {},
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
  const missing = missingOf(readings, kind, new Set(problems.map(({ column }) => column)));
  if (rollColumns.every((column) => !cells[column])) return { standing: "empty", problems, missing, notes };
  if (missing.length === 0 && problems.length === 0 && readings.get(consentColumn)!.value === null)
    problems.push({ column: consentColumn, code: "consent-unsaid", details: {}, mends: [] });
  const standing = problems.length > 0 ? "mend" : missing.length > 0 ? "short" : "ready";
  return { standing, problems, missing, notes };
}

function missingOf(
  readings: Map<RollColumn, CellReading>,
  kind: ProfileKind | null,
  unread: Set<RollColumn>,
): RowStanding["missing"] {
  const answer = (name: QuestionName) => readings.get(name)?.value ?? questionOf(name).empty;
  const facts = {
    ...Object.fromEntries(rollQuestions.map((name) => [name, answer(name)])),
    kind,
    birthYear: (answer("birthYear") ?? null) as number | null,
    ageGroup: null,
    sinceYear: null,
    consents: [],
  } satisfies Facts;
  return rollQuestions.flatMap((column) => {
    const { needed, lacks } = questionOf(column);
    if (needed !== "recognised" || unread.has(column) || !isAsked(column, kind)) return [];
    const code = lacks?.(answer(column), facts);
    return code ? [{ column, code }] : [];
  });
}
