import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, ne, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, consent, nomination, profile, recognition, unit } from "@/db/schema";
import { write } from "@/db/write";
import { isPublic } from "../campaigns/public.server";
import { takesNominations } from "../campaigns/open";
import { listMends } from "../confirmations/mends.server";
import { wordsHash, wordsParts } from "../confirmations/shown-words.server";
import { mendedTo } from "../confirmations/standing";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { unsafeAlikeTraces } from "../persons/candidates.server";
import { hcmcToday } from "../time/dates";
import { unsafeBeginWith, unsafeIsMade } from "./begin.server";
import { loadNomination, type LoadedNomination } from "./load.server";
import { selectQuotaUse } from "./quota.server";
import { readContent } from "./read-content.server";
import { recognisedStates } from "./workflow";

export type CarryOn = { id: string; nominationId: string; campaignId: string };

/**
 * Takes a nomination that its ward praised on to a campaign of the city: a new draft with its words, photos, papers and the
 * consents that hold, tied to it. `id` is the new one's: pressed twice, it is made once. Returns it. Throws what
 * `loadNomination`, `admitDraft` and `createDraft` throw, `not-allowed`, `not-praised`, `on-hold`, `campaign-shut`,
 * `campaign-elsewhere` (not the city's), `campaign-same`, `quota-full` (where its quotas are strict) or `already-there` with the
 * `reference` of the person's other nomination.
 */
export async function carryOn(actor: Actor, { id, nominationId, campaignId }: CarryOn): Promise<string> {
  return write(async (tx) => {
    if (await unsafeIsMade(tx, id)) return id;
    const now = new Date();
    const source = await loadNomination(actor, nominationId, tx);
    if (!can(actor, "nomination.create", source)) throw new DomainError("not-allowed");
    await assertPraised(tx, source);
    const name = await assertTakes(tx, source, campaignId, now);
    await assertNotThere(tx, source, campaignId);
    await unsafeBeginWith(tx, actor, source, { id, campaignId }, now);
    await tx
      .update(nomination)
      .set({ carriedFromId: source.id, ageGroup: source.ageGroup })
      .where(eq(nomination.id, id));
    await carryConsents(tx, actor, source, id, now);
    const noted = { actorId: actor.id, action: "nomination.carry-on", subjectType: "nomination" } as const;
    await record(tx, { ...noted, subjectId: source.id, after: { campaign: name } }, now);
    await record(tx, { ...noted, subjectId: id, before: { reference: source.reference ?? "" } }, now);
    return id;
  });
}

/** A mention in the press praises nobody. */
export const isWardPraise = () => and(eq(recognition.level, "ward"), ne(recognition.form, "named"));

/** Recognised at ward level, and neither revoked nor in doubt. */
async function assertPraised(tx: Transaction, source: LoadedNomination): Promise<void> {
  const [praise] = await tx
    .select({ state: profile.state })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .where(and(eq(recognition.nominationId, source.id), isWardPraise()))
    .limit(1);
  if (!praise || praise.state === "revoked" || !recognisedStates.includes(source.state))
    throw new DomainError("not-praised");
  if (source.onHold) throw new DomainError("on-hold");
}

/** The campaign's name, if it is the city's and takes one more of this ward today. */
async function assertTakes(tx: Transaction, source: LoadedNomination, campaignId: string, now: Date) {
  const [target] = await tx
    .select({
      name: campaign.name,
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
      organiserKind: unit.kind,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(and(eq(campaign.id, campaignId), isPublic))
    .limit(1);
  const refuse = (code: "campaign-shut" | "campaign-elsewhere" | "campaign-same"): never => {
    throw new DomainError(code, {}, { campaignId: code === "campaign-shut" ? "campaign-closed" : "invalid" });
  };
  if (!target) return refuse("campaign-shut");
  if (campaignId === source.campaignId) return refuse("campaign-same");
  if (!isOfTheCity(target)) return refuse("campaign-elsewhere");
  if (!takesNominations(hcmcToday(now), target)) return refuse("campaign-shut");
  const kind = source.kind;
  const [use] = await selectQuotaUse({ campaignId, unitId: source.unitId, kind }, tx);
  if (use?.strict && use.used >= use.quota)
    throw new DomainError("quota-full", { quota: use.quota, sent: use.used, kind: kind ?? "individual" });
  return target.name;
}

/** Whether a campaign is one that wards send on to. */
export const isOfTheCity = ({ organiserKind }: { organiserKind: string | null }) =>
  organiserKind === null || organiserKind === "city";

/** Nobody stands in one campaign twice: neither carried on before, nor nominated there otherwise. */
async function assertNotThere(tx: Transaction, source: LoadedNomination, campaignId: string): Promise<void> {
  const alike = await unsafeAlikeTraces(
    tx,
    { ...source, nominationId: source.id },
    (trace) => trace.source === "nomination" && trace.campaignId === campaignId,
  );
  const sure = alike.filter(({ certainty }) => certainty === "certain").map(({ sourceId }) => sourceId);
  const carried = tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(eq(nomination.carriedFromId, source.id), eq(nomination.campaignId, campaignId)));
  for (const among of [inArray(nomination.id, carried), inArray(nomination.id, sure)]) {
    const [there] = await tx
      .select({ reference: nomination.reference })
      .from(nomination)
      .where(and(among, notInArray(nomination.state, ["rejected", "withdrawn"])))
      .limit(1);
    if (there) throw new DomainError("already-there", { reference: there.reference ?? "…" });
  }
}

/** Consents that hold go on, each tied to the one it was: taken back of either, it ends for both. */
async function carryConsents(
  tx: Transaction,
  actor: Actor,
  source: LoadedNomination,
  nominationId: string,
  now: Date,
): Promise<void> {
  const given = await tx
    .select()
    .from(consent)
    .where(and(eq(consent.nominationId, source.id), isNull(consent.withdrawnAt)))
    .limit(50);
  if (given.length === 0) return;
  const before = wordsHash(await readContent(tx, source));
  const content = await readContent(tx, await loadNomination(actor, nominationId, tx));
  const [carried, parts] = [wordsHash(content), wordsParts(content)];
  const mends = await listMends(tx, source);
  await tx.insert(consent).values(
    given.map((one) => ({
      ...one,
      // The same words and photos stand under other numbers; what had changed since stays changed.
      ...(mendedTo(one.wordsHash, mends) === before ? { wordsHash: carried, wordsParts: parts } : {}),
      id: randomUUID(),
      nominationId,
      carriedFromId: one.id,
      recordedById: actor.id,
      recordedAt: now,
    })),
  );
}
