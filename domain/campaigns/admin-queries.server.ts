import "server-only";
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import {
  campaign,
  campaignAward,
  campaignDocument,
  campaignPhase,
  campaignQuota,
  document,
  unit,
} from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { profileKinds } from "../profiles/vocabulary";
import { hcmcToday } from "../time/dates";
import { unitLabel } from "../units/names";
import { stageOf } from "./stage";
import type { UnitQuotas } from "./unit-quotas";
import { writeUnitQuotas } from "./unit-quotas";
import { campaignPhases, type AwardWord, type PhaseDays } from "./vocabulary";

export type AdminCampaign = Awaited<ReturnType<typeof listCampaignsToManage>>[number];
export type CampaignToEdit = NonNullable<Awaited<ReturnType<typeof findCampaignToEdit>>>;

const counted = (states: string[]) =>
  sql<number>`(select count(*) from nomination where campaign_id = ${campaign.id} and state in ${states})`;

/** Every campaign with its stage and what came in, the nearest deadline first, then the latest. At most 300. Throws `not-allowed`. */
export async function listCampaignsToManage(viewer: Viewer, today = hcmcToday()) {
  if (!can(viewer, "campaign.edit")) throw new DomainError("not-allowed");
  const rows = await db()
    .select({
      id: campaign.id,
      version: campaign.version,
      kind: campaign.kind,
      name: campaign.name,
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
      listingDays: campaign.listingDays,
      organiserName: unit.name,
      organiserKind: unit.kind,
      received: sql<number>`(select count(*) from nomination where campaign_id = ${campaign.id} and send_count > 0
        and state not in ('rejected', 'withdrawn'))`,
      units: sql<number>`(select count(distinct unit_id) from nomination where campaign_id = ${campaign.id}
        and send_count > 0)`,
      honoured: sql<number>`(select count(*) from recognition where campaign_id = ${campaign.id})`,
      listed: counted(["listed"]),
      waiting: counted(["submitted", "returned"]),
      quotas: sql<
        number | null
      >`nullif(coalesce(${campaign.quotaIndividual}, 0) + coalesce(${campaign.quotaCollective}, 0)
        + coalesce(${campaign.quotaModel}, 0), 0)`,
      /** What units' own quotas add to or take from the common ones. */
      ownQuotas: sql<number>`(select coalesce(sum(quota - coalesce(case kind
          when 'individual' then ${campaign.quotaIndividual}
          when 'collective' then ${campaign.quotaCollective}
          else ${campaign.quotaModel} end, 0)), 0)
        from campaign_quota where campaign_id = ${campaign.id})`,
      replaced: sql<number>`(select count(*) from campaign_document join document on document.id = document_id
        where campaign_id = ${campaign.id} and (replaced_by_id is not null or valid_to < ${today}))`,
      documents: sql<number>`(select count(*) from campaign_document where campaign_id = ${campaign.id})`,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .orderBy(
      desc(sql`coalesce(${campaign.deadlineOn}, ${campaign.conferenceOn}, ${campaign.endsOn}, '')`),
      asc(campaign.name),
    )
    .limit(300);
  const [phases, wards] = [await listPhases(rows.map(({ id }) => id)), await countWards()];
  const all = rows.map(({ quotas, ownQuotas, organiserKind, ...row }) => {
    const invited = organiserKind === "city" || organiserKind === null ? wards : 1;
    const own = Object.fromEntries(
      phases.filter((one) => one.campaignId === row.id).map((one) => [one.phase, one]),
    );
    return {
      ...row,
      invited,
      quota: (quotas ?? 0) * invited + ownQuotas || null,
      stage: stageOf({ ...row, phases: own }, today),
    };
  });
  const isRunning = (one: (typeof all)[number]) => one.stage === "receiving";
  const running = all
    .filter(isRunning)
    .sort((one, other) => one.deadlineOn!.localeCompare(other.deadlineOn!));
  return [...running, ...all.filter((one) => !isRunning(one))];
}

function listPhases(campaignIds: string[]) {
  return db().select().from(campaignPhase).where(inArray(campaignPhase.campaignId, campaignIds)).limit(2000);
}

async function countWards(): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(unit)
    .where(and(isNull(unit.validTo), ne(unit.kind, "city")));
  return row!.total;
}

/** A campaign with everything its form shows; null when there is none. Throws `not-allowed`. */
export async function findCampaignToEdit(viewer: Viewer, id: string) {
  if (!can(viewer, "campaign.edit")) throw new DomainError("not-allowed");
  const [rows, phases, quotas, awards, documents] = await db().batch([
    db().select(getTableColumns(campaign)).from(campaign).where(eq(campaign.id, id)).limit(1),
    db().select().from(campaignPhase).where(eq(campaignPhase.campaignId, id)).limit(10),
    db()
      .select({ unitId: unit.id, name: unit.name, kind: campaignQuota.kind, quota: campaignQuota.quota })
      .from(campaignQuota)
      .innerJoin(unit, eq(unit.id, campaignQuota.unitId))
      .where(eq(campaignQuota.campaignId, id))
      .orderBy(asc(unit.searchKey))
      .limit(1000),
    db().select().from(campaignAward).where(eq(campaignAward.campaignId, id)).limit(40),
    db().select().from(campaignDocument).where(eq(campaignDocument.campaignId, id)).limit(50),
  ]);
  const [row] = rows;
  if (!row) return null;
  const days = Object.fromEntries(
    campaignPhases.map((phase) => {
      const { startsOn = null, endsOn = null } = phases.find((one) => one.phase === phase) ?? {};
      return [phase, { startsOn, endsOn }];
    }),
  ) as PhaseDays;
  const units = [...new Map(quotas.map(({ unitId, name }) => [unitId, name]))];
  const quotasOf = (unitId: string) =>
    Object.fromEntries(
      profileKinds.map((kind) => [
        kind,
        quotas.find((one) => one.unitId === unitId && one.kind === kind)?.quota ?? null,
      ]),
    ) as UnitQuotas;
  return {
    ...row,
    phases: days,
    unitQuotas: writeUnitQuotas(units.map(([unitId, unit]) => ({ unit, quotas: quotasOf(unitId) }))),
    awards: awards.map(({ level, form }): AwardWord => `${level}:${form}`),
    documentIds: documents.map(({ documentId }) => documentId),
  };
}

/** The city, the units of today and the abolished districts, for who organises. At most 400. */
export async function listOrganisers() {
  const rows = await db()
    .select({ id: unit.id, name: unit.name, districtName: unit.districtName, validTo: unit.validTo })
    .from(unit)
    .where(or(isNull(unit.validTo), eq(unit.kind, "district")))
    .orderBy(desc(eq(unit.kind, "city")), desc(isNull(unit.validTo)), asc(unit.searchKey))
    .limit(400);
  return rows.map((row) => ({ id: row.id, name: unitLabel(row), isFormer: row.validTo !== null }));
}

/** What a contest may belong to: commendations, and whatever has a conference at which prizes may be given, the latest first. At most 200. */
export function listConferences() {
  return db()
    .select({ id: campaign.id, name: campaign.name })
    .from(campaign)
    .where(
      or(
        eq(campaign.kind, "commendation"),
        isNotNull(campaign.conferenceOn),
        isNotNull(campaign.conferencePlace),
      ),
    )
    .orderBy(desc(campaign.conferenceOn), asc(campaign.name))
    .limit(200);
}

/** What belongs to a campaign, drafts too, by name. At most 50. Throws `not-allowed`. */
export async function listContestsOf(viewer: Viewer, id: string) {
  if (!can(viewer, "campaign.edit")) throw new DomainError("not-allowed");
  return db()
    .select({ id: campaign.id, name: campaign.name, state: campaign.state })
    .from(campaign)
    .where(eq(campaign.presentedAtId, id))
    .orderBy(asc(campaign.name))
    .limit(50);
}

/**
 * The documents a campaign may rest on, the newest first, each with the one that replaced it in the end (`successorId`) and
 * whether it is in force on `today`. At most 300.
 */
export async function listDocumentChoices(today = hcmcToday()) {
  const rows = await db()
    .select({
      id: document.id,
      number: document.number,
      title: document.title,
      validTo: document.validTo,
      replacedById: document.replacedById,
    })
    .from(document)
    .orderBy(desc(document.issuedOn), asc(document.number))
    .limit(300);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const last = (id: string | null, seen: string[] = []): string | null => {
    const next = id && !seen.includes(id) ? (byId.get(id)?.replacedById ?? null) : null;
    return next === null ? id : last(next, [...seen, id!]);
  };
  return rows.map(({ validTo, replacedById, ...row }) => {
    const successor = byId.get(last(replacedById) ?? "");
    return {
      ...row,
      successorId: successor?.id ?? null,
      successorNumber: successor?.number ?? null,
      isReplaced: replacedById !== null || (validTo !== null && validTo < today),
    };
  });
}
