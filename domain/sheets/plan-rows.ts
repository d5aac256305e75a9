import type { NominationState } from "../nominations/vocabulary";
import { sheetColumns } from "../nominations/questions/asked";
import type { ProfileKind } from "../profiles/vocabulary";
import { fold } from "../text/fold";
import type { Problem, SheetAnswers, SheetRecord } from "./records";
import { overlap } from "./read-cells";

/** A nomination of the ward in the campaign, as far as a sheet may say it anew. */
export type ExistingRow = Omit<SheetAnswers, "storyText"> & {
  id: string;
  rollId: string | null;
  version: number;
  state: NominationState;
};

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
 * Says of each row what becomes of it. A nomination that stands there already is known by name without accents, year of birth
 * and deed; an empty cell takes nothing away. The same row twice in a file counts once.
 */
export class Planner {
  readonly #byName = new Map<string, ExistingRow[]>();
  readonly #seen = new Map<string, { row: number; deed: string; year: number | null }[]>();

  constructor(existing: ExistingRow[]) {
    for (const one of existing)
      this.#byName.set(nameKey(one.name), [...(this.#byName.get(nameKey(one.name)) ?? []), one]);
  }

  plan(record: SheetRecord): Planned {
    const refused = record.problems.some((problem) => problem.refused);
    if (refused) return { ...record, act: "refuse" };
    const { answers } = record;
    const key = nameKey(answers.name);
    const seen = this.#seen.get(key) ?? [];
    const twin = seen.find(
      (one) => sameYear(one.year, answers.birthYear) && sameDeed(one.deed, answers.deed),
    );
    if (twin)
      return refuse(record, { code: "twice-in-file", column: null, refused: true, said: String(twin.row) });
    this.#seen.set(key, [...seen, { row: record.row, deed: answers.deed, year: answers.birthYear }]);
    const namesakes = (this.#byName.get(key) ?? []).filter(
      (one) => sameYear(one.birthYear, answers.birthYear) && sameKind(one, answers),
    );
    const existing = namesakes.find((one) => sameDeed(one.deed, answers.deed));
    if (!existing) {
      const other = namesakes.find((one) => one.birthYear !== null && one.birthYear === answers.birthYear);
      const problems = other
        ? [
            ...record.problems,
            { code: "another-deed" as const, column: null, refused: false, said: other.deed },
          ]
        : record.problems;
      return { ...record, problems, act: "make" };
    }
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
}

const refuse = (record: SheetRecord, problem: Problem): Planned => ({
  ...record,
  problems: [...record.problems, problem],
  act: "refuse",
});

const nameKey = (name: string) => fold(name);
const sameYear = (one: number | null, other: number | null) =>
  one === null || other === null || one === other;
const sameKind = (one: { kind: unknown }, other: { kind: unknown }) =>
  one.kind === null || other.kind === null || one.kind === other.kind;

/** The same words but for a slip: at least three in five of them, or one of both says nothing. */
function sameDeed(one: string, other: string): boolean {
  const [first, second] = [fold(one), fold(other)];
  if (first === second || !first || !second) return true;
  const [words, others] = [new Set(first.split(" ")), new Set(second.split(" "))];
  const shared = overlap(words, others) * Math.min(words.size, others.size);
  return shared / Math.max(words.size, others.size) >= 0.6;
}

function changesOf(existing: ExistingRow, answers: SheetAnswers): Change[] {
  return updatable.flatMap((field) => {
    const [before, after] = [existing[field], answers[field]];
    return after === null || after === "" || after === before ? [] : [{ field, before, after }];
  });
}
