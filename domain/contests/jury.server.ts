import "server-only";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contestConflict, contestJuror, contestSheet, notification, user } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { notify } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import type { SheetInput } from "./input";
import {
  assertNotOwn,
  assertState,
  conflictsOf,
  entriesOf,
  entryOf,
  jurorsOf,
  loadRound,
  pair,
  readRound,
  type Round,
} from "./load.server";
import { callJurors, juryPath, recordRound } from "./rounds.server";
import { totalOf } from "./scoring";
import { mostOf } from "./vocabulary";

/** Calls somebody into a round's jury; told at once where it is open. Throws what `loadRound` throws, `wrong-step` or `too-many-rows`. */
export async function callJuror(
  actor: Actor,
  { roundId, userId }: { roundId: string; userId: string },
): Promise<void> {
  await write(async (tx) => {
    const { round, contest } = await loadRound(actor, roundId, tx);
    if (round.state === "closed") await assertState(tx, round, "open");
    const [person] = await tx
      .select({ name: user.name })
      .from(user)
      .where(and(eq(user.id, userId), isNull(user.blockedAt)))
      .limit(1);
    if (!person) throw new DomainError("invalid", {}, { userId: "person-required" });
    if ((await jurorsOf(tx, roundId)).length >= mostOf.jurors)
      throw new DomainError("too-many-rows", { limit: mostOf.jurors });
    const added = await tx
      .insert(contestJuror)
      .values({ roundId, userId, calledAt: new Date() })
      .onConflictDoNothing()
      .returning({ userId: contestJuror.userId });
    if (added.length === 0) return;
    await recordRound(tx, actor, "contest.call-juror", round, { person: person.name });
    if (round.juryShownAt) await touchTags(tx, [tags.campaigns]);
    if (round.state === "open") await callJurors(tx, round, contest.name, [userId]);
  });
}

/** Lets a juror go who has not scored yet. Throws what `loadRound` throws, `wrong-step`, or `juror-scored`. */
export async function dismissJuror(
  actor: Actor,
  { roundId, userId }: { roundId: string; userId: string },
): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    if (round.state === "closed") await assertState(tx, round, "open");
    const [sheets] = await tx
      .select({ total: count() })
      .from(contestSheet)
      .where(and(eq(contestSheet.roundId, roundId), eq(contestSheet.userId, userId)));
    if (sheets!.total > 0) throw new DomainError("juror-scored", { count: sheets!.total });
    const gone = await tx
      .delete(contestJuror)
      .where(and(eq(contestJuror.roundId, roundId), eq(contestJuror.userId, userId)))
      .returning({ userId: contestJuror.userId });
    if (gone.length === 0) return;
    await recordRound(tx, actor, "contest.dismiss-juror", round);
    if (round.juryShownAt) await touchTags(tx, [tags.campaigns]);
  });
}

/** An open round in whose jury this person is. Throws `not-found` for everybody else, and `wrong-step`. */
async function loadAsJuror(tx: Transaction, actor: Actor, roundId: string): Promise<Round> {
  const round = await readRound(roundId, tx);
  if (!(await jurorsOf(tx, roundId)).includes(actor.id)) throw new DomainError("not-found");
  await assertState(tx, round, "open");
  return round;
}

/**
 * Declares a juror's conflict with an entry: from then on, in every round, they neither score it nor see its scores; a sheet of theirs
 * in this round is taken out. Throws `not-found` and `wrong-step`. Declared twice, the first words stand.
 */
export async function declareConflict(
  actor: Actor,
  { roundId, entryId, words }: { roundId: string; entryId: string; words: string },
): Promise<void> {
  await write(async (tx) => {
    const round = await loadAsJuror(tx, actor, roundId);
    await entryOf(tx, round, entryId);
    const added = await tx
      .insert(contestConflict)
      .values({ entryId, userId: actor.id, words, declaredAt: new Date() })
      .onConflictDoNothing()
      .returning({ entryId: contestConflict.entryId });
    if (added.length === 0) return;
    await tx.delete(contestSheet).where(sheetAt(roundId, entryId, actor.id));
    await recordEntry(tx, actor, "contest.declare-conflict", entryId, round);
    await settleCall(tx, actor, round, entryId);
  });
}

/**
 * A juror's sheet for an entry, with a point for each criterion from 0 to its most, in quarters. Once in it stands, and the others'
 * are shown to them. Throws `not-found`, `wrong-step` (also where it is in already), `own-entry`, `entry-conflict`, or `invalid` at
 * `scores.N`.
 */
export async function scoreEntry(actor: Actor, input: SheetInput): Promise<void> {
  await write(async (tx) => {
    const round = await loadAsJuror(tx, actor, input.roundId);
    const entry = await entryOf(tx, round, input.entryId);
    assertNotOwn(actor, entry);
    if ((await conflictsOf(tx, round.campaignId)).has(pair(entry.id, actor.id)))
      throw new DomainError("entry-conflict");
    const scores = readScores(round, input.scores);
    const added = await tx
      .insert(contestSheet)
      .values({
        roundId: round.id,
        entryId: entry.id,
        userId: actor.id,
        scores,
        total: totalOf(round.criteria, scores),
        note: input.note,
        sentAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ entryId: contestSheet.entryId });
    if (added.length === 0) {
      const first = await lastAct(tx, { type: "contest-entry", id: entry.id });
      throw new DomainError("wrong-step", first);
    }
    // The points themselves stay out of the history: who reads it may still have to score.
    await recordEntry(tx, actor, "contest.score", entry.id, round);
    await settleCall(tx, actor, round, entry.id);
  });
}

function readScores({ criteria }: Round, typed: string[]): number[] {
  const faults = criteria.flatMap(({ most }, at) =>
    /^\d{1,3}(\.(0|00|25|5|50|75))?$/.test(typed[at] ?? "") && Number(typed[at]) <= most ? [] : [at],
  );
  if (faults.length > 0 || criteria.length === 0)
    throw new DomainError(
      "invalid",
      {},
      Object.fromEntries(faults.map((at) => [`scores.${at}`, "score-invalid"])),
    );
  return criteria.map((_, at) => Number(typed[at]));
}

/** Gives a sheet back to its juror, with words, as when a point was mistyped. Throws what `loadRound` throws, `wrong-step`, `not-found`. */
export async function giveSheetBack(
  actor: Actor,
  { roundId, entryId, userId, words }: { roundId: string; entryId: string; userId: string; words: string },
): Promise<void> {
  await write(async (tx) => {
    const { round, contest } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "open");
    const gone = await tx
      .delete(contestSheet)
      .where(sheetAt(roundId, entryId, userId))
      .returning({ userId: contestSheet.userId });
    if (gone.length === 0) throw new DomainError("not-found");
    await recordEntry(tx, actor, "contest.give-sheet-back", entryId, round, { reason: words });
    const data = { contest: contest.name, round: round.name };
    await notify(tx, [userId], { kind: "sheet-given-back", data, path: `${juryPath(roundId)}/${entryId}` });
  });
}

const sheetAt = (roundId: string, entryId: string, userId: string) =>
  and(eq(contestSheet.roundId, roundId), eq(contestSheet.entryId, entryId), eq(contestSheet.userId, userId));

export function recordEntry(
  tx: Transaction,
  actor: Actor | null,
  action: Parameters<typeof record>[1]["action"],
  entryId: string,
  round: { name: string } | null,
  after: Record<string, unknown> = {},
): Promise<void> {
  return record(tx, {
    actorId: actor?.id ?? null,
    action,
    subjectType: "contest-entry",
    subjectId: entryId,
    after: { ...(round ? { round: round.name } : {}), ...after },
  });
}

/** What called this juror is done: for the entry now, for the round once no entry waits for them. Others are called still. */
async function settleCall(tx: Transaction, actor: Actor, round: Round, entryId: string): Promise<void> {
  const waits = (await missingSheets(tx, round)).some(({ userId }) => userId === actor.id);
  const paths = [`${juryPath(round.id)}/${entryId}`, ...(waits ? [] : [juryPath(round.id)])];
  await tx
    .update(notification)
    .set({ readAt: new Date() })
    .where(
      and(eq(notification.userId, actor.id), inArray(notification.path, paths), isNull(notification.readAt)),
    );
}

/** The sheets that a round still waits for: of every juror, for every entry but their own and those they have a conflict with. */
export async function missingSheets(
  tx: Transaction,
  round: Round,
): Promise<{ entryId: string; userId: string }[]> {
  if (round.kind === "check") return [];
  const [entries, jurors, conflicts] = [
    await entriesOf(tx, round),
    await jurorsOf(tx, round.id),
    await conflictsOf(tx, round.campaignId),
  ];
  const rows = await tx
    .select({ entryId: contestSheet.entryId, userId: contestSheet.userId })
    .from(contestSheet)
    .where(eq(contestSheet.roundId, round.id))
    .limit(mostOf.entries * mostOf.jurors);
  const there = new Set(rows.map(({ entryId, userId }) => pair(entryId, userId)));
  return entries.flatMap(({ id, sentById }) =>
    jurors
      .filter(
        (userId) => userId !== sentById && !conflicts.has(pair(id, userId)) && !there.has(pair(id, userId)),
      )
      .map((userId) => ({ entryId: id, userId })),
  );
}
