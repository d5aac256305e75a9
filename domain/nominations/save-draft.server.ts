import "server-only";
import { assertStanding } from "../units/standing.server";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import { write } from "@/db/write";
import { isPublic } from "../campaigns/public.server";
import { DomainError, fieldCode } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import { assertSamePlace, placeOf, type Place } from "./former-unit.server";
import type { DraftPatch } from "./input";
import { storyFromText, storyToText, type StoryDocument } from "../stories/document";
import { cleanText } from "../text/fold";
import { changeNomination, lastChange } from "./change.server";
import { loadEditable, type LoadedNomination } from "./load.server";
import { markIn, markOf, marksOf, type Marks } from "./marks.server";
import { questionOf, questionOfField } from "./questions/asked";
import { noteSaves, readSaves } from "./saves.server";
import { usualUnit } from "./wards.server";
import { recognisedStates } from "./workflow";
import { noteWriter } from "./writers.server";

export type SaveDraftInput = {
  id: string;
  /** 0 for a nomination that was never saved. Without `base`, the version the changes were made on. */
  version: number;
  patch: DraftPatch;
  /** The marks of what the page read in its fields (`marksOf`). With them only the same answer can be in the way. */
  base?: Marks;
  /** The nominating ward, where it was chosen: to be changed until the first sending. The usual one of a new nomination else. */
  unitId?: string;
};

/** Throws where a person may begin no more drafts (draft-quotas.server.ts). */
type Admit = (tx: Transaction, actor: Actor, now: Date) => Promise<void>;

/**
 * Writes what was typed into a draft, making the draft at its first saving; sending the first saving twice makes
 * one draft. A field that says what its page had read is left alone, and words that stand there already change nothing.
 * Returns the version that now holds and the marks of all that stands then. Throws `wrong-unit`, `role-ended`, `not-found`,
 * `not-allowed`, `wrong-step` (already sent), `invalid`, or `stale` where another answer was written since the page read it
 * (`by`, `action`, `at`, `version`; with `base` the fields are named) and what `admit`
 * throws; then nothing has changed.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraftInput,
  admit?: Admit,
): Promise<{ version: number; savedAt: Date; marks: Marks }> {
  const placed = await placeOf(input.patch);
  return write((tx) => saveDraftIn(tx, actor, input, placed, new Date(), admit));
}

/** The same inside another command's transaction; which former unit was meant is settled before (`placeOf`). */
export async function saveDraftIn(
  tx: Transaction,
  actor: Actor,
  input: SaveDraftInput,
  { place, answers: typed }: Awaited<ReturnType<typeof placeOf>>,
  now: Date,
  admit?: Admit,
): Promise<{ version: number; savedAt: Date; marks: Marks }> {
  await assertKnownReferences(tx, typed);
  if (input.version === 0 && !(await isKept(tx, input.id))) {
    await admit?.(tx, actor, now);
    return createDraft(tx, actor, { ...input, patch: columnsOf(typed, null), place }, now);
  }
  const draft = await loadEditable(actor, input.id, tx);
  const { unitId, ...answers } = touched({ ...typed, unitId: input.unitId }, input.base);
  const written = changed(draft, { ...columnsOf(answers, draft.story), unitId });
  const changes: Changes = { ...written, ...moved(actor, draft, unitId) };
  if (changes.formerUnitId) assertSamePlace(place, draft.unitId);
  if (recognisedStates.includes(draft.state)) assertSettled(written);
  if (input.base) await assertNothingNewer(tx, draft, Object.keys(written), input.base);
  const marks = marksOf({ ...draft, ...changes });
  if (Object.keys(changes).length === 0) return { version: draft.version, savedAt: draft.updatedAt, marks };
  const version = input.base ? draft.version : input.version;
  await changeNomination(tx, draft, version, { ...changes, updatedById: actor.id }, now);
  if (!draft.writerIds.includes(actor.id)) await noteWriter(tx, draft, actor);
  await noteSaves(tx, draft, Object.keys(changes), actor, now);
  return { version: version + 1, savedAt: now, marks };
}

async function isKept(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.select({ id: nomination.id }).from(nomination).where(eq(nomination.id, id)).limit(1);
  return rows.length > 0;
}

type Changes = Partial<LoadedNomination>;

/** What was typed but for fields that say what their page had read: they were not touched, whatever stands there now. */
function touched<Fields extends object>(typed: Fields, base: Marks | undefined): Partial<Fields> {
  if (!base) return typed;
  const entries = Object.entries(typed).filter(([name, value]) => markIn(base, name) !== markOf(value));
  return Object.fromEntries(entries) as Partial<Fields>;
}

/** What differs from what stands there. */
function changed(draft: LoadedNomination, changes: Changes): Changes {
  const entries = Object.entries(changes).filter(
    ([name, value]) =>
      value !== undefined && !isDeepStrictEqual(draft[name as keyof LoadedNomination], value),
  );
  return Object.fromEntries(entries);
}

/** Another answer than the page had read stands in one of these fields: whoever wrote it first is told of. Throws `stale`. */
async function assertNothingNewer(tx: Transaction, draft: LoadedNomination, fields: string[], base: Marks) {
  const stored = marksOf(draft);
  const newer = fields.filter((field) => markIn(base, field) !== markIn(stored, field));
  if (newer.length === 0) return;
  const saves = await readSaves(draft, tx);
  const [last] = newer.flatMap((field) => saves[field] ?? []).sort((one, other) => other.at - one.at);
  const details = await lastChange(tx, draft);
  throw new DomainError(
    "stale",
    { ...details, ...(last && { ...last, action: "nomination.save" }) },
    Object.fromEntries(newer.map((field) => [field, fieldCode("changed-elsewhere")])),
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
function assertSettled(written: Changes): void {
  const settled = Object.keys(written).filter((field) => {
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
  await assertStanding(tx, unitId);
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
  await keepTraces(tx, "nomination", [input.id]);
  await noteWriter(tx, input, actor);
  const said = Object.entries(input.patch).flatMap(([field, value]) => (markOf(value) ? [field] : []));
  await noteSaves(tx, input, said, actor, now);
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
  return { version: 1, savedAt: now, marks: marksOf({ story: null, ...input.patch, unitId }) };
}

/** A choice that was deleted or made up, or a campaign still in draft, is a field's error, not a broken foreign key. */
async function assertKnownReferences(tx: Transaction, patch: Typed): Promise<void> {
  const checks = [
    ["fieldId", field, patch.fieldId],
    ["formerUnitId", unit, patch.formerUnitId],
  ] as const;
  for (const [name, table, id] of checks) {
    if (!id) continue;
    const [known] = await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).limit(1);
    if (!known)
      throw new DomainError("invalid", {}, { [name]: name === "formerUnitId" ? "unknown-unit" : "invalid" });
  }
  if (!patch.campaignId) return;
  const opened = and(eq(campaign.id, patch.campaignId), isPublic);
  const [known] = await tx.select({ id: campaign.id }).from(campaign).where(opened).limit(1);
  if (!known) throw new DomainError("invalid", {}, { campaignId: "campaign-not-open" });
}
