import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { suggestion, suggestionUnit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeState } from "../history/change.server";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { markDone } from "../notifications/done.server";
import { createDraft } from "../nominations/save-draft.server";
import { can, type Actor } from "../permissions";
import { storyFromText } from "../stories/document";
import type { SuggestionState } from "./vocabulary";

type Settled = Exclude<SuggestionState, "new">;

/**
 * Says that somebody looks into a suggestion: the sender learns that, and the colleagues who. Pressed twice, or by two, the first
 * one stands. Throws `not-found` (also for another ward's), `not-allowed`, or `wrong-step` (with `by`) once it is settled.
 */
export function takeUpSuggestion(actor: Actor, id: string): Promise<void> {
  return write(async (tx) => {
    const row = await load(tx, actor, id);
    const whoWasFirst = () => lastAct(tx, { type: "suggestion", id });
    if (row.state !== "new") throw new DomainError("wrong-step", await whoWasFirst());
    const now = new Date();
    const taken = await tx
      .update(suggestion)
      .set({ takenUpAt: now, takenUpById: actor.id })
      .where(and(eq(suggestion.id, id), isNull(suggestion.takenUpAt)))
      .returning({ id: suggestion.id });
    if (taken.length === 0) return;
    await record(
      tx,
      { actorId: actor.id, action: "suggestion.take-up", subjectType: "suggestion", subjectId: id },
      now,
    );
  });
}

/** Says that a suggestion was dealt with. Throws what `settle` throws. */
export function handleSuggestion(actor: Actor, input: { id: string; outcome: string }): Promise<void> {
  return write((tx) => settle(tx, actor, "handled", input));
}

/** Turns a suggestion down in words that its sender reads by the reference. Throws what `settle` throws, and `invalid` without a reason. */
export function declineSuggestion(actor: Actor, input: { id: string; outcome: string }): Promise<void> {
  if (!input.outcome) throw new DomainError("invalid", {}, { outcome: "required" });
  return write((tx) => settle(tx, actor, "declined", input));
}

/**
 * Begins a nomination with what the citizen said. Pressed twice, it is one nomination. Returns its id. Throws what
 * `settle` throws, and `not-allowed` for a report of a mistake or whoever may not nominate for the ward.
 */
export function nominateSuggestion(actor: Actor, id: string): Promise<string> {
  return write(async (tx) => {
    const row = await load(tx, actor, id);
    if (row.state === "nominated" && row.settledById === actor.id) return row.nominationId!;
    const unitId = row.unitIds.find((one) => can(actor, "nomination.create", { unitId: one }));
    if (row.topic !== "suggestion" || !unitId) throw new DomainError("not-allowed");
    const nominationId = randomUUID();
    await settle(tx, actor, "nominated", { id, outcome: "" });
    const patch = {
      kind: row.kind!,
      name: row.name,
      neighbourhood: row.place,
      story: storyFromText(row.reason),
    };
    const draft = { id: nominationId, version: 0, unitId, patch, illustrative: row.illustrative };
    await createDraft(tx, actor, draft, new Date());
    await tx.update(suggestion).set({ nominationId }).where(eq(suggestion.id, id));
    return nominationId;
  });
}

/**
 * The one way out of `new`: permission → not settled before → state, and the sender's contact is erased → history.
 * Throws `not-found` (also for another ward's), `not-allowed` or `wrong-step` (with `by`).
 */
async function settle(
  tx: Transaction,
  actor: Actor,
  state: Settled,
  { id, outcome }: { id: string; outcome: string },
): Promise<void> {
  const now = new Date();
  const row = await load(tx, actor, id);
  const values = {
    state,
    outcome,
    outcomeTold: state === "declined",
    settledById: actor.id,
    settledAt: now,
    // What was asked for has been answered: there is no reason left to keep it (Luật 91/2025/QH15).
    contact: null,
    ...(row.hasContact ? { contactErasedAt: now } : {}),
  };
  const place = { where: eq(suggestion.id, id), from: "new" };
  await changeState(tx, suggestion, place, values, () => lastAct(tx, { type: "suggestion", id }));
  await markDone(tx, "settled", [`/ban-lam-viec/gioi-thieu/${id}`], now);
  await record(
    tx,
    {
      actorId: actor.id,
      action: `suggestion.${state}`,
      subjectType: "suggestion",
      subjectId: id,
      before: { state: "new" },
      after: { state, ...(outcome ? { reason: outcome } : {}) },
    },
    now,
  );
}

async function load(tx: Transaction, actor: Actor, id: string) {
  const [row] = await tx
    .select({
      topic: suggestion.topic,
      state: suggestion.state,
      kind: suggestion.kind,
      name: suggestion.name,
      reason: suggestion.reason,
      place: suggestion.place,
      illustrative: suggestion.illustrative,
      contact: suggestion.contact,
      settledById: suggestion.settledById,
      nominationId: suggestion.nominationId,
    })
    .from(suggestion)
    .where(eq(suggestion.id, id))
    .limit(1);
  const units = await tx
    .select({ id: suggestionUnit.unitId })
    .from(suggestionUnit)
    .where(eq(suggestionUnit.suggestionId, id))
    .limit(20);
  const unitIds = units.map((unit) => unit.id);
  if (!row || !unitIds.some((unitId) => can(actor, "suggestion.view", { unitId }))) {
    throw new DomainError("not-found");
  }
  if (!unitIds.some((unitId) => can(actor, "suggestion.settle", { unitId })))
    throw new DomainError("not-allowed");
  const { contact, ...rest } = row;
  return { ...rest, hasContact: contact !== null, unitIds };
}
