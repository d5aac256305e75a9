import "server-only";
import { and, asc, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  blob,
  campaign,
  contestConflict,
  contestEntry,
  contestFile,
  contestJuror,
  contestRound,
  contestSheet,
  unit,
  user,
} from "@/db/schema";
import type { Actor, Viewer } from "../permissions";
import { runs, readRound, inRound } from "./load.server";
import { differWidely } from "./scoring";
import { filesOfEntries } from "./entries-queries.server";
import { mostOf } from "./vocabulary";

/** The rounds in whose jury this person is, the open ones first. At most 100. */
export async function listJuryRounds(actor: Actor) {
  return db()
    .select({
      id: contestRound.id,
      name: contestRound.name,
      state: contestRound.state,
      contest: campaign.name,
      scored: sql<number>`(select count(*) from ${contestSheet} where ${contestSheet.roundId} = ${contestRound.id} and ${contestSheet.userId} = ${actor.id})`,
    })
    .from(contestJuror)
    .innerJoin(contestRound, eq(contestRound.id, contestJuror.roundId))
    .innerJoin(campaign, eq(campaign.id, contestRound.campaignId))
    .where(eq(contestJuror.userId, actor.id))
    .orderBy(sql`${contestRound.state} <> 'open'`, asc(campaign.name), asc(contestRound.position))
    .limit(100);
}

/** A round as its juror sees it; null for everybody else, and before it is opened. */
export async function findJuryRound(actor: Actor, roundId: string) {
  const [seat] = await db()
    .select({ contest: campaign.name })
    .from(contestJuror)
    .innerJoin(contestRound, eq(contestRound.id, contestJuror.roundId))
    .innerJoin(campaign, eq(campaign.id, contestRound.campaignId))
    .where(and(eq(contestJuror.roundId, roundId), eq(contestJuror.userId, actor.id)))
    .limit(1);
  if (!seat) return null;
  const round = await readRound(roundId, db());
  if (round.state === "waiting") return { ...seat, round, entries: [] };
  const rows = await db()
    .select({
      id: contestEntry.id,
      reference: contestEntry.reference,
      title: contestEntry.title,
      entrant: contestEntry.entrant,
      words: contestEntry.words,
      unitName: unit.name,
      sentById: contestEntry.sentById,
      total: contestSheet.total,
      conflict: contestConflict.words,
    })
    .from(contestEntry)
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .leftJoin(
      contestSheet,
      and(
        eq(contestSheet.entryId, contestEntry.id),
        eq(contestSheet.roundId, roundId),
        eq(contestSheet.userId, actor.id),
      ),
    )
    .leftJoin(
      contestConflict,
      and(eq(contestConflict.entryId, contestEntry.id), eq(contestConflict.userId, actor.id)),
    )
    .where(await inRound(db(), round))
    .orderBy(asc(contestEntry.createdAt), asc(contestEntry.id))
    .limit(mostOf.entries);
  const entries = rows.map(({ sentById, ...row }) => ({
    ...row,
    stands:
      sentById === actor.id
        ? ("own" as const)
        : row.conflict !== null
          ? ("conflict" as const)
          : row.total !== null
            ? ("scored" as const)
            : ("waiting" as const),
  }));
  return { ...seat, round, entries };
}
export type JuryRound = NonNullable<Awaited<ReturnType<typeof findJuryRound>>>;

/**
 * One entry as its juror sees it, with its files; all sheets once their own is in, none before and none of an entry that is theirs or that
 * they have a conflict with. Null where it is not in a round of theirs.
 */
export async function findJuryEntry(actor: Actor, roundId: string, entryId: string) {
  const found = await findJuryRound(actor, roundId);
  const entry = found?.entries.find(({ id }) => id === entryId);
  if (!found || !entry) return null;
  const mayLook = entry.stands === "waiting" || entry.stands === "scored";
  const next = found.entries.find(({ id, stands }) => id !== entryId && stands === "waiting")?.id ?? null;
  const sheets = entry.stands === "scored" ? await sheetsOf(roundId, entryId) : [];
  return {
    ...found,
    entry,
    next,
    files: mayLook ? await filesOfEntries([entryId]) : [],
    sheets,
    differs: differWidely(
      sheets.map(({ total }) => total),
      found.round.differsFrom,
    ),
  };
}
export type JuryEntry = NonNullable<Awaited<ReturnType<typeof findJuryEntry>>>;

function sheetsOf(roundId: string, entryId: string) {
  return db()
    .select({
      userId: contestSheet.userId,
      name: user.name,
      scores: contestSheet.scores,
      total: contestSheet.total,
      note: contestSheet.note,
    })
    .from(contestSheet)
    .innerJoin(user, eq(user.id, contestSheet.userId))
    .where(and(eq(contestSheet.roundId, roundId), eq(contestSheet.entryId, entryId)))
    .orderBy(asc(user.name))
    .limit(mostOf.jurors);
}

/** A file of an entry: for who runs its contest, for its jurors without a conflict, and for whoever holds its key (`keyed`). Null for others. */
export async function openEntryFile(viewer: Viewer, fileId: string, keyed: string | null) {
  const [row] = await db()
    .select({
      entryId: contestFile.entryId,
      fileName: contestFile.fileName,
      sha256: blob.sha256,
      mime: blob.mime,
      size: blob.size,
      campaignId: campaign.id,
      organiserUnitId: campaign.organiserUnitId,
    })
    .from(contestFile)
    .innerJoin(blob, eq(blob.sha256, contestFile.sha256))
    .innerJoin(contestEntry, eq(contestEntry.id, contestFile.entryId))
    .innerJoin(campaign, eq(campaign.id, contestEntry.campaignId))
    .where(eq(contestFile.id, fileId))
    .limit(1);
  if (!row) return null;
  const { campaignId, organiserUnitId, entryId, ...file } = row;
  if (keyed === entryId) return file;
  if (!viewer) return null;
  if (runs(viewer, { organiserUnitId })) return file;
  return (await judges(viewer, campaignId, entryId)) ? file : null;
}

async function judges(actor: Actor, campaignId: string, entryId: string): Promise<boolean> {
  const rounds = await db()
    .select({ id: contestRound.id })
    .from(contestRound)
    .innerJoin(contestJuror, eq(contestJuror.roundId, contestRound.id))
    .where(
      and(
        eq(contestRound.campaignId, campaignId),
        eq(contestJuror.userId, actor.id),
        or(eq(contestRound.state, "open"), eq(contestRound.state, "closed")),
      ),
    )
    .limit(mostOf.rounds);
  for (const { id } of rounds) {
    const found = await findJuryEntryStands(actor, id, entryId);
    if (found === "waiting" || found === "scored") return true;
  }
  return false;
}

async function findJuryEntryStands(actor: Actor, roundId: string, entryId: string) {
  return (await findJuryRound(actor, roundId))?.entries.find(({ id }) => id === entryId)?.stands ?? null;
}
