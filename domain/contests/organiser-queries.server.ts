import "server-only";
import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  campaign,
  contestEntry,
  contestJuror,
  contestPrize,
  contestResult,
  contestRound,
  contestSheet,
  contestStanding,
  contestWinner,
  membership,
  unit,
  user,
} from "@/db/schema";
import { can, type Actor } from "../permissions";
import {
  conflictsOf,
  inRound,
  jurorsOf,
  loadContest,
  pair,
  readRound,
  runs,
  type Round,
} from "./load.server";
import { averageOf, differWidely, ranked } from "./scoring";
import { mostOf } from "./vocabulary";

/** The contests this person runs, newest first, with what waits in each. At most 100. */
export async function listContests(actor: Actor) {
  if (!can(actor, "contest.enter")) return [];
  const rows = await db()
    .select({
      id: campaign.id,
      name: campaign.name,
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
      illustrative: campaign.illustrative,
      organiserUnitId: campaign.organiserUnitId,
      // Named in full: of a select without joins the columns stand without their table, and would be the inner one's.
      entries: sql<number>`(select count(*) from contest_entry e where e.campaign_id = campaign.id and e.withdrawn_at is null)`,
      round: sql<
        string | null
      >`(select r.name from contest_round r where r.campaign_id = campaign.id and r.state = 'open' limit 1)`,
    })
    .from(campaign)
    .where(eq(campaign.kind, "contest"))
    .orderBy(desc(campaign.deadlineOn), asc(campaign.name))
    .limit(100);
  return rows.filter((row) => runs(actor, row));
}

/** A contest with its rounds, prizes and results, for who runs it. Throws what `loadContest` throws. */
export async function findContest(actor: Actor, campaignId: string) {
  const contest = await loadContest(actor, campaignId);
  const rounds = await db()
    .select()
    .from(contestRound)
    .where(eq(contestRound.campaignId, campaignId))
    .orderBy(asc(contestRound.position))
    .limit(mostOf.rounds);
  const counted = await Promise.all(
    rounds.map(async (round) => ({
      ...round,
      entries: (
        await db()
          .select({ total: count() })
          .from(contestEntry)
          .where(await inRound(db(), round))
      )[0]!.total,
      jurors: await namesOf(round.id),
      scored: await countSheets(round.id),
    })),
  );
  const prizes = await db()
    .select({
      id: contestPrize.id,
      name: contestPrize.name,
      level: contestPrize.level,
      form: contestPrize.form,
      places: contestPrize.places,
      given: count(contestWinner.entryId),
    })
    .from(contestPrize)
    .leftJoin(contestWinner, eq(contestWinner.prizeId, contestPrize.id))
    .where(eq(contestPrize.campaignId, campaignId))
    .groupBy(contestPrize.id)
    .orderBy(asc(contestPrize.position))
    .limit(mostOf.prizes);
  const [results] = await db()
    .select()
    .from(contestResult)
    .where(eq(contestResult.campaignId, campaignId))
    .limit(1);
  return { contest, rounds: counted, prizes, results: results ?? null };
}
export type ContestToRun = Awaited<ReturnType<typeof findContest>>;

function namesOf(roundId: string) {
  return db()
    .select({ id: user.id, name: user.name })
    .from(contestJuror)
    .innerJoin(user, eq(user.id, contestJuror.userId))
    .where(eq(contestJuror.roundId, roundId))
    .orderBy(asc(user.name))
    .limit(mostOf.jurors);
}

async function countSheets(roundId: string): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(contestSheet)
    .where(eq(contestSheet.roundId, roundId));
  return row!.total;
}

/** Who may be called into a jury: everybody with an account that holds a role, by name. At most 500. */
export async function listPossibleJurors(actor: Actor, campaignId: string) {
  await loadContest(actor, campaignId);
  return db()
    .select({ id: user.id, name: user.name, unitName: sql<string>`min(${unit.name})` })
    .from(user)
    .innerJoin(membership, eq(membership.userId, user.id))
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(isNull(user.blockedAt))
    .groupBy(user.id)
    .orderBy(asc(user.name))
    .limit(500);
}

/**
 * A round's entries with who scored how, the best first. Who is in the jury is shown no score of an entry they still have to score while
 * the round is open (`hidden`), and never one of an entry they declared a conflict with. Throws `not-found` or `not-allowed`.
 */
export async function listRoundEntries(actor: Actor, roundId: string) {
  const round = await readRound(roundId, db());
  await loadContest(actor, round.campaignId);
  const entries = await db()
    .select({
      id: contestEntry.id,
      reference: contestEntry.reference,
      kind: contestEntry.kind,
      title: contestEntry.title,
      entrant: contestEntry.entrant,
      unitName: unit.name,
      sentById: contestEntry.sentById,
      outcome: contestStanding.outcome,
      ground: contestStanding.ground,
      words: contestStanding.words,
      prizeId: contestWinner.prizeId,
    })
    .from(contestEntry)
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .leftJoin(
      contestStanding,
      and(eq(contestStanding.entryId, contestEntry.id), eq(contestStanding.roundId, roundId)),
    )
    .leftJoin(contestWinner, eq(contestWinner.entryId, contestEntry.id))
    .where(await inRound(db(), round))
    .orderBy(asc(contestEntry.createdAt), asc(contestEntry.id))
    .limit(mostOf.entries);
  const sheets = await sheetsOf(roundId);
  const hides = await hiding(actor, round, sheets);
  const rows = entries.map((entry) => {
    const own = sheets.filter(({ entryId }) => entryId === entry.id);
    const hidden = hides(entry);
    const totals = own.map(({ total }) => total);
    const seen = hidden ? [] : own;
    return {
      ...entry,
      isOwn: entry.sentById === actor.id,
      hidden,
      sheets: seen,
      average: hidden ? null : averageOf(totals),
      differs: !hidden && differWidely(totals, round.differsFrom),
    };
  });
  return {
    round,
    rows: round.kind === "check" ? rows.map((row) => ({ ...row, place: null })) : ranked(rows),
  };
}
export type RoundRow = Awaited<ReturnType<typeof listRoundEntries>>["rows"][number];

function sheetsOf(roundId: string) {
  return db()
    .select({
      entryId: contestSheet.entryId,
      userId: contestSheet.userId,
      name: user.name,
      total: contestSheet.total,
      scores: contestSheet.scores,
      note: contestSheet.note,
    })
    .from(contestSheet)
    .innerJoin(user, eq(user.id, contestSheet.userId))
    .where(eq(contestSheet.roundId, roundId))
    .orderBy(asc(user.name))
    .limit(mostOf.entries * mostOf.jurors);
}

type Scored = { entryId: string; userId: string };

/** Which entries' scores this person must not see. */
async function hiding(actor: Actor, round: Round, sheets: Scored[]) {
  const [conflicts, jurors] = [await conflictsOf(db(), round.campaignId), await jurorsOf(db(), round.id)];
  const waits = round.state === "open" && jurors.includes(actor.id);
  return ({ id, sentById }: { id: string; sentById: string | null }) =>
    conflicts.has(pair(id, actor.id)) ||
    (waits &&
      (sentById === actor.id ||
        !sheets.some(({ entryId, userId }) => entryId === id && userId === actor.id)));
}
