import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { Transaction } from "@/db/client";
import { consentWithdrawal } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import type { HistoryAction } from "../history/vocabulary";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { loadNomination } from "../nominations/load.server";
import { markDone } from "../notifications/done.server";
import { can, type Actor } from "../permissions";
import { storyUnits } from "../profiles/story-units.server";
import { addDays, formatDate, hcmcToday } from "../time/dates";
import { withdrawalPath } from "./channels";
import { clockDays } from "./clocks.server";
import { hangingCopies } from "./copies.server";

/** Answers who took a consent back: that it was received and what is done. Throws `wrong-step` (with `by`) the second time. */
export function answerWithdrawal(actor: Actor, input: { id: string; answer: string }): Promise<void> {
  return change(actor, input.id, "withdrawal.answer", async () => ({
    guard: isNull(consentWithdrawal.answeredAt),
    values: (now) => ({ answer: input.answer, answeredAt: now, answeredById: actor.id }),
    noted: {},
  }));
}

/** Gives the stopping more days, once, for a reason that is kept. Throws `wrong-step` (with `by`) the second time. */
export function extendWithdrawal(actor: Actor, input: { id: string; reason: string }): Promise<void> {
  return change(actor, input.id, "withdrawal.extend", async (tx, row) => {
    const { extension } = await clockDays(tx, hcmcToday());
    const stopBy = addDays(row.stopBy, extension);
    return {
      guard: isNull(consentWithdrawal.extendedAt),
      values: (now) => ({ stopBy, extendedAt: now, extendedById: actor.id, extensionReason: input.reason }),
      noted: { stopBy: formatDate(stopBy) },
    };
  });
}

/**
 * Closes it: every copy of its channels is down and whoever asked was answered. Throws `not-answered-yet` or
 * `copies-left` with how many.
 */
export function closeWithdrawal(actor: Actor, id: string): Promise<void> {
  return change(actor, id, "withdrawal.close", async (tx, row) => {
    if (!row.answeredAt) throw new DomainError("not-answered-yet");
    const left = await hangingCopies(tx, row, row.channels);
    if (left.length > 0) throw new DomainError("copies-left", { count: left.length });
    await markDone(tx, "settled", [withdrawalPath(row.id)], new Date());
    return {
      guard: isNull(consentWithdrawal.closedAt),
      values: (now) => ({ closedAt: now, closedById: actor.id }),
      noted: {},
    };
  });
}

type Row = typeof consentWithdrawal.$inferSelect;
type Change = {
  /** What must still hold, besides that it is open. */
  guard: SQL;
  values: (now: Date) => SQLiteUpdateSetSource<typeof consentWithdrawal>;
  noted: Record<string, string>;
};

/** Load → permission → guarded change of an open one → history. Throws `not-found` and `not-allowed` besides. */
async function change(
  actor: Actor,
  id: string,
  action: HistoryAction,
  prepare: (tx: Transaction, row: Row) => Promise<Change>,
): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const [row] = await tx.select().from(consentWithdrawal).where(eq(consentWithdrawal.id, id)).limit(1);
    if (!row) throw new DomainError("not-found");
    const subject = await subjectOf(tx, actor, row);
    if (row.closedAt) throw new DomainError("wrong-step", await lastAct(tx, subject));
    const { guard, values, noted } = await prepare(tx, row);
    const open = and(eq(consentWithdrawal.id, id), isNull(consentWithdrawal.closedAt), guard)!;
    await changeGuarded(tx, consentWithdrawal, open, values(now), "wrong-step", () => lastAct(tx, subject));
    const history = { actorId: actor.id, action, subjectType: subject.type, subjectId: subject.id };
    await record(tx, { ...history, after: noted }, now);
  });
}

/** The nomination a withdrawal is of, or its story without one, for who may settle it. Throws `not-found`, `not-allowed`. */
async function subjectOf(tx: Transaction, actor: Actor, { nominationId, profileId }: Row) {
  if (nominationId) {
    const loaded = await loadNomination(actor, nominationId, tx);
    if (!can(actor, "withdrawal.settle", loaded)) throw new DomainError("not-allowed");
    return { type: "nomination", id: nominationId } as const;
  }
  const unitIds = await storyUnits(tx, { id: profileId!, nominationId: null });
  if (!unitIds.some((unitId) => can(actor, "withdrawal.settle", { unitId })))
    throw new DomainError("not-found");
  return { type: "profile", id: profileId! } as const;
}
