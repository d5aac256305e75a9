import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, max, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { nomination, nominationWriter } from "@/db/schema";
import { changeVersioned } from "../history/change.server";
import { recordAll } from "../history/record.server";
import { noteSaves } from "../nominations/saves.server";
import { noteWriter } from "../nominations/writers.server";
import type { Actor } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import type { ExistingRow } from "../sheets/match-rows";
import type { Change } from "../sheets/plan-rows";
import type { SheetAnswers } from "../sheets/records";
import { storyFromText } from "../stories/document";
import { consentColumn } from "./columns";
import { keepMadeConsents } from "./made-consents.server";
import { savedAs, unsafeKeepWords } from "./save-cell.server";
import { settleConsent } from "./settle-consent.server";

export type RowsPlace = { unitId: string; campaignId: string; rollId: string | null };

/** Rows of one statement: whoever reads meanwhile waits no longer than for one. */
const together = 60;

/**
 * Makes drafts of a ward in a campaign, many at once, at the end of a roll where there is one: the same that `createDraft`
 * keeps for one. Whether the actor may is asked before. `step` hears how many are made. Returns their ids in order.
 */
export async function makeRows(
  tx: Transaction,
  actor: Actor,
  place: RowsPlace,
  answers: SheetAnswers[],
  now: Date,
  step: (made: number) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const ids = answers.map(() => randomUUID());
  let position = place.rollId ? await lastPosition(tx, place.rollId) : 0;
  for (let from = 0; from < answers.length; from += together) {
    const part = answers.slice(from, from + together).map((said, at) => ({ ...said, id: ids[from + at]! }));
    const rows = part.map(({ storyText, consent: _words, ...columns }) => ({
      ...columns,
      ...place,
      rollPosition: place.rollId ? ++position : null,
      story: storyText ? storyFromText(storyText) : null,
      createdById: actor.id,
      createdAt: now,
      updatedAt: now,
    }));
    const made = rows.map(({ id }) => id);
    const writers = made.map((nominationId) => ({ nominationId, userId: actor.id }));
    for (const work of [
      () => insertMany(tx, nomination, rows),
      () => insertMany(tx, nominationWriter, writers),
      () => noteAllSaves(tx, rows, actor, now),
      () => keepTraces(tx, "nomination", made),
      () => recordMade(tx, actor, place, made, now),
      () => keepMadeConsents(tx, actor, part, now),
    ]) {
      await work();
      await step(from);
    }
  }
  await step(ids.length);
  return ids;
}

function recordMade(tx: Transaction, actor: Actor, { unitId }: RowsPlace, ids: string[], now: Date) {
  const made = { actorId: actor.id, action: "nomination.create", subjectType: "nomination" } as const;
  return recordAll(
    tx,
    ids.map((subjectId) => ({ ...made, subjectId, after: { unitId } })),
    now,
  );
}

async function lastPosition(tx: Transaction, rollId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(nomination.rollPosition) })
    .from(nomination)
    .where(eq(nomination.rollId, rollId));
  return row?.last ?? 0;
}

const notAnswers = ["id", "unitId", "rollId", "rollPosition", "createdById", "createdAt", "updatedAt"];

async function noteAllSaves(
  tx: Transaction,
  rows: ({ id: string } & Record<string, unknown>)[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const said = rows.flatMap(({ id, ...columns }) =>
    Object.entries(columns).flatMap(([field, value]) =>
      notAnswers.includes(field) || !value ? [] : [[id, field]],
    ),
  );
  await tx.run(sql`insert into answer_save (nomination_id, field, saved_by_id, saved_at)
    select value ->> 0, value ->> 1, ${actor.id}, ${now.getTime()} from json_each(${JSON.stringify(said)})`);
}

/** Writes what a sheet says anew into a draft or returned nomination. Throws `stale` where somebody wrote in between. */
export async function updateRow(
  tx: Transaction,
  actor: Actor,
  existing: ExistingRow,
  changes: Change[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const { consent, ...values } = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  const where = and(eq(nomination.id, existing.id), eq(nomination.state, existing.state))!;
  await changeVersioned(
    tx,
    nomination,
    { where, version: existing.version },
    { ...values, updatedAt: now, updatedById: actor.id },
    async () => ({}),
  );
  await keepTraces(tx, "nomination", [existing.id]);
  await noteWriter(tx, existing, actor);
  const saved = changes.map(({ field }) => (field === consentColumn ? savedAs(field) : field));
  await noteSaves(tx, existing, saved, actor, now);
  if (typeof consent !== "string") return;
  await unsafeKeepWords(tx, existing.id, new Map([[consentColumn, consent]]));
  await settleConsent(tx, actor, existing.id, [consentColumn], now);
}
