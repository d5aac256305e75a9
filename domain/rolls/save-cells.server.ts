import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, inArray, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { answerSave, consent, nomination, nominationWriter, roll, rollCell } from "@/db/schema";
import { write } from "@/db/write";
import { giversFor } from "../consent/vocabulary";
import { ageGroupOf } from "../consent/age";
import { DomainError, type ErrorCode } from "../errors";
import { placeOf } from "../nominations/former-unit.server";
import { loadEditable, type LoadedNomination } from "../nominations/load.server";
import { columnOf, questionOf } from "../nominations/questions/asked";
import type { DraftPatch } from "../nominations/input";
import { createDraft, saveDraftIn } from "../nominations/save-draft.server";
import { noteSaves, readSaves } from "../nominations/saves.server";
import { touchNomination } from "../nominations/writers.server";
import { recognisedStates } from "../nominations/workflow";
import type { Actor } from "../permissions";
import { cleanLine } from "../text/fold";
import { hcmcToday } from "../time/dates";
import { cellText, readCell, type CellLists } from "./cells";
import { consentColumn, type RollColumn, type RollConsent } from "./columns";
import { mostRows, type RollChanges } from "./input";
import { loadRoll, type LoadedRoll } from "./load-roll.server";
import { cellListsOf, readRows, type RollRow } from "./rows.server";

/** A cell that was not written: another stands there since its page read it, by whom and when (ms), or why else. */
export type RefusedCell = {
  id: string;
  column: RollColumn;
  code: "changed-elsewhere" | ErrorCode;
  standing: string;
  by: string;
  at: number;
};

type Change = RollChanges["changes"][number] & { column: RollColumn };
type Placed = Awaited<ReturnType<typeof placeOf>>;
/** Former units are looked up before the transaction: by words, what they mean; null where they name none or several. */
type Places = Map<string, Placed | null>;

/**
 * Writes what was done in a list's grid, in one transaction: rows begun and taken out, and cells. A cell whose stored words
 * are not those its page had read is left alone and told of; the others are written. Words that cannot be read stay in
 * their cell. Sent twice, it is done once. Throws `not-found`, `too-many-rows`.
 */
export async function saveCells(actor: Actor, rollId: string, input: RollChanges) {
  const before = await loadRoll(actor, rollId);
  const lists = await cellListsOf(before);
  const places = await placesIn(input.changes as Change[]);
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadRoll(actor, rollId, tx);
    await addRows(tx, actor, loaded, input.add, now);
    const rows = new Map((await readRows(loaded, lists, tx)).map((row) => [row.id, row]));
    const refused: RefusedCell[] = [];
    for (const [id, changes] of byRow(input.changes as Change[])) {
      const row = rows.get(id);
      if (row) refused.push(...(await saveRow(tx, actor, row, changes, { lists, places, now })));
      else refused.push(...changes.map((one) => refusal(one, "not-found", "")));
    }
    for (const id of input.remove) if (rows.get(id)?.editable) await removeRow(tx, actor, id, now);
    await tx.update(roll).set({ updatedAt: now }).where(eq(roll.id, rollId));
    return { savedAt: now, refused, rows: await readRows(loaded, lists, tx) };
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

type Room = { lists: CellLists; places: Places; now: Date };

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
  for (const one of open) {
    try {
      await saveCell(tx, actor, one, room);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await keepWords(tx, one.id, one.column, one.text.slice(0, 6000));
    }
  }
  return refused;
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

/** Under what name `answer_save` knows a cell. */
const savedAs = (column: RollColumn) =>
  column === consentColumn ? "rollConsent" : (columnOf(column) ?? column);

async function saveCell(tx: Transaction, actor: Actor, { id, column, text }: Change, room: Room) {
  const { lists, places, now } = room;
  const draft = await loadEditable(actor, id, tx);
  if (recognisedStates.includes(draft.state)) throw new DomainError("wrong-step");
  const typed = cleanLine(text);
  if (column === "formerUnit" && typed) {
    const placed = places.get(typed);
    if (!placed) return keepUnread(tx, actor, draft, column, typed, now);
    await saveDraftIn(tx, actor, { id, version: draft.version, patch: {} }, placed, now);
    return keepWords(tx, id, column, null);
  }
  const { value, problem, notes } = readCell(column, text, lists);
  if (column === consentColumn) return saveConsent(tx, actor, draft, typed, value as RollConsent | null, now);
  const isKept = problem !== null || notes.some(({ code }) => code === "age-only");
  const stored = value === undefined ? questionOf(column).empty : value;
  const patch = { [columnOf(column)!]: stored === "" && column === "formerUnit" ? null : stored };
  const answers = emptied(patch) as Omit<DraftPatch, "formerUnit" | "nowUnitId">;
  await saveDraftIn(tx, actor, { id, version: draft.version, patch: {} }, { place: null, answers }, now);
  if (isKept) await keepUnread(tx, actor, draft, column, typed, now);
  else await keepWords(tx, id, column, null);
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
  await keepWords(tx, draft.id, column, words.slice(0, 6000));
  await noteSaves(tx, draft, [savedAs(column)], actor, now);
  await touchNomination(tx, draft, actor, now);
}

async function keepWords(tx: Transaction, nominationId: string, column: RollColumn, words: string | null) {
  const place = and(eq(rollCell.nominationId, nominationId), eq(rollCell.column, column));
  await tx.delete(rollCell).where(place);
  if (words) await tx.insert(rollCell).values({ nominationId, column, words });
}

/** The name in the roll and nothing else; what was agreed to for other channels stays. A child's guardian is asked elsewhere. */
async function saveConsent(
  tx: Transaction,
  actor: Actor,
  draft: LoadedNomination,
  words: string,
  said: RollConsent | null | undefined,
  now: Date,
) {
  const [giver] = giversFor(draft.kind);
  const agrees = said?.agreed && (draft.kind !== "individual" || ageGroupOf(draft) === "adult");
  await tx.delete(consent).where(and(eq(consent.nominationId, draft.id), eq(consent.channel, "roll")));
  if (said && agrees)
    await tx.insert(consent).values({
      id: randomUUID(),
      nominationId: draft.id,
      channel: "roll",
      giver: giver!,
      giverName: draft.name,
      givenOn: said.givenOn ?? hcmcToday(now),
      medium: said.medium,
      witnessName: said.witness,
      recordedById: actor.id,
      recordedAt: now,
    });
  // Read from its row it says the day; what was typed stays what the cell says.
  await keepUnread(tx, actor, draft, consentColumn, words, now);
}

/** A row with nothing but its cells goes; one with photos, papers or a story leaves the list and stays a draft. */
async function removeRow(tx: Transaction, actor: Actor, id: string, now: Date) {
  const draft = await loadEditable(actor, id, tx);
  const out = { rollId: null, rollPosition: null, updatedAt: now };
  await tx.update(nomination).set(out).where(eq(nomination.id, id));
  if (draft.sendCount > 0 || draft.story || draft.state !== "draft") return;
  try {
    await tx.transaction(async (own) => {
      await own.delete(rollCell).where(eq(rollCell.nominationId, id));
      await own.delete(answerSave).where(eq(answerSave.nominationId, id));
      await own.delete(consent).where(eq(consent.nominationId, id));
      await own.delete(nominationWriter).where(eq(nominationWriter.nominationId, id));
      await own.delete(nomination).where(eq(nomination.id, id));
    });
  } catch {
    // Something else hangs on it (a photo, a paper, a tip): then it is more than a row, and stays on the desk.
  }
}
