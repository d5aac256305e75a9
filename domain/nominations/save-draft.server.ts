import "server-only";
import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, fieldCode } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { assertSamePlace, placeOf, type Place } from "./former-unit.server";
import type { DraftPatch } from "./input";
import { storyFromText, storyToText, type StoryDocument } from "../stories/document";
import { cleanText } from "../text/fold";
import { changeNomination } from "./change.server";
import { loadEditable, type LoadedNomination } from "./load.server";
import { questionOf, questionOfField } from "./questions/asked";
import { usualUnit } from "./wards.server";
import { recognisedStates } from "./workflow";
import { noteWriter } from "./writers.server";

export type SaveDraftInput = {
  id: string;
  /** The version the changes were made on; 0 for a nomination that was never saved. */
  version: number;
  patch: DraftPatch;
  /** The nominating ward, where it was chosen: to be changed until the first sending. The usual one of a new nomination else. */
  unitId?: string;
};

/** Throws where a person may begin no more drafts (draft-quotas.server.ts). */
type Admit = (tx: Transaction, actor: Actor, now: Date) => Promise<void>;

/**
 * Writes what was typed into a draft, making the draft at its first saving; sending the first saving twice makes
 * one draft. Words that stand there already change nothing, on whatever version they were typed. Returns the
 * version that now holds. Throws `wrong-unit`, `role-ended`, `not-found`, `not-allowed`, `wrong-step` (already sent),
 * `stale` (with `by`, `action`, `at`, `version`), `invalid` or what `admit` throws; then nothing has changed.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraftInput,
  admit?: Admit,
): Promise<{ version: number; savedAt: Date }> {
  const { place, answers: typed } = await placeOf(input.patch);
  return write(async (tx) => {
    const now = new Date();
    await assertKnownReferences(tx, typed);
    if (!(await isKept(tx, input.id))) {
      await admit?.(tx, actor, now);
      return createDraft(tx, actor, { ...input, patch: columnsOf(typed, null), place }, now);
    }
    const draft = await loadEditable(actor, input.id, tx);
    const changes = { ...columnsOf(typed, draft.story), ...moved(actor, draft, input.unitId) };
    assertSamePlace(place, changes.unitId ?? draft.unitId);
    if (recognisedStates.includes(draft.state)) assertSettled(draft, changes);
    if (saysTheSame(draft, changes)) return { version: draft.version, savedAt: draft.updatedAt };
    // A first saving that arrives twice is the same saving.
    const isRepeat = input.version === 0 && draft.version === 1 && draft.createdById === actor.id;
    const version = isRepeat ? draft.version : input.version;
    await changeNomination(tx, draft, version, { ...changes, updatedById: actor.id }, now);
    await noteWriter(tx, draft, actor);
    return { version: version + 1, savedAt: now };
  });
}

async function isKept(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.select({ id: nomination.id }).from(nomination).where(eq(nomination.id, id)).limit(1);
  return rows.length > 0;
}

type Changes = Partial<LoadedNomination>;

function saysTheSame(draft: LoadedNomination, changes: Changes): boolean {
  return changed(draft, changes).length === 0;
}

function changed(draft: LoadedNomination, changes: Changes): string[] {
  return Object.entries(changes).flatMap(([name, value]) =>
    value === undefined || isDeepStrictEqual(draft[name as keyof LoadedNomination], value) ? [] : [name],
  );
}

/** Another ward's from now on, chosen by who nominates for both; a former unit of the old one says nothing there. */
function moved(actor: Actor, draft: LoadedNomination, unitId = draft.unitId): Changes {
  if (unitId === draft.unitId) return {};
  if (draft.sendCount > 0 || !can(actor, "nomination.create", { unitId }))
    throw new DomainError("wrong-unit", {}, { unitId: "wrong-unit" });
  return { unitId, formerUnitId: null };
}

/** What the honour roll says already is settled while the story is added. */
function assertSettled(draft: LoadedNomination, changes: Changes): void {
  const settled = changed(draft, changes).filter((field) => {
    const name = questionOfField(field);
    return name && questionOf(name).needed === "recognised";
  });
  if (settled.length > 0)
    throw new DomainError(
      "invalid",
      {},
      Object.fromEntries(settled.map((field) => [field, fieldCode("settled")])),
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
  const unitId = input.unitId ?? (await usualUnit(tx, actor));
  if (!unitId) throw new DomainError("role-ended", { unit: "none" });
  if (!can(actor, "nomination.create", { unitId }))
    throw new DomainError("wrong-unit", {}, { unitId: "wrong-unit" });
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
  await noteWriter(tx, input, actor);
  await record(
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
