import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { contestSheet, contestStanding } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { markDone } from "../notifications/done.server";
import type { Actor } from "../permissions";
import { contestRound } from "@/db/schema";
import type { CloseInput, StandingInput } from "./input";
import { missingSheets, recordEntry } from "./jury.server";
import { assertNotOwn, assertState, entriesOf, entryOf, loadRound, type Round } from "./load.server";
import { juryPath, recordRound } from "./rounds.server";
import { averageOf, ranked } from "./scoring";
import { mostOf } from "./vocabulary";

/**
 * Says of an entry that it goes on or stays behind: in a round that checks, by the check; in one that scores, by the organiser's choice
 * whatever its score. Said again, the last one stands. Throws what `loadRound` throws, `wrong-step`, `not-found`, `own-entry`, or
 * `invalid` at `words` where a reason is needed.
 */
export async function setStanding(
  actor: Actor,
  { roundId, entryId, outcome, words }: StandingInput,
): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "open");
    assertNotOwn(actor, await entryOf(tx, round, entryId));
    const ground = round.kind === "check" ? "check" : "choice";
    if (!words && (ground === "choice" || outcome === "out"))
      throw new DomainError("invalid", {}, { words: "required" });
    const values = { outcome, ground, words } as const;
    await tx
      .insert(contestStanding)
      .values({ roundId, entryId, ...values })
      .onConflictDoUpdate({ target: [contestStanding.roundId, contestStanding.entryId], set: values });
    await recordEntry(tx, actor, ground === "check" ? "contest.check" : "contest.choose", entryId, round, {
      outcome,
      ...(words ? { reason: words } : {}),
    });
  });
}

/** Takes such a word back while the round is open. Throws what `loadRound` throws, `wrong-step`, `not-found` or `own-entry`. */
export async function dropStanding(
  actor: Actor,
  { roundId, entryId }: { roundId: string; entryId: string },
): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "open");
    assertNotOwn(actor, await entryOf(tx, round, entryId));
    const gone = await tx
      .delete(contestStanding)
      .where(and(eq(contestStanding.roundId, roundId), eq(contestStanding.entryId, entryId)))
      .returning({ entryId: contestStanding.entryId });
    if (gone.length > 0) await recordEntry(tx, actor, "contest.unchoose", entryId, round);
  });
}

/**
 * Closes a round: of a check all entries must have been looked at; else the first `goOn` by their average go on, beside and without those
 * chosen by words. Throws what `loadRound` throws, `stale`, `wrong-step`, `entries-unchecked` or `entries-unscored` (`count`),
 * `sheets-missing` (`count`) without words why, `places-tied` where equal averages stand on both sides of the line, or `invalid` at
 * `goOn`.
 */
export async function closeRound(
  actor: Actor,
  { roundId, version, goOn, despite }: CloseInput,
): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    await assertState(tx, round, "open");
    const missing = await missingSheets(tx, round);
    if (round.kind === "check") await assertAllChecked(tx, round);
    else {
      await putByRank(tx, round, goOn);
      if (missing.length > 0 && !despite) throw new DomainError("sheets-missing", { count: missing.length });
    }
    const now = new Date();
    await changeVersioned(
      tx,
      contestRound,
      { where: eq(contestRound.id, roundId), version },
      { state: "closed", closedAt: now, closedDespite: missing.length > 0 ? despite : "" },
      () => lastAct(tx, { type: "campaign", id: round.campaignId }),
    );
    const asked = (await entriesOf(tx, round)).map(({ id }) => `${juryPath(roundId)}/${id}`);
    await markDone(tx, "settled", [juryPath(roundId), ...asked], now);
    const standings = await standingsOf(tx, roundId);
    const on = standings.filter(({ outcome }) => outcome === "on").length;
    await recordRound(tx, actor, "contest.close-round", round, {
      count: on,
      ...(missing.length > 0 ? { reason: despite } : {}),
    });
    await touchTags(tx, [tags.campaigns]);
  });
}

const standingsOf = (tx: Transaction, roundId: string) =>
  tx
    .select({ entryId: contestStanding.entryId, outcome: contestStanding.outcome })
    .from(contestStanding)
    .where(eq(contestStanding.roundId, roundId))
    .limit(mostOf.entries);

async function assertAllChecked(tx: Transaction, round: Round): Promise<void> {
  const checked = new Set((await standingsOf(tx, round.id)).map(({ entryId }) => entryId));
  const left = (await entriesOf(tx, round)).filter(({ id }) => !checked.has(id));
  if (left.length > 0) throw new DomainError("entries-unchecked", { count: left.length });
}

async function putByRank(tx: Transaction, round: Round, goOn: number): Promise<void> {
  const rows = await rankedEntries(tx, round);
  const unscored = rows.filter(({ average }) => average === null);
  if (unscored.length > 0) throw new DomainError("entries-unscored", { count: unscored.length });
  const chosen = new Set((await standingsOf(tx, round.id)).map(({ entryId }) => entryId));
  const left = rows.filter(({ id }) => !chosen.has(id));
  if (goOn > left.length) throw new DomainError("invalid", {}, { goOn: "number-invalid" });
  if (goOn > 0 && left[goOn] && left[goOn].place === left[goOn - 1]!.place)
    throw new DomainError("places-tied");
  const standings = left.map(({ id, place, average }, at) => ({
    roundId: round.id,
    entryId: id,
    outcome: at < goOn ? ("on" as const) : ("out" as const),
    ground: "rank" as const,
    place,
    average,
  }));
  for (let at = 0; at < standings.length; at += 100)
    await insertMany(tx, contestStanding, standings.slice(at, at + 100));
  for (const { id, place, average } of rows.filter(({ id }) => chosen.has(id)))
    await tx
      .update(contestStanding)
      .set({ place, average })
      .where(and(eq(contestStanding.roundId, round.id), eq(contestStanding.entryId, id)));
}

/** A round's entries with their sheets' totals, average and place, the best first. */
export async function rankedEntries(reader: Transaction, round: Round) {
  const sheets = await reader
    .select({ entryId: contestSheet.entryId, total: contestSheet.total })
    .from(contestSheet)
    .where(eq(contestSheet.roundId, round.id))
    .limit(mostOf.entries * mostOf.jurors);
  const totals = new Map<string, number[]>();
  for (const { entryId, total } of sheets) totals.set(entryId, [...(totals.get(entryId) ?? []), total]);
  const entries = await entriesOf(reader, round);
  return ranked(
    entries.map((entry) => {
      const own = totals.get(entry.id) ?? [];
      return { ...entry, totals: own, average: averageOf(own) };
    }),
  );
}
