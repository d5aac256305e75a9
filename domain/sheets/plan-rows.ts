import { sheetColumns } from "../nominations/questions/asked";
import type { ProfileKind } from "../profiles/vocabulary";
import { fold } from "../text/fold";
import { isElsewhere, Matches, sameDeed, sameYear, type ExistingRow, type KnownName } from "./match-rows";
import type { Problem, SheetAnswers, SheetRecord } from "./records";

export type Change = {
  field: (typeof updatable)[number];
  before: string | number | null;
  after: string | number | null;
};

/** What becomes of a row: a new draft, an existing one with these changes (perhaps none), or nothing. */
export type Planned = SheetRecord &
  ({ act: "make" } | { act: "update"; existing: ExistingRow; changes: Change[] } | { act: "refuse" });

/** What became of a row, as it is kept. */
export type Outcome = {
  sheet: string;
  row: number;
  name: string;
  act: "made" | "updated" | "refused";
  nominationId: string | null;
  changes: Change[];
  problems: Problem[];
  /** Which table of the file it stood in, and of a refused row what it said, to be mended. */
  table: number;
  kind: ProfileKind | null;
  cells: string[];
};

/** A story is only ever begun by a sheet: what was written of it since stays. */
export const updatable = [...sheetColumns, "consent" as const];

const editable: readonly string[] = ["draft", "returned"];

/**
 * Says of each row what becomes of it, in order. A nomination that stands there already is known as `Matches` says; an empty cell
 * takes nothing away. The same row twice in a file counts once; two people of one name and year who live or work
 * elsewhere stay two. Gives nothing now and then, for others to be answered.
 */
export function* planRows(
  existing: ExistingRow[],
  known: KnownName[],
  records: SheetRecord[],
): Generator<Planned | undefined> {
  const matches = new Matches(existing, known);
  for (const _ of matches.find(records)) yield;
  const seen = new Map<string, SheetRecord[]>();
  for (const record of records) yield planOne(record, matches, seen);
}

function planOne(record: SheetRecord, matches: Matches, seen: Map<string, SheetRecord[]>): Planned {
  if (record.problems.some(({ refused }) => refused)) return { ...record, act: "refuse" };
  const { answers } = record;
  const key = fold(answers.name);
  const namesakes = seen.get(key) ?? [];
  const twin = namesakes.find((one) => isSameRow(one.answers, answers));
  if (twin)
    return refuse(record, { code: "twice-in-file", column: null, refused: true, said: String(twin.row) });
  seen.set(key, [...namesakes, record]);
  const existing = matches.of(record);
  if (!existing) return make(record, matches.another(answers, key));
  const changes = changesOf(existing, answers);
  if (changes.length > 0 && !editable.includes(existing.state))
    return refuse(record, {
      code: "already-sent",
      column: null,
      refused: true,
      said: changes.map(({ field }) => field).join(","),
    });
  return { ...record, act: "update", existing, changes };
}

const isSameRow = (one: SheetAnswers, other: SheetAnswers) =>
  sameYear(one.birthYear, other.birthYear) && sameDeed(one.deed, other.deed) && !isElsewhere(one, other);

function make(record: SheetRecord, other: ExistingRow | undefined): Planned {
  if (!other) return { ...record, act: "make" };
  const told = { code: "another-deed" as const, column: null, refused: false, said: other.deed };
  return { ...record, problems: [...record.problems, told], act: "make" };
}

const refuse = (record: SheetRecord, problem: Problem): Planned => ({
  ...record,
  problems: [...record.problems, problem],
  act: "refuse",
});

function changesOf(existing: ExistingRow, answers: SheetAnswers): Change[] {
  return updatable.flatMap((field) => {
    const [before, after] = [existing[field], answers[field]];
    return after === null || after === "" || after === before ? [] : [{ field, before, after }];
  });
}
