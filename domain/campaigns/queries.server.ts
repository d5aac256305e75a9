import "server-only";
import { and, asc, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { campaign, campaignDocument, campaignPhase, document, unit } from "@/db/schema";
import { listShownPhotos } from "../media/shown-photos.server";
import { unitLabel } from "../units/names";
import { isPublic } from "./public.server";
import { campaignPhases } from "./vocabulary";

const cardColumns = {
  id: campaign.id,
  slug: campaign.slug,
  kind: campaign.kind,
  name: campaign.name,
  nameEn: campaign.nameEn,
  summary: campaign.summary,
  startsOn: campaign.startsOn,
  endsOn: campaign.endsOn,
  deadlineOn: campaign.deadlineOn,
  conferenceOn: campaign.conferenceOn,
  state: campaign.state,
  illustrative: campaign.illustrative,
  /** A contest whose first round is over: it takes nothing more in, whatever its deadline. */
  entriesOver: sql<boolean>`exists (select 1 from contest_round r
    where r.campaign_id = ${campaign}.id and r.state = 'closed')`.mapWith(Boolean),
};

export type CampaignCard = Awaited<ReturnType<typeof listCampaigns>>[number];
export type CampaignPage = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

const latest = sql`coalesce(${campaign.deadlineOn}, ${campaign.conferenceOn}, ${campaign.sourceOn}, '')`;

/** Campaigns and contests that anybody may know of, the latest first. At most 200. */
export function listCampaigns() {
  return db()
    .select(cardColumns)
    .from(campaign)
    .where(isPublic)
    .orderBy(desc(latest), asc(campaign.name))
    .limit(200);
}

/** What the latest conference day brought: the campaigns whose conference it was and whose totals are known. */
export type ConferenceDay = NonNullable<Awaited<ReturnType<typeof findLatestConferences>>>;

/** The campaigns honoured on the latest day whose totals are known, at most four by name; null while there is none. */
export async function findLatestConferences() {
  const rows = await db()
    .select({
      id: campaign.id,
      slug: campaign.slug,
      kind: campaign.kind,
      conferenceOn: campaign.conferenceOn,
      totalCollectives: campaign.totalCollectives,
      totalIndividuals: campaign.totalIndividuals,
      figures: campaign.figures,
      sourceName: campaign.sourceName,
      organiserName: unit.name,
      organiserDistrict: unit.districtName,
      organiserEn: unit.nameEn,
    })
    .from(campaign)
    .innerJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(
      and(
        isPublic,
        eq(campaign.illustrative, false),
        isNotNull(campaign.conferenceOn),
        isNotNull(campaign.totalCollectives),
        isNotNull(campaign.totalIndividuals),
      ),
    )
    .orderBy(desc(campaign.conferenceOn), asc(campaign.name))
    .limit(4);
  const [latest] = rows;
  if (!latest) return null;
  const campaigns = rows
    .filter((row) => row.conferenceOn === latest.conferenceOn)
    .map(({ organiserName, organiserDistrict, totalCollectives, totalIndividuals, ...row }) => ({
      ...row,
      collectives: totalCollectives!,
      individuals: totalIndividuals!,
      organiser: unitLabel({ name: organiserName, districtName: organiserDistrict }),
    }));
  return { on: latest.conferenceOn!, campaigns };
}

/** Campaigns that take or took nominations, each with who organises it, the latest deadline first. At most 200. */
export function listCampaignsWithDeadline() {
  return db()
    .select({
      ...cardColumns,
      quotaIndividual: campaign.quotaIndividual,
      quotaCollective: campaign.quotaCollective,
      quotaModel: campaign.quotaModel,
      organiserUnitId: campaign.organiserUnitId,
      organiserKind: unit.kind,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(and(isNotNull(campaign.deadlineOn), isPublic))
    .orderBy(desc(campaign.deadlineOn), asc(campaign.name))
    .limit(200);
}

/** A campaign's name, deadline and state, whether it still takes nominations or not; null when there is none of that id. */
export async function campaignTerms(id: string) {
  const [row] = await db()
    .select({ id: campaign.id, name: campaign.name, deadlineOn: campaign.deadlineOn, state: campaign.state })
    .from(campaign)
    .where(eq(campaign.id, id))
    .limit(1);
  return row ?? null;
}

/** What a campaign's or contest's page says about it; null when there is none at `slug`. */
export async function findCampaign(slug: string) {
  const presentedAt = alias(campaign, "presented_at");
  const [row] = await db()
    .select({
      ...cardColumns,
      /** The public campaign at whose conference the prizes were given. */
      presentedAt: {
        name: presentedAt.name,
        nameEn: presentedAt.nameEn,
        slug: presentedAt.slug,
        kind: presentedAt.kind,
      },
      body: campaign.body,
      figures: campaign.figures,
      listingDays: campaign.listingDays,
      criteria: campaign.criteria,
      conferencePlace: campaign.conferencePlace,
      programme: campaign.programme,
      conferencePapers: campaign.conferencePapers,
      updatedAt: campaign.updatedAt,
      totalCollectives: campaign.totalCollectives,
      totalIndividuals: campaign.totalIndividuals,
      sourceName: campaign.sourceName,
      sourceUrl: campaign.sourceUrl,
      organiserName: unit.name,
      organiserDistrict: unit.districtName,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .leftJoin(presentedAt, and(eq(presentedAt.id, campaign.presentedAtId), ne(presentedAt.state, "draft")))
    .where(and(eq(campaign.slug, slug), isPublic))
    .limit(1);
  if (!row) return null;
  const { organiserName, organiserDistrict, updatedAt, ...rest } = row;
  return {
    ...rest,
    /** ISO; null while nobody has touched it. */
    updatedAt: updatedAt?.toISOString() ?? null,
    organiser: organiserName ? unitLabel({ name: organiserName, districtName: organiserDistrict }) : null,
    presentedHere: await presentedAtConferenceOf(row.id),
    documents: await documentsOf(row.id),
    phases: await phasesOf(row.id),
    photos: await listShownPhotos({ kind: "campaign", id: row.id }),
  };
}

/** The contests that are held with this campaign or whose prizes are given at its conference, by name. At most 50. */
function presentedAtConferenceOf(campaignId: string) {
  return db()
    .select(cardColumns)
    .from(campaign)
    .where(and(eq(campaign.presentedAtId, campaignId), isPublic))
    .orderBy(asc(campaign.name))
    .limit(50);
}

/** The phases whose days are known, in their order. */
async function phasesOf(campaignId: string) {
  const rows = await db()
    .select({
      phase: campaignPhase.phase,
      startsOn: campaignPhase.startsOn,
      endsOn: campaignPhase.endsOn,
    })
    .from(campaignPhase)
    .where(eq(campaignPhase.campaignId, campaignId))
    .limit(campaignPhases.length);
  return campaignPhases.flatMap((phase) => rows.filter((row) => row.phase === phase));
}

function documentsOf(campaignId: string) {
  const successor = alias(document, "successor");
  return db()
    .select({
      id: document.id,
      number: document.number,
      title: document.title,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      issuedYearOnly: document.issuedYearOnly,
      validTo: document.validTo,
      replacement: { id: successor.id, number: successor.number },
    })
    .from(campaignDocument)
    .innerJoin(document, eq(document.id, campaignDocument.documentId))
    .leftJoin(successor, eq(successor.id, document.replacedById))
    .where(eq(campaignDocument.campaignId, campaignId))
    .orderBy(asc(document.issuedOn))
    .limit(50);
}
