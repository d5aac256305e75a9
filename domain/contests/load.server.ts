import "server-only";
import { and, eq, inArray, isNull, lt, desc, sql, type SQL } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import {
  campaign,
  contestConflict,
  contestEntry,
  contestJuror,
  contestRound,
  contestStanding,
} from "@/db/schema";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { can, type Actor } from "../permissions";
import { mostOf } from "./vocabulary";

type Reader = Database | Transaction;

const contestColumns = {
  id: campaign.id,
  slug: campaign.slug,
  name: campaign.name,
  state: campaign.state,
  deadlineOn: campaign.deadlineOn,
  organiserUnitId: campaign.organiserUnitId,
  presentedAtId: campaign.presentedAtId,
};

/** A contest that this person runs. Throws `not-found` (also for a commendation), or `not-allowed`. */
export async function loadContest(actor: Actor, campaignId: string, reader: Reader = db()) {
  const [row] = await reader
    .select(contestColumns)
    .from(campaign)
    .where(and(eq(campaign.id, campaignId), eq(campaign.kind, "contest")))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  if (!runs(actor, row)) throw new DomainError("not-allowed");
  return row;
}
export type LoadedContest = Awaited<ReturnType<typeof loadContest>>;

/** Whether somebody runs a contest: the organiser's moderators and the city's, and administrators. */
export const runs = (actor: Actor, { organiserUnitId }: { organiserUnitId: string | null }) =>
  can(actor, "contest.run", { unitId: organiserUnitId ?? undefined });

/** A round of a contest that this person runs, with the contest. Throws what `loadContest` throws. */
export async function loadRound(actor: Actor, roundId: string, reader: Reader = db()) {
  const round = await readRound(roundId, reader);
  return { round, contest: await loadContest(actor, round.campaignId, reader) };
}

export async function readRound(roundId: string, reader: Reader) {
  const [round] = await reader.select().from(contestRound).where(eq(contestRound.id, roundId)).limit(1);
  if (!round) throw new DomainError("not-found");
  return round;
}
export type Round = Awaited<ReturnType<typeof readRound>>;

/** Throws `wrong-step` with who was first, where a round does not stand at `state`. */
export async function assertState(tx: Transaction, round: Round, state: Round["state"]): Promise<void> {
  if (round.state !== state)
    throw new DomainError("wrong-step", await lastAct(tx, { type: "campaign", id: round.campaignId }));
}

/** The round before this one; undefined for the first. */
export async function roundBefore(reader: Reader, { campaignId, position }: Round) {
  const [before] = await reader
    .select()
    .from(contestRound)
    .where(and(eq(contestRound.campaignId, campaignId), lt(contestRound.position, position)))
    .orderBy(desc(contestRound.position))
    .limit(1);
  return before;
}

/**
 * The WHERE of a round's entries: in the first all that were handed in, later those that went on from the round before; never one
 * that was withdrawn.
 */
export async function inRound(reader: Reader, round: Round): Promise<SQL> {
  const before = await roundBefore(reader, round);
  const wentOn = before
    ? inArray(
        contestEntry.id,
        db()
          .select({ id: contestStanding.entryId })
          .from(contestStanding)
          .where(and(eq(contestStanding.roundId, before.id), eq(contestStanding.outcome, "on"))),
      )
    : sql`1`;
  return and(eq(contestEntry.campaignId, round.campaignId), isNull(contestEntry.withdrawnAt), wentOn)!;
}

/** The entries of a round as they were handed in. At most 2,000. */
export async function entriesOf(reader: Reader, round: Round) {
  return reader
    .select({ id: contestEntry.id, title: contestEntry.title, sentById: contestEntry.sentById })
    .from(contestEntry)
    .where(await inRound(reader, round))
    .orderBy(contestEntry.createdAt, contestEntry.id)
    .limit(mostOf.entries);
}

/** One entry of a round. Throws `not-found` for one that is not in it. */
export async function entryOf(reader: Reader, round: Round, entryId: string) {
  const [row] = await reader
    .select({ id: contestEntry.id, title: contestEntry.title, sentById: contestEntry.sentById })
    .from(contestEntry)
    .where(and(eq(contestEntry.id, entryId), await inRound(reader, round)))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  return row;
}

/** Throws `own-entry` for whoever handed it in (Luật 06/2022/QH15, conflict of interest). */
export function assertNotOwn(actor: Actor, { sentById }: { sentById: string | null }): void {
  if (sentById === actor.id) throw new DomainError("own-entry");
}

export async function jurorsOf(reader: Reader, roundId: string): Promise<string[]> {
  const rows = await reader
    .select({ userId: contestJuror.userId })
    .from(contestJuror)
    .where(eq(contestJuror.roundId, roundId))
    .limit(mostOf.jurors);
  return rows.map(({ userId }) => userId);
}

/** Who declared a conflict, by entry; only of these jurors. */
export async function conflictsOf(reader: Reader, campaignId: string): Promise<Set<string>> {
  const rows = await reader
    .select({ entryId: contestConflict.entryId, userId: contestConflict.userId })
    .from(contestConflict)
    .innerJoin(contestEntry, eq(contestEntry.id, contestConflict.entryId))
    .where(eq(contestEntry.campaignId, campaignId))
    .limit(mostOf.entries * mostOf.jurors);
  return new Set(rows.map(({ entryId, userId }) => pair(entryId, userId)));
}

export const pair = (entryId: string, userId: string) => `${entryId} ${userId}`;
