import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { rollCell } from "@/db/schema";
import { DomainError } from "../errors";
import type { placeOf } from "../nominations/former-unit.server";
import { loadEditable } from "../nominations/load.server";
import { columnOf, questionOf } from "../nominations/questions/asked";
import { saveDraftIn } from "../nominations/save-draft.server";
import { noteSaves } from "../nominations/saves.server";
import { recognisedStates } from "../nominations/workflow";
import { touchNomination } from "../nominations/writers.server";
import type { Actor } from "../permissions";
import { cleanLine } from "../text/fold";
import { readCell, type CellLists } from "./cells";
import { consentColumn, type RollColumn } from "./columns";
import type { RollChanges } from "./input";

export type Change = RollChanges["changes"][number] & { column: RollColumn };
type Placed = Awaited<ReturnType<typeof placeOf>>;
/** Former units are looked up before the transaction: by words, what they mean; null where they name none or several. */
export type Places = Map<string, Placed | null>;
/** What writing cells needs beside them. */
export type Room = { lists: CellLists; places: Places; now: Date };

/** Under what name `answer_save` knows a cell. */
export const savedAs = (column: RollColumn) =>
  column === consentColumn ? "rollConsent" : (columnOf(column) ?? column);

/** Answers that cells give, and words kept in their cells because they could not be read; null forgets earlier ones. */
type Written = { placed: Placed | null; answers: Placed["answers"]; words: string | null };

/** Writes cells of one row: answers of its nomination, or words that could not be read. Throws `wrong-step` and what drafts do. */
export async function saveRowCells(
  tx: Transaction,
  actor: Actor,
  id: string,
  changes: Change[],
  { lists, places, now }: Room,
): Promise<void> {
  const draft = await loadEditable(actor, id, tx);
  if (recognisedStates.includes(draft.state)) throw new DomainError("wrong-step");
  const written = new Map(changes.map((one) => [one.column, writtenBy(one, lists, places)]));
  const all = [...written.values()];
  const answers = all.reduce<Placed["answers"]>((said, one) => ({ ...said, ...one.answers }), {});
  const placed = all.find((one) => one.placed !== null)?.placed ?? { place: null };
  const whole = {
    ...placed,
    answers: { ...answers, ...("answers" in placed ? placed.answers : {}) },
  } as Placed;
  await saveDraftIn(tx, actor, { id, version: draft.version, patch: {} }, whole, now);
  await unsafeKeepWords(tx, id, new Map([...written].map(([column, { words }]) => [column, words])));
  const kept = [...written].flatMap(([column, { words }]) => (words === null ? [] : [savedAs(column)]));
  if (kept.length === 0) return;
  await noteSaves(tx, draft, kept, actor, now);
  await touchNomination(tx, draft, actor, now);
}

function writtenBy({ column, text }: Change, lists: CellLists, places: Places): Written {
  const typed = cleanLine(text).slice(0, longest);
  const nothing: Written = { placed: null, answers: {}, words: null };
  if (column === "formerUnit" && typed) {
    const placed = places.get(cleanLine(text)) ?? null;
    return placed ? { placed, answers: placed.answers, words: null } : { ...nothing, words: typed };
  }
  // Read from its row it says the day; what was typed stays what the cell says.
  if (column === consentColumn) return { ...nothing, words: typed };
  const { value, problem, notes } = readCell(column, text, lists);
  const isKept = problem !== null || notes.some(({ code }) => code === "age-only");
  const stored = value === undefined ? questionOf(column).empty : value;
  const name = columnOf(column)!;
  // A reference that says nothing is null and no empty text.
  const answer = stored === "" && /Id$/.test(name) ? null : stored;
  return { ...nothing, answers: { [name]: answer }, words: isKept ? typed : null };
}

/** Words that could not be read are kept so far. */
const longest = 6000;

/** Keeps what was typed and could not be read, or forgets it (null). Whoever calls has asked whether the row may be written. */
export async function unsafeKeepWords(
  tx: Transaction,
  nominationId: string,
  words: ReadonlyMap<RollColumn, string | null>,
): Promise<void> {
  const columns = [...words.keys()];
  await tx
    .delete(rollCell)
    .where(and(eq(rollCell.nominationId, nominationId), inArray(rollCell.column, columns)));
  const kept = [...words].flatMap(([column, said]) =>
    said ? [{ nominationId, column, words: said.slice(0, longest) }] : [],
  );
  if (kept.length > 0) await tx.insert(rollCell).values(kept);
}
