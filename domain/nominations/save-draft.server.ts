import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import { can, type Actor } from "../permissions";
import { assertSamePlace, placeOf, type Place } from "./former-unit.server";
import type { DraftPatch } from "./input";
import { storyFromText, storyToText, type StoryDocument } from "../stories/document";
import { cleanText } from "../text/fold";
import { lastAct, lastChange } from "./last-act.server";
import { unseen } from "./unseen.server";
import { editableStates } from "./workflow";

export type SaveDraftInput = {
  id: string;
  /** The version the changes were made on; 0 for a nomination that was never saved. */
  version: number;
  patch: DraftPatch;
  /** The nominating ward of a new nomination; the person's own when absent. */
  unitId?: string;
};

/**
 * Writes what was typed into a draft, making the draft at its first saving; sending the first saving twice makes
 * one draft. Words that stand there already change nothing, on whatever version they were typed. Returns the
 * version that now holds. Throws `wrong-unit`, `role-ended`, `not-found`, `not-allowed`, `wrong-step` (already sent),
 * `stale` (with `by`, `action`, `at`, `version`) or `invalid`; then nothing has changed.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraftInput,
): Promise<{ version: number; savedAt: Date }> {
  const { place, answers: typed } = await placeOf(input.patch);
  return write(async (tx) => {
    const now = new Date();
    await assertKnownReferences(tx, typed);
    // The whole row: what was typed is compared with what stands there.
    const [draft] = await tx.select().from(nomination).where(eq(nomination.id, input.id)).limit(1);
    const answers = columnsOf(typed, draft?.story ?? null);
    if (!draft) return createDraft(tx, actor, { ...input, patch: answers, place }, now);
    if (!can(actor, "nomination.view", draft)) throw await unseen(tx, actor, input.id);
    if (!can(actor, "nomination.edit", draft)) throw new DomainError("not-allowed");
    if (!editableStates.includes(draft.state))
      throw new DomainError("wrong-step", await lastAct(tx, input.id));
    assertSamePlace(place, draft.unitId);
    if (saysTheSame(draft, answers)) return { version: draft.version, savedAt: draft.updatedAt };
    // A first saving that arrives twice is the same saving.
    const isRepeat = input.version === 0 && draft.version === 1 && draft.createdById === actor.id;
    if (draft.version !== input.version && !isRepeat) {
      throw new DomainError("stale", await lastChange(tx, draft));
    }
    await tx
      .update(nomination)
      .set({ ...answers, version: draft.version + 1, updatedAt: now, updatedById: actor.id })
      .where(and(eq(nomination.id, input.id), eq(nomination.version, draft.version)));
    return { version: draft.version + 1, savedAt: now };
  });
}

type DraftRow = typeof nomination.$inferSelect;

function saysTheSame(draft: DraftRow, answers: Answers): boolean {
  return Object.entries(answers).every(
    ([name, value]) => value === undefined || isDeepStrictEqual(draft[name as keyof DraftRow], value),
  );
}

type Typed = Omit<DraftPatch, "formerUnit" | "nowUnitId">;
type Answers = Omit<Typed, "storyText">;

/** The plain text box cannot show formats: sent back unchanged, it leaves the formatted story alone. */
function columnsOf({ storyText, ...answers }: Typed, stored: StoryDocument | null): Answers {
  if (storyText === undefined || answers.story || storyText === cleanText(storyToText(stored)))
    return answers;
  return { ...answers, story: storyFromText(storyText) };
}

type NewDraft = Omit<SaveDraftInput, "patch"> & { patch: Answers; place?: Place; illustrative?: boolean };

/** Makes a draft inside another command's transaction. Throws `wrong-unit`, or `role-ended` to no ward's official. */
export async function createDraft(tx: Transaction, actor: Actor, input: NewDraft, now: Date) {
  if (input.version !== 0) throw new DomainError("not-found");
  const unitId = input.unitId ?? actor.memberships.find((held) => held.role === "official")?.unitId;
  if (!unitId) throw new DomainError("role-ended", { unit: "none" });
  if (!can(actor, "nomination.create", { unitId })) throw new DomainError("wrong-unit");
  assertSamePlace(input.place ?? null, unitId);
  await tx.insert(nomination).values({
    ...input.patch,
    id: input.id,
    unitId,
    illustrative: input.illustrative,
    createdById: actor.id,
    createdAt: now,
    updatedAt: now,
  });
  await appendEvent(
    tx,
    {
      actorId: actor.id,
      action: "nomination.create",
      subjectType: "nomination",
      subjectId: input.id,
      after: { unitId },
    },
    now,
  );
  return { version: 1, savedAt: now };
}

/** A choice that was deleted or made up is a field's error, not a broken foreign key. */
async function assertKnownReferences(tx: Transaction, patch: Typed): Promise<void> {
  const checks = [
    ["campaignId", campaign, patch.campaignId],
    ["fieldId", field, patch.fieldId],
    ["formerUnitId", unit, patch.formerUnitId],
  ] as const;
  for (const [name, table, id] of checks) {
    if (!id) continue;
    const [known] = await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).limit(1);
    if (!known)
      throw new DomainError("invalid", {}, { [name]: name === "formerUnitId" ? "unknown-unit" : "invalid" });
  }
}
