import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  campaign,
  contestEntry,
  contestFile,
  contestJuror,
  contestPrize,
  contestResult,
  contestRound,
  contestStanding,
  contestWinner,
  profile,
  recognition,
  unit,
  user,
} from "@/db/schema";
import { mayBeNamed, stands } from "../campaigns/honours.server";
import { profilePath } from "../profiles/vocabulary";
import { visibleTo, type Actor } from "../permissions";
import { mostOf } from "./vocabulary";

/**
 * What anybody may know of a contest: its rounds, who went on from those whose shortlist is shown, and the prizes once the results are
 * published. An entry is called by its title; by its entrant only where they agreed, or an announced decision names them (Luật
 * 91/2025/QH15). `taking`: whether its first round still takes entries, whatever the day.
 */
export async function findPublicContest(campaignId: string) {
  const rounds = await db()
    .select({
      id: contestRound.id,
      kind: contestRound.kind,
      name: contestRound.name,
      state: contestRound.state,
      startsOn: contestRound.startsOn,
      endsOn: contestRound.endsOn,
      shown: sql<boolean>`${contestRound.shownAt} is not null`.mapWith(Boolean),
      juryShown: sql<boolean>`${contestRound.juryShownAt} is not null`.mapWith(Boolean),
    })
    .from(contestRound)
    .where(eq(contestRound.campaignId, campaignId))
    .orderBy(asc(contestRound.position))
    .limit(mostOf.rounds);
  const shortlists = await Promise.all(
    rounds
      .filter(({ shown }) => shown)
      .map(async ({ id, name }) => ({ id, name, entries: await shortlist(id) })),
  );
  const juries = await juriesOf(rounds.filter(({ juryShown }) => juryShown));
  const taking = rounds[0] !== undefined && rounds[0].state !== "closed";
  const [prizes, result] = await Promise.all([prizesOf(campaignId), resultOf(campaignId)]);
  return { rounds, juries, shortlists: shortlists.reverse(), prizes, result, taking };
}
export type PublicContest = Awaited<ReturnType<typeof findPublicContest>>;

/** Who judges, by name, of the rounds of which the organiser says so; rounds with the same jury together. */
async function juriesOf(rounds: { id: string; name: string }[]) {
  if (rounds.length === 0) return [];
  const jurors = await db()
    .select({ roundId: contestJuror.roundId, name: user.name })
    .from(contestJuror)
    .innerJoin(user, eq(user.id, contestJuror.userId))
    .where(
      inArray(
        contestJuror.roundId,
        rounds.map(({ id }) => id),
      ),
    )
    .orderBy(asc(user.name))
    .limit(mostOf.rounds * mostOf.jurors);
  const juries: { rounds: string[]; names: string[] }[] = [];
  for (const { id, name } of rounds) {
    const names = jurors.filter(({ roundId }) => roundId === id).map((one) => one.name);
    const same = juries.find((jury) => jury.names.join("\n") === names.join("\n"));
    if (same) same.rounds.push(name);
    else if (names.length > 0) juries.push({ rounds: [name], names });
  }
  return juries;
}

/** By which decision the results were published; null before. */
async function resultOf(campaignId: string) {
  const [row] = await db()
    .select({ decisionNumber: contestResult.decisionNumber, decidedOn: contestResult.decidedOn })
    .from(contestResult)
    .where(eq(contestResult.campaignId, campaignId))
    .limit(1);
  return row ?? null;
}

const agreedName = sql<string>`case when ${contestEntry.namingAgreed} then ${contestEntry.entrant} else '' end`;

function shortlist(roundId: string) {
  return db()
    .select({ id: contestEntry.id, title: contestEntry.title, entrant: agreedName, unitName: unit.name })
    .from(contestStanding)
    .innerJoin(contestEntry, eq(contestEntry.id, contestStanding.entryId))
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .where(
      and(
        eq(contestStanding.roundId, roundId),
        eq(contestStanding.outcome, "on"),
        isNull(contestEntry.withdrawnAt),
      ),
    )
    .orderBy(asc(contestEntry.createdAt), asc(contestEntry.id))
    .limit(mostOf.entries);
}

/** `path` is that of the story told of it; null where there is none. */
type Winner = { title: string; entrant: string; unitName: string; path: string | null };

/** The prizes with what won them, in their order; none before the results are published, nor one whose recognition was cancelled. */
async function prizesOf(campaignId: string) {
  const rows = await db()
    .select({
      prize: contestPrize.name,
      position: contestPrize.position,
      title: contestEntry.title,
      entrant: sql<string>`case when ${contestEntry.namingAgreed} or ${mayBeNamed} then ${contestEntry.entrant} else '' end`,
      unitName: unit.name,
      story: sql<string | null>`case when ${profile.state} = 'published' then ${profile.slug} end`,
      kind: profile.kind,
    })
    .from(contestWinner)
    .innerJoin(contestPrize, eq(contestPrize.id, contestWinner.prizeId))
    .innerJoin(contestResult, eq(contestResult.campaignId, contestPrize.campaignId))
    .innerJoin(contestEntry, eq(contestEntry.id, contestWinner.entryId))
    .innerJoin(recognition, eq(recognition.id, contestWinner.recognitionId))
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .where(and(eq(contestPrize.campaignId, campaignId), stands))
    .orderBy(asc(contestPrize.position), asc(contestEntry.createdAt), asc(contestEntry.id))
    .limit(mostOf.prizes * 200);
  const prizes = new Map<number, { name: string; winners: Winner[] }>();
  for (const { prize, position, story, kind, ...winner } of rows) {
    const there = prizes.get(position) ?? { name: prize, winners: [] };
    there.winners.push({ ...winner, path: story && kind ? profilePath({ slug: story, kind }) : null });
    prizes.set(position, there);
  }
  return [...prizes.values()];
}

const entryColumns = {
  id: contestEntry.id,
  reference: contestEntry.reference,
  kind: contestEntry.kind,
  title: contestEntry.title,
  entrant: contestEntry.entrant,
  unitName: unit.name,
  campaignId: campaign.id,
  contest: campaign.name,
  slug: campaign.slug,
  withdrawnAt: contestEntry.withdrawnAt,
  createdAt: contestEntry.createdAt,
};

/** An entry for whoever holds its key, with its files. Null where there is none. */
export async function findOwnEntry(id: string) {
  const [row] = await db()
    .select({
      ...entryColumns,
      words: contestEntry.words,
      namingAgreed: contestEntry.namingAgreed,
      unitId: contestEntry.unitId,
      byWard: sql<boolean>`${contestEntry.sentById} is not null`.mapWith(Boolean),
      // Not how: an address may have been passed on.
      hasContact: sql<boolean>`${contestEntry.contact} is not null`.mapWith(Boolean),
    })
    .from(contestEntry)
    .innerJoin(campaign, eq(campaign.id, contestEntry.campaignId))
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .where(eq(contestEntry.id, id))
    .limit(1);
  if (!row) return null;
  const files = await db()
    .select({ id: contestFile.id, fileName: contestFile.fileName })
    .from(contestFile)
    .where(eq(contestFile.entryId, id))
    .orderBy(asc(contestFile.createdAt))
    .limit(mostOf.files);
  return { ...row, files, fate: await fateOf(row) };
}

const selectEntries = () =>
  db()
    .select(entryColumns)
    .from(contestEntry)
    .innerJoin(campaign, eq(campaign.id, contestEntry.campaignId))
    .innerJoin(unit, eq(unit.id, contestEntry.unitId))
    .$dynamic();

/**
 * What anyone with the reference may know: what it is called, and as far as it was published what became of it. Null for a code that is
 * none.
 */
export async function findEntryState(reference: string) {
  const code = readReference(reference);
  if (!code) return null;
  const [row] = await selectEntries().where(eq(contestEntry.reference, code)).limit(1);
  if (!row) return null;
  return { reference: row.reference, contest: row.contest, slug: row.slug, fate: await fateOf(row) };
}

/** đã nhận · đã rút · đi tiếp, dừng lại at a round whose shortlist is shown · đoạt giải. */
export type Fate = { is: "received" | "withdrawn" } | { is: "on" | "out" | "prize"; name: string };

async function fateOf({ id, withdrawnAt }: { id: string; withdrawnAt: Date | null }): Promise<Fate> {
  if (withdrawnAt) return { is: "withdrawn" };
  const [prize] = await db()
    .select({ name: contestPrize.name })
    .from(contestWinner)
    .innerJoin(contestPrize, eq(contestPrize.id, contestWinner.prizeId))
    .innerJoin(recognition, eq(recognition.id, contestWinner.recognitionId))
    .where(eq(contestWinner.entryId, id))
    .limit(1);
  if (prize) return { is: "prize", name: prize.name };
  const [last] = await db()
    .select({ outcome: contestStanding.outcome, name: contestRound.name })
    .from(contestStanding)
    .innerJoin(contestRound, eq(contestRound.id, contestStanding.roundId))
    .where(and(eq(contestStanding.entryId, id), sql`${contestRound.shownAt} is not null`))
    .orderBy(desc(contestRound.position))
    .limit(1);
  return last ? { is: last.outcome, name: last.name } : { is: "received" };
}

/** A reference as people type it: spaces, small letters, O for 0, I and L for 1. */
function readReference(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [, code] = /^DT([A-Z0-9]{8})$/.exec(text) ?? [];
  if (!code) return null;
  const digits = code.replace(/O/g, "0").replace(/[IL]/g, "1");
  return `DT-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** What officials handed in for the wards of this person, the newest first. At most 100. */
export async function listWardEntries(actor: Actor) {
  const scope = visibleTo(actor, ["official"]);
  const own = scope.everything ? sql`1` : inArray(contestEntry.unitId, scope.unitIds);
  return selectEntries()
    .innerJoin(user, eq(user.id, contestEntry.sentById))
    .where(own)
    .orderBy(desc(contestEntry.createdAt), desc(contestEntry.id))
    .limit(100);
}
