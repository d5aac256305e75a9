import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { rollCell } from "@/db/schema";
import { DomainError } from "../errors";
import type { placeOf } from "../nominations/former-unit.server";
import { loadEditable, type LoadedNomination } from "../nominations/load.server";
import { columnOf, questionOf } from "../nominations/questions/asked";
import type { DraftPatch } from "../nominations/input";
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

/** Writes one cell: an answer of its nomination, or words that could not be read. Throws `wrong-step` and what drafts do. */
export async function saveCell(tx: Transaction, actor: Actor, { id, column, text }: Change, room: Room) {
  const { lists, places, now } = room;
  const draft = await loadEditable(actor, id, tx);
  if (recognisedStates.includes(draft.state)) throw new DomainError("wrong-step");
  const typed = cleanLine(text);
  if (column === "formerUnit" && typed) {
    const placed = places.get(typed);
    if (!placed) return keepUnread(tx, actor, draft, column, typed, now);
    await saveDraftIn(tx, actor, { id, version: draft.version, patch: {} }, placed, now);
    return unsafeKeepWords(tx, draft.id, column, null);
  }
  const { value, problem, notes } = readCell(column, text, lists);
  // Read from its row it says the day; what was typed stays what the cell says.
  if (column === consentColumn) return keepUnread(tx, actor, draft, column, typed, now);
  const isKept = problem !== null || notes.some(({ code }) => code === "age-only");
  const stored = value === undefined ? questionOf(column).empty : value;
  const patch = { [columnOf(column)!]: stored === "" && column === "formerUnit" ? null : stored };
  const answers = emptied(patch) as Omit<DraftPatch, "formerUnit" | "nowUnitId">;
  await saveDraftIn(tx, actor, { id, version: draft.version, patch: {} }, { place: null, answers }, now);
  if (isKept) await keepUnread(tx, actor, draft, column, typed, now);
  else await unsafeKeepWords(tx, draft.id, column, null);
}

/** A reference that says nothing is null and no empty text. */
const emptied = (patch: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(patch).map(([name, value]) => [name, /Id$/.test(name) && value === "" ? null : value]),
  );

async function keepUnread(
  tx: Transaction,
  actor: Actor,
  draft: LoadedNomination,
  column: RollColumn,
  words: string,
  now: Date,
) {
  await unsafeKeepWords(tx, draft.id, column, words.slice(0, 6000));
  await noteSaves(tx, draft, [savedAs(column)], actor, now);
  await touchNomination(tx, draft, actor, now);
}

/** Keeps what was typed and could not be read, or forgets it. Whoever calls has asked whether the row may be written. */
export async function unsafeKeepWords(
  tx: Transaction,
  nominationId: string,
  column: RollColumn,
  words: string | null,
) {
  const place = and(eq(rollCell.nominationId, nominationId), eq(rollCell.column, column));
  await tx.delete(rollCell).where(place);
  if (words) await tx.insert(rollCell).values({ nominationId, column, words });
}
