import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, isNull, max } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  contestEntry,
  contestPrize,
  contestResult,
  contestRound,
  contestStanding,
  contestWinner,
} from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { recognisePrizes } from "../recognitions/recognise-prizes.server";
import { selectAwards } from "../recognitions/recognise.server";
import { assertUndecided, withdraw } from "./enter.server";
import type { PrizeInput, ResultInput } from "./input";
import { recordEntry } from "./jury.server";
import { assertNotOwn, loadContest } from "./load.server";
import { mostOf } from "./vocabulary";

/** The awards a contest's prizes may be, as its own form says. Throws what `loadContest` throws. */
export async function prizeAwards(actor: Actor, campaignId: string) {
  await loadContest(actor, campaignId);
  return allAwards(await selectAwards(campaignId));
}

const allAwards = (rows: Awaited<ReturnType<typeof selectAwards>>) =>
  rows.filter(({ form }) => form !== "named").map(({ level, form }) => `${level}:${form}` as const);

/** Adds a prize. Throws what `loadContest` throws, `wrong-step`, `too-many-rows`, or `invalid` at `award` for one the contest cannot give. */
export async function addPrize(actor: Actor, { campaignId, award, ...input }: PrizeInput): Promise<void> {
  await write(async (tx) => {
    await loadContest(actor, campaignId, tx);
    await assertUndecided(tx, campaignId);
    const given = allAwards(await selectAwards(campaignId, tx)).find((one) => one === award);
    if (!given) throw new DomainError("invalid", {}, { award: "invalid" });
    const [level, form] = given.split(":") as [
      typeof contestPrize.$inferInsert.level,
      typeof contestPrize.$inferInsert.form,
    ];
    const [there] = await tx
      .select({ total: count(), last: max(contestPrize.position) })
      .from(contestPrize)
      .where(eq(contestPrize.campaignId, campaignId));
    if (there!.total >= mostOf.prizes) throw new DomainError("too-many-rows", { limit: mostOf.prizes });
    const position = (there!.last ?? 0) + 1;
    await tx.insert(contestPrize).values({ id: randomUUID(), campaignId, position, level, form, ...input });
    await recordContest(tx, actor, "contest.add-prize", campaignId, {
      name: input.name,
      count: input.places,
    });
  });
}

/** Removes a prize that nobody has been given. Throws what `loadContest` throws, `wrong-step`, or `prize-given`. */
export async function dropPrize(actor: Actor, { prizeId }: { prizeId: string }): Promise<void> {
  await write(async (tx) => {
    const prize = await readPrize(tx, prizeId);
    await loadContest(actor, prize.campaignId, tx);
    await assertUndecided(tx, prize.campaignId);
    if ((await given(tx, prizeId)) > 0) throw new DomainError("prize-given");
    await tx.delete(contestPrize).where(eq(contestPrize.id, prizeId));
    await recordContest(tx, actor, "contest.drop-prize", prize.campaignId, { name: prize.name });
  });
}

async function readPrize(tx: Transaction, prizeId: string) {
  const [prize] = await tx.select().from(contestPrize).where(eq(contestPrize.id, prizeId)).limit(1);
  if (!prize) throw new DomainError("not-found");
  return prize;
}

async function given(tx: Transaction, prizeId: string): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(contestWinner)
    .where(eq(contestWinner.prizeId, prizeId));
  return row!.total;
}

/**
 * Gives an entry a prize, another one in its place, or with an empty `prizeId` none. Nobody outside knows yet. Throws what `loadContest`
 * throws, `not-found`, `own-entry`, `wrong-step` (results published, entry withdrawn or stopped by the check), or `prize-full`.
 */
export async function awardPrize(actor: Actor, input: { entryId: string; prizeId: string }): Promise<void> {
  await write(async (tx) => {
    const entry = await readEntry(tx, input.entryId);
    await loadContest(actor, entry.campaignId, tx);
    await assertUndecided(tx, entry.campaignId);
    assertNotOwn(actor, entry);
    await tx.delete(contestWinner).where(eq(contestWinner.entryId, entry.id));
    if (input.prizeId === "") return recordEntry(tx, actor, "contest.take-prize", entry.id, null);
    const prize = await readPrize(tx, input.prizeId);
    if (prize.campaignId !== entry.campaignId) throw new DomainError("not-found");
    if (entry.withdrawnAt || (await stoppedByCheck(tx, entry.id))) throw new DomainError("wrong-step");
    if ((await given(tx, prize.id)) >= prize.places)
      throw new DomainError("prize-full", { limit: prize.places });
    await tx.insert(contestWinner).values({ entryId: entry.id, prizeId: prize.id });
    await recordEntry(tx, actor, "contest.award", entry.id, null, { prize: prize.name });
  });
}

async function readEntry(tx: Transaction, entryId: string) {
  const [entry] = await tx.select().from(contestEntry).where(eq(contestEntry.id, entryId)).limit(1);
  if (!entry) throw new DomainError("not-found");
  return entry;
}

async function stoppedByCheck(tx: Transaction, entryId: string): Promise<boolean> {
  const rows = await tx
    .select({ roundId: contestStanding.roundId })
    .from(contestStanding)
    .where(
      and(
        eq(contestStanding.entryId, entryId),
        eq(contestStanding.outcome, "out"),
        eq(contestStanding.ground, "check"),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Takes an entry out of the contest in the organiser's name, with words. Throws what `loadContest` throws, `not-found`, `wrong-step`. */
export async function removeEntry(
  actor: Actor,
  { entryId, words }: { entryId: string; words: string },
): Promise<void> {
  await write(async (tx) => {
    const entry = await readEntry(tx, entryId);
    await loadContest(actor, entry.campaignId, tx);
    await withdraw(tx, actor, entryId, words, "contest.remove-entry");
    await tx.delete(contestWinner).where(eq(contestWinner.entryId, entryId));
  });
}

/**
 * Publishes the results by a decision, once: each prize given becomes a recognition in the contest's honour roll, named where the decision
 * was announced (Luật 91/2025/QH15), else counted. Throws what `loadContest` throws, `wrong-step`
 * (published already), `round-order` while a round is open, or `nothing-ready` without a prize given.
 */
export async function publishResults(actor: Actor, input: ResultInput): Promise<number> {
  return write(async (tx) => {
    const contest = await loadContest(actor, input.campaignId, tx);
    await assertUndecided(tx, contest.id);
    const open = await tx
      .select({ id: contestRound.id })
      .from(contestRound)
      .where(and(eq(contestRound.campaignId, contest.id), eq(contestRound.state, "open")))
      .limit(1);
    if (open.length > 0) throw new DomainError("round-order");
    const winners = await winnersOf(tx, contest.id);
    if (winners.length === 0) throw new DomainError("nothing-ready");
    for (const one of winners) assertNotOwn(actor, one);
    const made = await recognisePrizes(tx, contest.id, input, winners);
    for (const [entryId, recognitionId] of made)
      await tx.update(contestWinner).set({ recognitionId }).where(eq(contestWinner.entryId, entryId));
    const { decisionNumber, decidedOn } = input;
    await tx
      .insert(contestResult)
      .values({ campaignId: contest.id, decisionNumber, decidedOn: decidedOn, publishedAt: new Date() });
    await recordContest(tx, actor, "contest.publish-results", contest.id, {
      number: decisionNumber,
      count: winners.length,
    });
    await touchTags(tx, [tags.campaigns, tags.profiles]);
    return winners.length;
  });
}

function winnersOf(tx: Transaction, campaignId: string) {
  return tx
    .select({
      entryId: contestEntry.id,
      kind: contestEntry.kind,
      name: contestEntry.entrant,
      deed: contestEntry.title,
      unitId: contestEntry.unitId,
      sentById: contestEntry.sentById,
      level: contestPrize.level,
      form: contestPrize.form,
      note: contestPrize.name,
    })
    .from(contestWinner)
    .innerJoin(contestEntry, eq(contestEntry.id, contestWinner.entryId))
    .innerJoin(contestPrize, eq(contestPrize.id, contestWinner.prizeId))
    .where(and(eq(contestEntry.campaignId, campaignId), isNull(contestEntry.withdrawnAt)))
    .orderBy(contestPrize.position, contestEntry.createdAt)
    .limit(mostOf.prizes * 200);
}

function recordContest(
  tx: Transaction,
  actor: Actor,
  action: Parameters<typeof record>[1]["action"],
  campaignId: string,
  after: Record<string, unknown>,
): Promise<void> {
  return record(tx, { actorId: actor.id, action, subjectType: "campaign", subjectId: campaignId, after });
}
