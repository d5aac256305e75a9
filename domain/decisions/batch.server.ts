import "server-only";
import { and, asc, count, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, unit } from "@/db/schema";
import type { AwardWord } from "../campaigns/vocabulary";
import { DomainError, type ErrorCode, type ErrorDetails, type FieldCode, type FieldErrors } from "../errors";
import { assertNoTwin } from "../persons/assert-no-twin.server";
import type { Viewer, Actor } from "../permissions";
import { heldBack } from "../nominations/completeness";
import { decidedOverruns } from "../nominations/decided-quota.server";
import { assertNotDeciding, findDeciding, type Deciding } from "../nominations/decisions/waiting.server";
import { loadNomination, type LoadedNomination } from "../nominations/load.server";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { assertReady } from "../nominations/transition.server";
import { workflow, type NominationState } from "../nominations/workflow";
import { whyNotListed } from "../notices/list.server";
import { awardsFrom, selectAwards, selectSigners } from "../recognitions/recognise.server";
import { opinionsOn } from "../remarks/remarks.server";
import { findFairness } from "./fairness.server";
import { mostTogether } from "./input";

/** Which nominations an address asks for: these ids, or all that wait of a campaign, of a unit in it, or of a roll. */
export type Asked = { ids: string[]; campaign: string | null; unit: string | null; roll: string | null };

/** One that cannot be approved yet, and what it would be refused with. */
export type Blocked = {
  nomination: LoadedNomination;
  code: ErrorCode;
  details: ErrorDetails;
  fields: FieldErrors;
  /** Of one that has to be listed first: why it cannot be listed either. */
  unlisted?: FieldCode | null;
};

/** One that is recognised with the others, its story kept back because whoever it tells of has not seen these words. */
export type Held = { nomination: LoadedNomination; why: FieldCode };

const waiting: NominationState[] = [...workflow.approve.from];

/**
 * What one decision on many would do, without doing it: those that are ready in the order of their names, of them those whose story would be `held` back, those that stand
 * in the way with the reason, the quotas that would be crossed, the awards that all of them may be given, and the fairness
 * view. `total` counts all that was asked for; at most `mostTogether` are read. Null where the viewer may see none of them.
 */
export async function findBatch(actor: Actor, asked: Asked) {
  const { ids, total } = await idsOf(actor, asked);
  if (ids.length === 0) return null;
  const now = new Date();
  const ready: LoadedNomination[] = [];
  const held: Held[] = [];
  const blocked: Blocked[] = [];
  const deciding = await findDeciding(db(), ids);
  for (const id of ids) {
    const loaded = await loadNomination(actor, id);
    const { refusal, why } = await askOf(actor, loaded, deciding, now);
    if (refusal) blocked.push({ nomination: loaded, ...refusal });
    else ready.push(loaded);
    if (why) held.push({ nomination: loaded, why });
  }
  const campaigns = [...new Set(ready.map(({ campaignId }) => campaignId))];
  const units = [...new Set(ready.map(({ unitId }) => unitId))];
  return {
    total,
    ready,
    held,
    // First those that somebody has to do something about before they can even be listed: a page shows a dozen at once.
    blocked: [...blocked.filter(({ unlisted }) => unlisted), ...blocked.filter(({ unlisted }) => !unlisted)],
    overruns: await decidedOverruns(ready, { more: true }),
    awards: await awardsOfAll(actor, campaigns),
    signers: await signersOf(units),
    campaigns: await namesOf(campaigns),
    fairness: await findFairness(ready),
    /** What other moderators said of each before. */
    opinions: await opinionsOn(actor, ready),
  };
}
export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;

/** What an approval would be refused with now, or `why` it would not publish the story; null where it would. */
async function askOf(actor: Actor, loaded: LoadedNomination, deciding: Deciding, now: Date) {
  try {
    const content = await assertReady(db(), actor, "approve", loaded, now);
    assertNotDeciding(deciding, loaded);
    await assertNoTwin(db(), loaded, "approve");
    return { refusal: null, why: content && heldBack(content) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, details, fields } = error;
    const unlisted = code === "listing-required" ? await unlistedOf(actor, loaded, now) : null;
    return { refusal: { code, details, fields, unlisted }, why: null };
  }
}

/** Whose consent keeps it from being listed; null where nothing does, or the step itself is refused for another reason. */
async function unlistedOf(actor: Actor, loaded: LoadedNomination, now: Date): Promise<FieldCode | null> {
  const content = await assertReady(db(), actor, "list", loaded, now).catch(refusedOnly);
  return content && whyNotListed(content);
}

function refusedOnly(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

async function idsOf(viewer: Viewer, asked: Asked) {
  const mine = nominationsVisibleTo(viewer, ["moderator"]);
  const among = conditionOf(asked);
  if (!among) return { ids: [], total: 0 };
  const rows = await db()
    .select({ id: nomination.id })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(mine, among))
    .orderBy(asc(unit.searchKey), asc(nomination.rollPosition), asc(nomination.folded), asc(nomination.id))
    .limit(mostTogether);
  const [all] = await db().select({ total: count() }).from(nomination).where(and(mine, among));
  return { ids: rows.map(({ id }) => id), total: all!.total };
}

function conditionOf({ ids, campaign: campaignId, unit: unitId, roll: rollId }: Asked): SQL | null {
  if (ids.length > 0) return inArray(nomination.id, ids);
  const wait = inArray(nomination.state, waiting);
  if (rollId) return and(eq(nomination.rollId, rollId), wait)!;
  if (!campaignId) return null;
  return and(
    eq(nomination.campaignId, campaignId),
    unitId ? eq(nomination.unitId, unitId) : undefined,
    wait,
  )!;
}

/** Only what every one of the campaigns gives, and this person may give in each. */
async function awardsOfAll(viewer: Viewer, campaigns: (string | null)[]): Promise<AwardWord[]> {
  const offered: AwardWord[][] = [];
  for (const id of campaigns) offered.push(awardsFrom(viewer, await selectAwards(id)));
  const [first = [], ...others] = offered;
  return first.filter((award) => others.every((one) => one.includes(award)));
}

async function signersOf(units: string[]): Promise<string[]> {
  const signers: string[] = [];
  for (const id of units.slice(0, 5)) signers.push(...(await selectSigners(id)).map(({ signer }) => signer));
  return [...new Set(signers)].slice(0, 5);
}

const namesOf = (ids: (string | null)[]) =>
  db()
    .select({ id: campaign.id, name: campaign.name })
    .from(campaign)
    .where(
      inArray(
        campaign.id,
        ids.filter((id) => id !== null),
      ),
    )
    .orderBy(asc(campaign.name))
    .limit(20);

/** Whole lists that wait for a decision: by campaign and unit, the largest first. At most 100 rows. */
export function listWaitingLists(viewer: Viewer) {
  const total = count();
  return db()
    .select({
      campaignId: campaign.id,
      campaignName: campaign.name,
      unitId: unit.id,
      unitName: unit.name,
      total,
    })
    .from(nomination)
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(nominationsVisibleTo(viewer, ["moderator"]), inArray(nomination.state, waiting)))
    .groupBy(campaign.id, unit.id)
    .orderBy(asc(campaign.name), asc(unit.searchKey))
    .limit(100);
}
