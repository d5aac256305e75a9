import "server-only";
import { count, eq, inArray, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, roll } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, type ErrorCode } from "../errors";
import { placeOf } from "../nominations/former-unit.server";
import { loadEditable } from "../nominations/load.server";
import { createDraft } from "../nominations/save-draft.server";
import { readSaves } from "../nominations/saves.server";
import type { Actor } from "../permissions";
import { cleanLine } from "../text/fold";
import { cellText, readCell, type CellLists } from "./cells";
import { consentColumn, type RollColumn } from "./columns";
import { mostRows, type RollChanges } from "./input";
import { loadRoll, type LoadedRoll } from "./load-roll.server";
import { keepPasted } from "./keep-pasted.server";
import { removeRow } from "./remove-row.server";
import { cellListsOf, readRows, rowIds, type RollRow } from "./rows.server";
import {
  saveRowCells,
  savedAs,
  unsafeKeepWords,
  type Change,
  type Places,
  type Room,
} from "./save-cell.server";
import { settleConsent } from "./settle-consent.server";

/** A cell that was not written: another stands there since its page read it, by whom and when (ms), or why else. */
export type RefusedCell = {
  id: string;
  column: RollColumn;
  code: "changed-elsewhere" | ErrorCode;
  standing: string;
  by: string;
  at: number;
};

/**
 * Writes what was done in a list's grid, in one transaction: rows begun and taken out, and cells. A cell whose stored words
 * are not those its page had read is left alone and told of; the others are written. Words that cannot be read stay in
 * their cell. Sent twice, it is done once. Returns the rows that changed `since` then, or all, and the ids of all in their
 * order. Throws `not-found`, `too-many-rows`.
 */
export async function saveCells(actor: Actor, rollId: string, input: RollChanges) {
  const before = await loadRoll(actor, rollId);
  const lists = await cellListsOf(before);
  const places = await placesIn(input.changes as Change[]);
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadRoll(actor, rollId, tx);
    await addRows(tx, actor, loaded, input.add, now);
    if (input.pasted) await keepPasted(tx, actor, loaded, input.pasted, now);
    const ids = [...input.changes.map(({ id }) => id), ...input.remove];
    const rows = new Map((await readRows(loaded, lists, tx, { ids })).map((row) => [row.id, row]));
    const refused: RefusedCell[] = [];
    for (const [id, changes] of byRow(input.changes as Change[])) {
      const row = rows.get(id);
      if (row) refused.push(...(await saveRow(tx, actor, row, changes, { lists, places, now })));
      else refused.push(...changes.map((one) => refusal(one, "not-found", "")));
    }
    for (const id of input.remove) if (rows.get(id)?.editable) await removeRow(tx, actor, loaded, id, now);
    await tx.update(roll).set({ updatedAt: now }).where(eq(roll.id, rollId));
    const which = { since: input.since };
    const [all, changed] = [await rowIds(loaded, tx), await readRows(loaded, lists, tx, which)];
    return { savedAt: now, refused, ids: all, rows: changed };
  });
}

function byRow(changes: Change[]): Map<string, Change[]> {
  const rows = new Map<string, Change[]>();
  for (const one of changes) rows.set(one.id, [...(rows.get(one.id) ?? []), one]);
  return rows;
}

const refusal = ({ id, column }: Change, code: RefusedCell["code"], standing: string, by = "", at = 0) => ({
  id,
  column,
  code,
  standing,
  by,
  at,
});

async function placesIn(changes: Change[]): Promise<Places> {
  const words = changes.filter(({ column }) => column === "formerUnit").map(({ text }) => cleanLine(text));
  const entries = [...new Set(words)].filter(Boolean).map(async (formerUnit) => {
    try {
      return [formerUnit, await placeOf({ formerUnit })] as const;
    } catch (error) {
      if (error instanceof DomainError) return [formerUnit, null] as const;
      throw error;
    }
  });
  return new Map(await Promise.all(entries));
}

async function addRows(tx: Transaction, actor: Actor, loaded: LoadedRoll, ids: string[], now: Date) {
  if (ids.length === 0) return;
  const known = await tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(inArray(nomination.id, ids))
    .limit(ids.length);
  const fresh = ids.filter((id) => !known.some((one) => one.id === id));
  const [last] = await tx
    .select({ rows: count(), position: max(nomination.rollPosition) })
    .from(nomination)
    .where(eq(nomination.rollId, loaded.id));
  if (last!.rows + fresh.length > mostRows) throw new DomainError("too-many-rows", { limit: mostRows });
  const { unitId, campaignId, illustrative } = loaded;
  for (const [at, id] of fresh.entries()) {
    await createDraft(tx, actor, { id, version: 0, unitId, patch: { campaignId }, illustrative }, now);
    const rollPosition = (last!.position ?? 0) + at + 1;
    await tx.update(nomination).set({ rollId: loaded.id, rollPosition }).where(eq(nomination.id, id));
  }
}

async function saveRow(tx: Transaction, actor: Actor, row: RollRow, changes: Change[], room: Room) {
  const refused: RefusedCell[] = [];
  const open = changes.filter((one) => {
    const stands = row.cells[one.column] ?? "";
    if (
      shownAs(one, room.lists) === stands ||
      cleanLine(one.text) === stands ||
      cleanLine(one.text) === cleanLine(one.base)
    )
      return false;
    if (!row.editable) refused.push(refusal(one, "wrong-step", stands));
    else if (cleanLine(one.base) !== stands) refused.push(refusal(one, "changed-elsewhere", stands));
    else return true;
    return false;
  });
  if (refused.length > 0 && row.editable) await sayWho(tx, actor, row.id, refused);
  await saveOpen(tx, actor, row.id, open, room);
  await settleConsent(
    tx,
    actor,
    row.id,
    open.map(({ column }) => column),
    room.now,
  );
  return refused;
}

/** All of a row's cells at once; where one is refused each by itself, and the refused one keeps its words. */
async function saveOpen(tx: Transaction, actor: Actor, id: string, changes: Change[], room: Room) {
  if (changes.length === 0) return;
  try {
    await saveRowCells(tx, actor, id, changes, room);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [only, ...others] = changes;
    if (others.length === 0) return unsafeKeepWords(tx, id, new Map([[only!.column, only!.text]]));
    for (const one of changes) await saveOpen(tx, actor, id, [one], room);
  }
}

/** What a cell would show once these words are kept: sent again, "5" is the "Khu phố 5" that stands there. */
function shownAs({ column, text }: Change, lists: CellLists): string {
  const { value } = readCell(column, text, lists);
  return value === undefined || column === consentColumn ? cleanLine(text) : cellText(column, value, lists);
}

async function sayWho(tx: Transaction, actor: Actor, id: string, refused: RefusedCell[]) {
  const saves = await readSaves(await loadEditable(actor, id, tx), tx);
  for (const one of refused) Object.assign(one, saves[savedAs(one.column)]);
}
