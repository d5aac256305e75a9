import "server-only";
import { and, asc, eq, getTableColumns, gt, sql, type AnyColumn, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { campaign, nomination, profile, recognition, roll, unit } from "@/db/schema";
import type { ConsentChannel } from "../consent/vocabulary";
import { DomainError } from "../errors";
import { emptyContent } from "../nominations/content";
import { findNomination } from "../nominations/queries.server";
import { pick, rollColumns } from "../nominations/questions/asked";
import { contentOf, selectContent } from "../nominations/read-content.server";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { can, type Viewer } from "../permissions";
import { loadRoll } from "../rolls/load-roll.server";
import type { PaperUnit } from "./authority";
import type { PaperRecord, PaperRow } from "./record";
import type { PaperSource } from "./vocabulary";

/**
 * What papers are asked of; `decision` narrows a campaign to those whom a decision of that number names, `unitId` says which
 * ward's part of the campaign `id` is meant, and who then proposes.
 */
export type PaperOf = { from: PaperSource; id: string; decision?: string; unitId?: string };

/** A record without its legal bases, which are each paper's own. */
export type LoadedRecord = Omit<PaperRecord, "bases"> & { campaignId: string | null };

/** As many rows as a paper may name. */
const most = 2_000;

/** What papers are made of, for who may take them. Throws `not-found`. */
export async function loadRecord(
  viewer: Viewer,
  { from, id, decision, unitId }: PaperOf,
): Promise<LoadedRecord> {
  if (from === "nomination") return ofNomination(viewer, id);
  if (from === "roll") return ofRoll(viewer, id);
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

const listing = sql`(select json_object('id', id, 'startsOn', starts_on, 'endsOn', ends_on, 'place', place,
  'comments', (select count(*) from notice_comment where notice_id = notice.id))
  from notice where nomination_id = nomination.id and stopped_at is null)`.mapWith(
  (json: string | null) => json && (JSON.parse(json) as NonNullable<PaperRow["notice"]>),
);
/** Channels that were taken back of a nomination and not agreed to since; `back` selects them as `channel`. */
const takenBack = (nominationId: AnyColumn, profileId?: AnyColumn) =>
  sql`(select group_concat(distinct back.channel) from (
    select json_each.value as channel from consent_withdrawal, json_each(consent_withdrawal.channels)
      where consent_withdrawal.nomination_id = ${nominationId}${
        profileId ? sql` or consent_withdrawal.profile_id = ${profileId}` : sql``
      }
    union select channel from consent where consent.nomination_id = ${nominationId} and consent.withdrawn_at is not null
  ) back where not exists (select 1 from consent live
    where live.nomination_id = ${nominationId} and live.channel = back.channel and live.withdrawn_at is null))`.mapWith(
    (names: string | null) => (names ? (names.split(",") as ConsentChannel[]) : []),
  );

const award = {
  form: recognition.form,
  number: recognition.decisionNumber,
  decidedOn: recognition.decidedOn,
  signer: recognition.signer,
};

async function readRows(where: SQL, limit = most): Promise<PaperRow[]> {
  const rows = await selectContent(db(), {
    id: nomination.id,
    state: nomination.state,
    onHold: nomination.onHold,
    illustrative: nomination.illustrative,
    notice: listing,
    takenBack: takenBack(nomination.id),
    award,
  })
    .leftJoin(recognition, eq(recognition.nominationId, nomination.id))
    .where(where)
    .orderBy(
      asc(nomination.rollPosition),
      asc(nomination.submittedAt),
      asc(nomination.createdAt),
      asc(nomination.id),
    )
    .limit(limit);
  return rows.map(({ content, notice, takenBack: back, ...row }) => ({
    ...row,
    notice: notice || null,
    takenBack: back || [],
    content: contentOf(content),
  }));
}

/** Those whom a decision names, as the honour roll has them: where a story tells of them by the names it tells. */
async function readDecided(campaignId: string, number: string): Promise<PaperRow[]> {
  const told = alias(profile, "told");
  const printed = rollColumns.filter((column): column is Printed => column in getTableColumns(recognition));
  const rows = await db()
    .select({
      id: recognition.id,
      award,
      takenBack: takenBack(recognition.nominationId, recognition.profileId),
      said: pick(getTableColumns(recognition), printed),
      told: { kind: told.kind, name: told.name, honorific: told.honorific, deed: told.deed },
    })
    .from(recognition)
    .leftJoin(told, eq(told.id, recognition.profileId))
    .where(and(eq(recognition.campaignId, campaignId), eq(recognition.decisionNumber, number)))
    .orderBy(asc(recognition.kind), asc(recognition.id))
    .limit(most);
  return rows.map(({ id, award: given, takenBack: back, said, told: story }) => ({
    id,
    takenBack: back || [],
    award: given,
    notice: null,
    state: "approved",
    onHold: false,
    illustrative: false,
    content: { ...emptyContent, ...(story ?? {}), ...answered(said) },
  }));
}

type Printed = Extract<(typeof rollColumns)[number], keyof typeof recognition.$inferSelect>;

const answered = (said: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ""));
