import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, gt, max, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contestRound, contestSheet, contestStanding } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import type { HistoryAction } from "../history/vocabulary";
import { notify } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import type { RoundChangeInput, RoundInput } from "./input";
import { assertState, jurorsOf, loadContest, loadRound, roundBefore, type Round } from "./load.server";
import { mostOf } from "./vocabulary";

/** Writes in a contest's history what was done with one of its rounds. */
export function recordRound(
  tx: Transaction,
  actor: Actor,
  action: HistoryAction,
  { campaignId, name }: Pick<Round, "campaignId" | "name">,
  after: Record<string, unknown> = {},
): Promise<void> {
  return record(tx, {
    actorId: actor.id,
    action,
    subjectType: "campaign",
    subjectId: campaignId,
    after: { name, ...after },
  });
}

/** Adds a round at the end of a contest. Returns its id. Throws what `loadContest` throws, or `too-many-rows`. */
export async function addRound(actor: Actor, { campaignId, ...input }: RoundInput): Promise<string> {
  return write(async (tx) => {
    await loadContest(actor, campaignId, tx);
    const [there] = await tx
      .select({ total: count(), last: max(contestRound.position) })
      .from(contestRound)
      .where(eq(contestRound.campaignId, campaignId));
    if (there!.total >= mostOf.rounds) throw new DomainError("too-many-rows", { limit: mostOf.rounds });
    const id = randomUUID();
    await tx.insert(contestRound).values({ id, campaignId, position: (there!.last ?? 0) + 1, ...input });
    await recordRound(tx, actor, "contest.add-round", { campaignId, name: input.name });
    await touchTags(tx, [tags.campaigns]);
    return id;
  });
}

/**
 * Says a round anew. Throws what `loadRound` throws, `stale`, and `wrong-step` for one that is closed or in which somebody scored:
 * points were given by the criteria as they stood.
 */
export async function changeRound(
  actor: Actor,
  { roundId, version, ...input }: RoundChangeInput,
): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    const first = () => lastAct(tx, { type: "campaign", id: round.campaignId });
    const [sheets] = await tx
      .select({ total: count() })
      .from(contestSheet)
      .where(eq(contestSheet.roundId, roundId));
    if (round.state === "closed" || sheets!.total > 0) throw new DomainError("wrong-step", await first());
    await changeVersioned(tx, contestRound, { where: eq(contestRound.id, roundId), version }, input, first);
    await recordRound(tx, actor, "contest.change-round", { ...round, name: input.name });
    await touchTags(tx, [tags.campaigns]);
  });
}

/**
 * Opens a round: its jurors are told. Throws what `loadRound` throws, `wrong-step`, or `round-order` while the round before it is
 * not closed.
 */
export async function openRound(actor: Actor, roundId: string): Promise<void> {
  await write(async (tx) => {
    const { round, contest } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "waiting");
    const before = await roundBefore(tx, round);
    if (before && before.state !== "closed") throw new DomainError("round-order");
    await setRound(tx, round, { state: "open" });
    await recordRound(tx, actor, "contest.open-round", round);
    await callJurors(tx, round, contest.name, await jurorsOf(tx, roundId));
    await touchTags(tx, [tags.campaigns]);
  });
}

/** Tells jurors that entries wait for their points. */
export function callJurors(tx: Transaction, round: Round, contest: string, userIds: string[]): Promise<void> {
  const data = { contest, round: round.name };
  return notify(tx, userIds, { kind: "jury-called", data, path: juryPath(round.id) });
}

export const juryPath = (roundId: string) => `/cham-thi/${roundId}`;

/**
 * Opens a closed round once more; what it said of entries by their scores is forgotten, what was checked or chosen stays. Throws what
 * `loadRound` throws, `wrong-step`, or `round-order` where a later round was opened or its shortlist is shown.
 */
export async function reopenRound(actor: Actor, roundId: string): Promise<void> {
  await write(async (tx) => {
    const { round, contest } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "closed");
    const later = await tx
      .select({ id: contestRound.id })
      .from(contestRound)
      .where(
        and(
          eq(contestRound.campaignId, round.campaignId),
          gt(contestRound.position, round.position),
          ne(contestRound.state, "waiting"),
        ),
      )
      .limit(1);
    if (later.length > 0 || round.shownAt) throw new DomainError("round-order");
    await tx
      .delete(contestStanding)
      .where(and(eq(contestStanding.roundId, roundId), eq(contestStanding.ground, "rank")));
    await setRound(tx, round, { state: "open", closedAt: null, closedDespite: "" });
    await recordRound(tx, actor, "contest.reopen-round", round);
    await callJurors(tx, round, contest.name, await jurorsOf(tx, roundId));
    await touchTags(tx, [tags.campaigns]);
  });
}

/** Shows who went on from a closed round on the contest's page, or no longer. Throws what `loadRound` throws, or `wrong-step`. */
export async function showShortlist(actor: Actor, roundId: string, shown: boolean): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "closed");
    if ((round.shownAt !== null) === shown) return;
    await setRound(tx, round, { shownAt: shown ? new Date() : null });
    await recordRound(tx, actor, shown ? "contest.show-shortlist" : "contest.hide-shortlist", round);
    await touchTags(tx, [tags.campaigns]);
  });
}

/** Changes a round as it was read. */
export function setRound(tx: Transaction, round: Round, values: Partial<Round>): Promise<void> {
  const at = { where: eq(contestRound.id, round.id), version: round.version };
  return changeVersioned(tx, contestRound, at, values, () =>
    lastAct(tx, { type: "campaign", id: round.campaignId }),
  );
}
