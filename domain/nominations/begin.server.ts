import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { attachment, deedTemplate, media, mediaVariant, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { openOn, openTo } from "../campaigns/open";
import { listCampaignsWithDeadline } from "../campaigns/queries.server";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { admitDraft } from "./draft-quotas.server";
import { loadNomination, type LoadedNomination } from "./load.server";
import { columnOf, pick, questionNames, questionOf } from "./questions/asked";
import { createDraft } from "./save-draft.server";

/** Columns whose answers are typed: what was recorded with a consent is no word of the nomination's own. */
const typedColumns = questionNames
  .filter((name) => questionOf(name).input !== null)
  .map(columnOf)
  .filter((column) => column !== null);

/**
 * Begins a draft with the words of an earlier nomination of the same ward, whatever became of that; its photos and papers come
 * along, but for one that was taken back (whoever withdrew may not want to be shown). Consents, decisions and its place in a
 * list do not: they were given for the other. The campaign stays while it is open, else it is the only open one. `id` is the new
 * one's: pressed twice, it is made once. Returns it. Throws what `loadNomination` and `admitDraft` throw, and `not-allowed`.
 */
export async function beginFrom(actor: Actor, input: { id: string; nominationId: string }): Promise<string> {
  const open = await openCampaigns();
  return write(async (tx) => {
    if (await unsafeIsMade(tx, input.id)) return input.id;
    const now = new Date();
    const source = await loadNomination(actor, input.nominationId, tx);
    const { unitId } = source;
    if (!can(actor, "nomination.create", { unitId })) throw new DomainError("not-allowed");
    const campaignId = campaignFor(open, unitId, source.campaignId);
    await unsafeBeginWith(tx, actor, source, { id: input.id, campaignId }, now);
    return input.id;
  });
}

/**
 * The draft itself: the words of `source` for a campaign, its photos and papers with it. Inside a command that asked whether it
 * may. Throws what `admitDraft` and `createDraft` throw.
 */
export async function unsafeBeginWith(
  tx: Transaction,
  actor: Actor,
  source: LoadedNomination,
  { id, campaignId }: { id: string; campaignId: string | null },
  now: Date,
): Promise<void> {
  await admitDraft(tx, actor, now);
  const { unitId, illustrative } = source;
  const { story, ...words } = pick(source, typedColumns);
  const patch = { ...words, ...(story && { story }), campaignId };
  await createDraft(tx, actor, { id, version: 0, unitId, illustrative, patch }, now);
  await tx.update(nomination).set({ startedFromId: source.id }).where(eq(nomination.id, id));
  if (source.state !== "withdrawn") await copyFiles(tx, actor, source, id, now);
}

/**
 * Begins a draft with what a template of the ward says: kind, field and deed. Returns its id. Throws `not-found` and what
 * `admitDraft` throws.
 */
export async function beginFromTemplate(
  actor: Actor,
  input: { id: string; templateId: string },
): Promise<string> {
  const open = await openCampaigns();
  return write(async (tx) => {
    if (await unsafeIsMade(tx, input.id)) return input.id;
    const now = new Date();
    const [template] = await tx
      .select()
      .from(deedTemplate)
      .where(eq(deedTemplate.id, input.templateId))
      .limit(1);
    if (!template || !can(actor, "nomination.create", template)) throw new DomainError("not-found");
    await admitDraft(tx, actor, now);
    const { unitId, kind, fieldId, deed } = template;
    const patch = { kind, fieldId, deed, campaignId: campaignFor(open, unitId, null) };
    await createDraft(tx, actor, { id: input.id, version: 0, unitId, patch }, now);
    return input.id;
  });
}

export async function unsafeIsMade(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.select({ id: nomination.id }).from(nomination).where(eq(nomination.id, id)).limit(1);
  return rows.length > 0;
}

const openCampaigns = async () => openOn(hcmcToday(), await listCampaignsWithDeadline());

/** The campaign a new nomination of this ward is for: `earlier` while that is open, else the only open one, else none yet. */
export function campaignFor(
  open: Awaited<ReturnType<typeof openCampaigns>>,
  unitId: string,
  earlier: string | null,
): string | null {
  const taking = openTo(unitId, open);
  if (taking.some(({ id }) => id === earlier)) return earlier;
  return taking.length === 1 ? taking[0]!.id : null;
}

/** The bytes are shared; each nomination has rows of its own for them. */
async function copyFiles(
  tx: Transaction,
  actor: Actor,
  source: LoadedNomination,
  nominationId: string,
  now: Date,
): Promise<void> {
  const made = { createdById: actor.id, createdAt: now, nominationId };
  const photos = await tx
    .select()
    .from(media)
    .where(eq(media.nominationId, source.id))
    .orderBy(asc(media.position))
    .limit(50);
  for (const photo of photos) {
    const id = randomUUID();
    await tx.insert(media).values({ ...photo, ...made, id, profileId: null });
    const variants = await tx.select().from(mediaVariant).where(eq(mediaVariant.mediaId, photo.id)).limit(20);
    await tx.insert(mediaVariant).values(variants.map((variant) => ({ ...variant, mediaId: id })));
  }
  const papers = await tx.select().from(attachment).where(eq(attachment.nominationId, source.id)).limit(100);
  if (papers.length > 0)
    await tx.insert(attachment).values(papers.map((paper) => ({ ...paper, ...made, id: randomUUID() })));
}
