import { columnOf, questionsIn, sheetColumns } from "../nominations/questions/asked";
import type { NominationState } from "../nominations/vocabulary";
import { compare } from "../persons/likeness";
import { nameKeyOf } from "../persons/keys";
import { editDistance } from "../search/edit-distance";
import { fold } from "../text/fold";
import { overlap } from "./read-cells";
import type { SheetAnswers, SheetRecord } from "./records";

/** A nomination of the ward in the campaign, as far as a sheet may say it anew. */
export type ExistingRow = Omit<SheetAnswers, "storyText"> & {
  id: string;
  rollId: string | null;
  version: number;
  state: NominationState;
};

/** A name and year under which somebody who was said to be one person stands somewhere. */
export type KnownName = {
  personId: string;
  nominationId: string | null;
  nameKey: string;
  birthYear: number | null;
};

/** A row that asks which nomination it means, under the keys by which those are kept. */
type Asked = { record: SheetRecord; said: SheetAnswers; name: string; deed: string };

/** From the surest: each is asked of all rows before the next, so that no row takes what is plainly another's. */
const ways = ["same-key", "same-person", "same-key-elsewhere", "corrected"] as const;
type Way = (typeof ways)[number];

/**
 * Which nomination that stands there each row of a sheet means again, every one for one row only: by the person, where officials have said
 * who that is; by name without accents, year and deed; or the same but for a corrected name or year.
 */
export class Matches {
  readonly #byName = new Map<string, ExistingRow[]>();
  readonly #byDeed = new Map<string, ExistingRow[]>();
  readonly #persons = new Map<string, Set<string>>();
  readonly #byPerson = new Map<string, ExistingRow[]>();
  readonly #taken = new Set<string>();
  readonly #found = new Map<SheetRecord, ExistingRow>();

  constructor(existing: ExistingRow[], known: KnownName[]) {
    const byId = new Map(existing.map((one) => [one.id, one]));
    for (const one of existing) {
      add(this.#byName, fold(one.name), one);
      add(this.#byDeed, deedKey(one), one);
    }
    for (const { personId, nominationId, nameKey, birthYear } of known) {
      const key = `${nameKey} ${birthYear}`;
      this.#persons.set(key, (this.#persons.get(key) ?? new Set()).add(personId));
      const row = byId.get(nominationId ?? "");
      if (row) add(this.#byPerson, personId, row);
    }
  }

  /** Looks for all rows' nominations; gives way after each row, for others to be answered. */
  *find(records: SheetRecord[]): Generator<void> {
    if (this.#byName.size === 0) return;
    const open: Asked[] = [];
    for (const record of records) {
      yield;
      const { answers, problems } = record;
      if (!problems.some(({ refused }) => refused))
        open.push({ record, said: answers, name: fold(answers.name), deed: deedKey(answers) });
    }
    for (const way of ways)
      for (const one of open) {
        yield;
        if (this.#found.has(one.record)) continue;
        const first = this.#fitting(way, one);
        if (!first) continue;
        this.#taken.add(first.id);
        this.#found.set(one.record, first);
      }
  }

  of(record: SheetRecord): ExistingRow | undefined {
    return this.#found.get(record);
  }

  /** Another nomination of somebody of this name (`folded`) and year, with another deed. */
  another({ birthYear, kind }: SheetAnswers, folded: string): ExistingRow | undefined {
    return (this.#byName.get(folded) ?? []).find(
      (one) => birthYear !== null && one.birthYear === birthYear && sameKind(one, { kind }),
    );
  }

  #fitting(way: Way, { said, name, deed }: Asked): ExistingRow | undefined {
    const namesakes = this.#free(this.#byName.get(name));
    const isKeyed = (one: ExistingRow) =>
      sameYear(one.birthYear, said.birthYear) && sameKind(one, said) && sameDeed(one.deed, said.deed);
    if (way === "same-key") return namesakes.find((one) => isKeyed(one) && !isElsewhere(one, said));
    if (way === "same-key-elsewhere") return namesakes.find(isKeyed);
    if (way === "same-person") return this.#ofPerson(said).find((one) => sameDeed(one.deed, said.deed));
    const alike = this.#free(this.#byDeed.get(deed));
    const [only, ...others] = new Set([...namesakes, ...alike].filter((one) => isCorrected(one, said)));
    // Two whom a correction could mean are left to people.
    return others.length === 0 ? only : undefined;
  }

  #ofPerson(said: SheetAnswers): ExistingRow[] {
    if (this.#persons.size === 0) return [];
    const persons = this.#persons.get(`${nameKeyOf(said.kind, said.name)} ${said.birthYear}`);
    return persons?.size === 1 ? this.#free(this.#byPerson.get([...persons][0]!)) : [];
  }

  #free(rows: ExistingRow[] = []): ExistingRow[] {
    return rows.filter(({ id }) => !this.#taken.has(id));
  }
}

const deedKey = ({ deed, birthYear }: Pick<SheetAnswers, "deed" | "birthYear">) =>
  `${birthYear} ${fold(deed)}`;

function add(rows: Map<string, ExistingRow[]>, key: string, row: ExistingRow): void {
  const before = rows.get(key);
  if (before) before.push(row);
  else rows.set(key, [row]);
}

export const sameYear = (one: number | null, other: number | null) =>
  one === null || other === null || one === other;
const sameKind = (one: { kind: unknown }, other: { kind: unknown }) =>
  one.kind === null || other.kind === null || one.kind === other.kind;

/** The same words but for a slip: at least three in five of them, or one of both says nothing. */
export function sameDeed(one: string, other: string): boolean {
  const [first, second] = [fold(one), fold(other)];
  if (first === second || !first || !second) return true;
  const [words, others] = [new Set(first.split(" ")), new Set(second.split(" "))];
  const shared = overlap(words, others) * Math.min(words.size, others.size);
  return shared / Math.max(words.size, others.size) >= 0.6;
}

/** What is asked of somebody beside who it is: where they live and work, and the like. */
const telling = new Set(
  [...questionsIn("doi-tuong"), ...questionsIn("don-vi")].map((name) => columnOf(name)),
);
const who = ["kind", "name", "honorific", "birthYear"];
const whereabouts = sheetColumns.filter((column) => telling.has(column) && !who.includes(column));

/** Whether both say where somebody lives, works or the like, and not the same: of one name and year they may be two people. */
export const isElsewhere = (one: Partial<SheetAnswers>, other: Partial<SheetAnswers>): boolean =>
  whereabouts.some(
    (what) => one[what] && other[what] && fold(String(one[what])) !== fold(String(other[what])),
  );

/** The same deed in the same words, told of somebody whose name or year differs by no more than a slip, and nothing else does. */
function isCorrected(one: ExistingRow, said: SheetAnswers): boolean {
  const words = fold(said.deed);
  if (!words || words !== fold(one.deed) || !sameKind(one, said) || isElsewhere(one, said)) return false;
  if (fold(one.name) === fold(said.name)) return isSlip(String(one.birthYear), String(said.birthYear));
  if (one.birthYear === null || one.birthYear !== said.birthYear || words.split(" ").length < 3) return false;
  return (
    editDistance(fold(one.name), fold(said.name)) <= 2 ||
    compare(keyless(one), keyless(said), "same") !== null
  );
}

const keyless = ({ kind, name, birthYear }: Pick<SheetAnswers, "kind" | "name" | "birthYear">) => ({
  kind,
  name,
  birthYear,
  nameKey: nameKeyOf(kind, name),
  workplaceKey: "",
  deedKey: "",
});

/** One digit other, or the same ones in another order: 1956 and 1965. */
const isSlip = (one: string, other: string) =>
  editDistance(one, other) <= 1 || [...one].sort().join() === [...other].sort().join();
