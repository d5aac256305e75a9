import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  contestConflict,
  contestEntry,
  contestFile,
  contestPrize,
  contestWinner,
  unit,
  user,
} from "@/db/schema";
import type { Actor } from "../permissions";
import { loadContest } from "./load.server";
import { findContest, listRoundEntries, type RoundRow } from "./organiser-queries.server";
import { mostOf } from "./vocabulary";

/** All entries of a contest, withdrawn ones last, with their files and how far each came. Throws what `loadContest` throws. */
export async function listEntries(actor: Actor, campaignId: string) {
  await loadContest(actor, campaignId);
  const rows = await db()
    .select({
      id: contestEntry.id,
      reference: contestEntry.reference,
      kind: contestEntry.kind,
      title: contestEntry.title,
      entrant: contestEntry.entrant,
      words: contestEntry.words,
      contact: contestEntry.contact,
      namingAgreed: contestEntry.namingAgreed,
      unitName: unit.name,
      sentBy: user.name,
      sentById: contestEntry.sentById,
      createdAt: contestEntry.createdAt,
      withdrawnAt: contestEntry.withdrawnAt,
      withdrawnWords: contestEntry.withdrawnWords,
      prizeId: contestWinner.prizeId,
      prize: contestPrize.name,
    })
    .from(contestEntry)
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .leftJoin(user, eq(user.id, contestEntry.sentById))
    .leftJoin(contestWinner, eq(contestWinner.entryId, contestEntry.id))
    .leftJoin(contestPrize, eq(contestPrize.id, contestWinner.prizeId))
    .where(eq(contestEntry.campaignId, campaignId))
    .orderBy(sql`${contestEntry.withdrawnAt} is not null`, asc(contestEntry.createdAt), asc(contestEntry.id))
    .limit(mostOf.entries);
  const files = await filesOfEntries(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, files: files.filter(({ entryId }) => entryId === row.id) }));
}

/** The files of these entries. */
export async function filesOfEntries(entryIds: string[]) {
  if (entryIds.length === 0) return [];
  return db()
    .select({ id: contestFile.id, entryId: contestFile.entryId, fileName: contestFile.fileName })
    .from(contestFile)
    .where(inArray(contestFile.entryId, entryIds))
    .orderBy(asc(contestFile.createdAt))
    .limit(mostOf.entries * mostOf.files);
}

/** The conflicts that jurors declared in a contest, with their words. Throws what `loadContest` throws. */
export async function listConflicts(actor: Actor, campaignId: string) {
  await loadContest(actor, campaignId);
  return db()
    .select({
      entryId: contestConflict.entryId,
      title: contestEntry.title,
      name: user.name,
      words: contestConflict.words,
    })
    .from(contestConflict)
    .innerJoin(contestEntry, eq(contestEntry.id, contestConflict.entryId))
    .innerJoin(user, eq(user.id, contestConflict.userId))
    .where(eq(contestEntry.campaignId, campaignId))
    .orderBy(asc(contestConflict.declaredAt))
    .limit(1000);
}

type Entry = Awaited<ReturnType<typeof listEntries>>[number];
type ScoreRow = { entry: Entry; round: string | null; row: RoundRow | null };

/** An entry's way through the rounds as a sheet says it: a row for each entry and round. Throws what `loadContest` throws. */
export async function listScores(actor: Actor, campaignId: string) {
  const { rounds } = await findContest(actor, campaignId);
  const entries = await listEntries(actor, campaignId);
  const byRound = await Promise.all(rounds.map(({ id }) => listRoundEntries(actor, id)));
  return entries.flatMap((entry): ScoreRow[] => {
    const inRounds = byRound.flatMap(({ round, rows }) => {
      const row = rows.find(({ id }) => id === entry.id);
      return row ? [{ entry, round: round.name, row: row }] : [];
    });
    return inRounds.length > 0 ? inRounds : [{ entry, round: null, row: null }];
  });
}
