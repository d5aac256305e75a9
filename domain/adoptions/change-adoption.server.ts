import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { adoption } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { markDone } from "../notifications/done.server";
import { can, type Action, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import type { AdoptionEnd, AdoptionInput, AdoptionRenewal } from "./input";
import { remindOf } from "./remind.server";
import { yearAfter } from "./renewal";

/** `version` is the one the person was looking at. */
type Target = { id: string; version: number };

/**
 * Writes since when, how adapted and with what result; the result may be filled in after the end, too. Throws
 * `not-found` (also for another unit's), `invalid` (begins after its end) or `stale`; then nothing has changed.
 */
export function updateAdoption(actor: Actor, target: Target, input: AdoptionInput): Promise<void> {
  return change(actor, "adoption.update", target, (row) => {
    if (row.endedOn && row.endedOn < input.sinceOn)
      throw new DomainError("invalid", {}, { sinceOn: "dates-order" });
    return input;
  });
}

/**
 * Says that the unit still runs it, with what came of it till now: asked again a year from today. Throws what `updateAdoption`
 * throws, and `wrong-step` when it had stopped before.
 */
export function renewAdoption(actor: Actor, target: Target, input: AdoptionRenewal): Promise<void> {
  return change(actor, "adoption.renew", target, (row, today) => ({
    renewedOn: today,
    dueOn: yearAfter(today),
    result: input.result || row.result,
    figures: input.figures.length > 0 ? input.figures : row.figures,
  }));
}

/** Says that the unit stopped, and why. Throws what `updateAdoption` throws, and `wrong-step` when it had stopped before. */
export function endAdoption(actor: Actor, target: Target, input: AdoptionEnd): Promise<void> {
  return change(actor, "adoption.end", target, (row) => {
    if (input.endedOn < row.sinceOn) throw new DomainError("invalid", {}, { endedOn: "dates-order" });
    return {
      status: "ended" as const,
      endedOn: input.endedOn,
      endReason: input.reason,
      dueOn: null,
      result: input.result || row.result,
    };
  });
}

type Row = Awaited<ReturnType<typeof load>>;

async function change(
  actor: Actor,
  action: Extract<Action, `adoption.${string}`>,
  target: Target,
  made: (row: Row, today: string) => Partial<typeof adoption.$inferInsert>,
): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const row = await load(tx, target.id);
    // Adoptions are public, but another unit's form is not there for this person.
    if (!can(actor, action, row)) throw new DomainError("not-found");
    const whoWasFirst = () => lastAct(tx, { type: "adoption", id: row.id });
    if (action !== "adoption.update" && row.status === "ended")
      throw new DomainError("wrong-step", await whoWasFirst());
    const values = made(row, hcmcToday(now));
    const place = { where: eq(adoption.id, row.id), version: target.version };
    await changeVersioned(tx, adoption, place, { ...values, updatedAt: now }, whoWasFirst);
    await record(
      tx,
      {
        actorId: actor.id,
        action,
        subjectType: "adoption",
        subjectId: row.id,
        before: { sinceOn: row.sinceOn, status: row.status, dueOn: row.dueOn },
        after: {
          sinceOn: values.sinceOn ?? row.sinceOn,
          status: values.status ?? row.status,
          dueOn: values.dueOn === undefined ? row.dueOn : values.dueOn,
          ...(values.endReason ? { reason: values.endReason } : {}),
        },
      },
      now,
    );
    if (action !== "adoption.update")
      await markDone(tx, "settled", [`/ban-lam-viec/nhan-rong/${row.id}`], now);
    if (action === "adoption.renew") await remindOf(tx, row.id, values.dueOn!, now);
    await touchTags(tx, [tags.adoptions]);
  });
}

async function load(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: adoption.id,
      unitId: adoption.unitId,
      status: adoption.status,
      sinceOn: adoption.sinceOn,
      endedOn: adoption.endedOn,
      result: adoption.result,
      figures: adoption.figures,
      dueOn: adoption.dueOn,
    })
    .from(adoption)
    .where(eq(adoption.id, id))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  return row;
}
