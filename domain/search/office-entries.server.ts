import "server-only";
import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { campaign, document, field, profile, recognition, space, unit } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";
import { campaignPath, type CampaignKind } from "../campaigns/vocabulary";
import { mayBeNamed, stands } from "../campaigns/honours.server";
import { documentPath } from "../documents/vocabulary";
import { unitLabel } from "../units/names";
import { cityUnitId } from "../units/vocabulary";
import { isOneOf, type Entry, type Reader } from "./entry";
import { portalPages } from "./portal-pages";
import { facetToken } from "./query";
import { figureWords, predecessors, searchableName } from "./story-entries.server";

const nothing = { illustrative: false, deed: "", story: "", units: "", former: "", field: "" };
const atDay = (...days: (string | null)[]) => new Date(days.find((day) => day) ?? 0);

/** A row of a public roll that may be named and has no story of its own: what is told of it there is found. */
export const honourIsPublic: SQL = sql`(${stands} and coalesce(${profile.state}, '') <> 'published' and ${mayBeNamed} and ${isPublic})`;

export async function honourEntries(tx: Reader, ids: string[]): Promise<Entry[]> {
  const rows = await tx
    .select({
      row: recognition,
      unit,
      campaign: {
        slug: campaign.slug,
        kind: campaign.kind,
        name: campaign.name,
        illustrative: campaign.illustrative,
      },
      fieldName: field.name,
      fieldNameEn: field.nameEn,
    })
    .from(recognition)
    .innerJoin(campaign, eq(campaign.id, recognition.campaignId))
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(unit, eq(unit.id, recognition.unitId))
    .leftJoin(field, eq(field.id, recognition.fieldId))
    .where(and(isOneOf(recognition.id, ids), honourIsPublic))
    .orderBy(asc(recognition.year), asc(recognition.id));
  const former = await predecessors(tx, [...new Set(rows.flatMap(({ unit }) => unit?.id ?? []))]);
  return rows.map(({ row, unit, ...rest }) => {
    const earlier = unit ? (former.get(unit.id) ?? []) : [];
    return {
      ref: row.id,
      path: `${campaignPath(rest.campaign)}/danh-sach`,
      illustrative: rest.campaign.illustrative,
      publishedAt: atDay(row.decidedOn, `${row.year}-12-31`),
      name: searchableName(row),
      deed: row.deed,
      story: [row.occupation, row.workplace, row.decisionNumber, rest.campaign.name]
        .filter(Boolean)
        .join(" · "),
      units: unit ? unitLabel(unit) : "",
      former: earlier.map(({ label }) => label).join(" · "),
      field: [rest.fieldName, rest.fieldNameEn].filter(Boolean).join(" · "),
      facets: [
        ...(row.kind ? [facetToken.kind(row.kind)] : []),
        ...(row.fieldId ? [facetToken.fieldId(row.fieldId)] : []),
        ...(unit ? [facetToken.unitId(unit.id)] : []),
        ...earlier.map((one) => facetToken.unitId(one.id)),
        facetToken.year(row.year),
        ...(row.campaignId ? [facetToken.campaignId(row.campaignId)] : []),
      ],
    };
  });
}

const totals = ({ totalCollectives, totalIndividuals }: typeof campaign.$inferSelect) =>
  figureWords([
    ...(totalCollectives ? [{ value: String(totalCollectives), label: "tập thể" }] : []),
    ...(totalIndividuals ? [{ value: String(totalIndividuals), label: "cá nhân" }] : []),
  ]);

export const campaignEntries =
  (kind: CampaignKind) =>
  async (tx: Reader, ids: string[]): Promise<Entry[]> => {
    const rows = await tx
      .select({ row: campaign, unit })
      .from(campaign)
      .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
      .where(and(isOneOf(campaign.id, ids), eq(campaign.kind, kind), isPublic));
    return rows.map(({ row, unit }) => ({
      ...nothing,
      ref: row.id,
      path: campaignPath(row),
      illustrative: row.illustrative,
      publishedAt: atDay(row.deadlineOn, row.conferenceOn, row.sourceOn),
      name: row.name,
      deed: row.summary,
      story: [
        row.body,
        figureWords(row.figures),
        totals(row),
        ...row.programme.map(({ title }) => title),
        ...row.conferencePapers.map(({ title }) => title),
      ].join("\n\n"),
      field: row.nameEn,
      units: [...new Set([unit ? unitLabel(unit) : "", row.conferencePlace])].filter(Boolean).join(" · "),
      facets: [
        facetToken.campaignId(row.id),
        ...(unit && unit.id !== cityUnitId ? [facetToken.unitId(unit.id)] : []),
      ],
    }));
  };

export async function documentEntries(tx: Reader, ids: string[]): Promise<Entry[]> {
  const rows = await tx.select().from(document).where(isOneOf(document.id, ids));
  return rows.map((row) => ({
    ...nothing,
    ref: row.id,
    path: documentPath(row.id),
    publishedAt: atDay(row.issuedOn),
    name: row.number,
    deed: row.title,
    story: [row.issuer, row.summary].filter(Boolean).join("\n\n"),
    facets: [],
  }));
}

export async function spaceEntries(tx: Reader, ids: string[]): Promise<Entry[]> {
  const rows = await tx
    .select({ row: space, unit })
    .from(space)
    .innerJoin(unit, eq(unit.id, space.unitId))
    .where(and(isOneOf(space.id, ids), eq(space.shown, true)));
  return rows.map(({ row, unit }) => ({
    ...nothing,
    ref: row.id,
    path: `/khong-gian-van-hoa/${row.slug}`,
    illustrative: row.illustrative,
    publishedAt: row.updatedAt,
    name: row.name,
    story: [
      row.address,
      row.hours,
      row.way,
      row.cost,
      row.access,
      row.visiting,
      row.description,
      ...row.happenings.map(({ title, place }) => [title, place].filter(Boolean).join(", ")),
      ...row.activities.map(({ title, schedule }) => `${title}: ${schedule}`),
    ]
      .filter(Boolean)
      .join("\n\n"),
    units: unitLabel(unit),
    facets: [facetToken.unitId(unit.id)],
  }));
}

/** A unit is narrowed to by what is told of it, and is none of that itself: it carries no facets. */
export async function unitEntries(tx: Reader, ids: string[]): Promise<Entry[]> {
  const rows = await tx.select().from(unit).where(isOneOf(unit.id, ids));
  return rows.map((row) => ({
    ...nothing,
    ref: row.id,
    path: `/don-vi/${row.id}`,
    publishedAt: new Date(0),
    name: row.name,
    units: row.districtName ?? "",
    field: row.nameEn ?? "",
    facets: [],
  }));
}

/** The portal's own pages, and that of each field that is in use. `text` is a token that tells a change of their words. */
export async function pageEntries(tx: Reader, paths: string[]): Promise<Entry[]> {
  const fields = await tx
    .select()
    .from(field)
    .where(
      and(
        eq(field.active, true),
        inArray(
          field.id,
          paths.map((path) => path.replace("/linh-vuc/", "")),
        ),
      ),
    );
  const pages = [
    ...portalPages.filter(({ path }) => paths.includes(path)),
    ...fields.map((one) => ({
      path: `/linh-vuc/${one.id}`,
      name: one.name,
      nameEn: one.nameEn,
      about: "Lĩnh vực: mọi câu chuyện, mới nhất trước.",
      words: "",
    })),
  ];
  return pages.map((page) => ({
    ...nothing,
    ref: page.path,
    path: page.path,
    publishedAt: new Date(0),
    name: page.name,
    deed: page.about,
    field: [page.nameEn, page.words].join(" · "),
    facets: [],
  }));
}
