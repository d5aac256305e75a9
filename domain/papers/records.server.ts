import "server-only";
import { and, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, roll, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { findNomination } from "../nominations/queries.server";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { can, type Viewer } from "../permissions";
import { loadRoll } from "../rolls/load-roll.server";
import type { PaperUnit } from "./authority";
import { findPaperMeeting } from "./meeting-record.server";
import type { PaperRecord } from "./record";
import { readDecided, readRows } from "./rows.server";
import type { PaperSource } from "./vocabulary";

/**
 * What papers are asked of; `decision` narrows a campaign to those whom a decision of that number names, `unitId` says which
 * ward's part of the campaign `id` is meant, and who then proposes.
 */
export type PaperOf = { from: PaperSource; id: string; decision?: string; unitId?: string };

/** A record without its legal bases, which are each paper's own. */
export type LoadedRecord = Omit<PaperRecord, "bases"> & { campaignId: string | null };

/** What papers are made of, for who may take them. Throws `not-found`. */
export async function loadRecord(
  viewer: Viewer,
  { from, id, decision, unitId }: PaperOf,
): Promise<LoadedRecord> {
  if (from === "nomination") return ofNomination(viewer, id);
  if (from === "roll") return ofRoll(viewer, id);
  if (from === "meeting") return ofMeeting(viewer, id);
  if (from === "ward") return ofWard(viewer, id, unitId ?? "");
  return ofCampaign(viewer, id, { decision, unitId });
}

async function ofNomination(viewer: Viewer, id: string): Promise<LoadedRecord> {
  const found = await findNomination(viewer, id);
  if (!found) throw new DomainError("not-found");
  const [row] = await readRows(eq(nomination.id, found.id), 1);
  const [list] = await db()
    .select({ number: roll.number, datedOn: roll.datedOn })
    .from(roll)
    .innerJoin(nomination, eq(nomination.rollId, roll.id))
    .where(eq(nomination.id, found.id))
    .limit(1);
  // What a viewer may read of it, which of one that is being amended is what was sent.
  const rows = row ? [{ ...row, content: found.content }] : [];
  return {
    from: "nomination",
    unit: await findUnit(found.unitId),
    ...(await campaignOf(found.campaignId)),
    proposal: { number: list?.number || null, datedOn: list?.datedOn ?? null },
    rows,
    illustrative: found.illustrative,
    meeting: null,
  };
}

async function ofRoll(viewer: Viewer, id: string): Promise<LoadedRecord> {
  const list = await loadRoll(viewer, id);
  return {
    from: "roll",
    unit: await findUnit(list.unitId),
    ...(await campaignOf(list.campaignId)),
    proposal: { number: list.number || null, datedOn: list.datedOn },
    rows: await readRows(eq(nomination.rollId, list.id)),
    illustrative: list.illustrative,
    meeting: null,
  };
}

/** What one ward nominated in a campaign, as far as the viewer sees it; its number and day where all stand in one list. */
async function ofWard(viewer: Viewer, id: string, unitId: string): Promise<LoadedRecord> {
  const [ward, found] = await Promise.all([findUnit(unitId), campaignOf(id)]);
  if (!ward || !found.campaign || !can(viewer, "nomination.view", { unitId, sendCount: 1 }))
    throw new DomainError("not-found");
  const its = and(
    eq(nomination.campaignId, id),
    eq(nomination.unitId, unitId),
    nominationsVisibleTo(viewer),
  )!;
  const lists = await db()
    .selectDistinct({ number: roll.number, datedOn: roll.datedOn })
    .from(nomination)
    .leftJoin(roll, eq(roll.id, nomination.rollId))
    .where(its)
    .limit(2);
  const [list] = lists.length === 1 ? lists : [];
  return {
    from: "ward",
    unit: ward,
    ...found,
    proposal: { number: list?.number || null, datedOn: list?.datedOn ?? null },
    rows: await readRows(its),
    meeting: null,
  };
}

async function ofCampaign(
  viewer: Viewer,
  id: string,
  { decision, unitId }: Pick<PaperOf, "decision" | "unitId">,
): Promise<LoadedRecord> {
  const { campaign: found, campaignId, illustrative } = await campaignOf(id);
  const mayTake = can(viewer, "paper.of-campaign", { unitId: found?.organiser?.id });
  if (!found || !mayTake) throw new DomainError("not-found");
  const sent = and(
    eq(nomination.campaignId, id),
    gt(nomination.sendCount, 0),
    unitId ? eq(nomination.unitId, unitId) : undefined,
  )!;
  const rows = decision ? await readDecided(id, decision) : await readRows(sent);
  const unknown = { number: null, datedOn: null };
  return {
    from: "campaign",
    unit: unitId ? await findUnit(unitId) : found.organiser,
    campaign: found,
    campaignId,
    proposal: unknown,
    rows,
    illustrative,
    meeting: null,
  };
}

async function ofMeeting(viewer: Viewer, id: string): Promise<LoadedRecord> {
  const { meeting, council, nominationIds } = await findPaperMeeting(viewer, id);
  const rows = nominationIds.length > 0 ? await readRows(inArray(nomination.id, nominationIds)) : [];
  return {
    from: "meeting",
    unit: await findUnit(council.unitId),
    ...(await campaignOf(council.campaignId)),
    proposal: { number: null, datedOn: null },
    rows: nominationIds.flatMap((one) => rows.find((row) => row.id === one) ?? []),
    illustrative: rows.some(({ illustrative }) => illustrative),
    meeting,
  };
}

const toUnit = (row: { id: string; name: string; kind: string }): PaperUnit => ({
  id: row.id,
  name: row.name,
  isCity: row.kind === "city",
});

async function findUnit(id: string): Promise<PaperUnit | null> {
  const [row] = await db()
    .select({ id: unit.id, name: unit.name, kind: unit.kind })
    .from(unit)
    .where(eq(unit.id, id))
    .limit(1);
  return row ? toUnit(row) : null;
}

async function campaignOf(id: string | null) {
  const [row] = await db()
    .select({
      name: campaign.name,
      kind: campaign.kind,
      conferenceOn: campaign.conferenceOn,
      conferencePlace: campaign.conferencePlace,
      illustrative: campaign.illustrative,
      organiser: { id: unit.id, name: unit.name, kind: unit.kind },
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, id ?? ""))
    .limit(1);
  if (!row) return { campaign: null, campaignId: null, illustrative: false };
  const { organiser, illustrative, ...said } = row;
  return { campaign: { ...said, organiser: organiser && toUnit(organiser) }, campaignId: id, illustrative };
}
