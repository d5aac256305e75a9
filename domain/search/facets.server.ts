import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, profileUnit, recognition, searchEntry, unit } from "@/db/schema";
import { profileKinds } from "../profiles/vocabulary";
import { facetToken, safeToken, type SearchFilter, type SearchText } from "./query";
import { countResults, matchOf } from "./search-profiles.server";

/** One way to narrow a list of results, and how many would be left. */
export type Facet = { value: string; name: string; nameEn: string | null; count: number };
export type Facets = Record<"kind" | "field" | "unit" | "campaign" | "year", Facet[]>;

const mostUnits = 12;
const mostYears = 12;
const mostCampaigns = 20;
/** Counting units visits every result; above this there are better ways to narrow first. */
const mostForUnits = 2000;

/**
 * What the results of text and filter can be narrowed to, with true counts. A dimension that is already narrowed is
 * empty. `value` is what stands in the address: for campaigns the slug, else the id.
 */
export async function searchFacets(text: SearchText, filter: SearchFilter): Promise<Facets> {
  const match = matchOf(text, filter);
  const none: Facets = { kind: [], field: [], unit: [], campaign: [], year: [] };
  if (!match) return none;
  const [kind, fields, campaigns, year, units] = await Promise.all([
    filter.kind ? [] : counted(match, kindChoices()),
    filter.fieldId ? [] : counted(match, await fieldChoices()),
    filter.campaignId ? [] : counted(match, await campaignChoices()),
    filter.year ? [] : counted(match, await yearChoices()),
    filter.unitId ? [] : unitFacets(match, await countResults(text, filter)),
  ]);
  return { kind, field: fields, campaign: campaigns, year, unit: units };
}

type Choice = Omit<Facet, "count"> & { token: string };

async function counted(match: string, choices: Choice[]): Promise<Facet[]> {
  if (choices.length === 0) return [];
  const counts = choices.map(
    ({ token }) =>
      sql`select count(*) as count from profile_search where profile_search match ${`(${match}) AND facets : "${safeToken(token)}"`}`,
  );
  const rows = await db().all<{ count: number }>(sql.join(counts, sql` union all `));
  return choices
    .map(({ token: _token, ...choice }, at) => ({ ...choice, count: rows[at]!.count }))
    .filter(({ count }) => count > 0);
}

const kindChoices = (): Choice[] =>
  profileKinds.map((kind) => ({ value: kind, name: kind, nameEn: null, token: facetToken.kind(kind) }));

async function fieldChoices(): Promise<Choice[]> {
  const rows = await db()
    .select({ value: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .orderBy(asc(field.position))
    .limit(40);
  return rows.map((row) => ({ ...row, token: facetToken.fieldId(row.value) }));
}

async function campaignChoices(): Promise<Choice[]> {
  const latest = sql`coalesce(${campaign.deadlineOn}, ${campaign.conferenceOn}, ${campaign.sourceOn}, '')`;
  const rows = await db()
    .select({ id: campaign.id, value: campaign.slug, name: campaign.name })
    .from(campaign)
    .orderBy(desc(latest))
    .limit(mostCampaigns);
  return rows.map(({ id, ...row }) => ({ ...row, nameEn: null, token: facetToken.campaignId(id) }));
}

async function yearChoices(): Promise<Choice[]> {
  const [range] = await db().all<{ first: number | null; last: number | null }>(
    sql`select (select min(${recognition.year}) from ${recognition}) as first, (select max(${recognition.year}) from ${recognition}) as last`,
  );
  if (!range?.first || !range.last) return [];
  const years = Array.from(
    { length: Math.min(mostYears, range.last - range.first + 1) },
    (_, at) => range.last! - at,
  );
  return years.map((year) => ({
    value: String(year),
    name: String(year),
    nameEn: null,
    token: facetToken.year(year),
  }));
}

async function unitFacets(match: string, total: number): Promise<Facet[]> {
  if (total > mostForUnits) return [];
  return db()
    .select({ value: unit.id, name: unit.name, nameEn: unit.nameEn, count: sql<number>`count(*)` })
    .from(sql`profile_search`)
    .innerJoin(searchEntry, sql`${searchEntry.id} = profile_search.rowid`)
    .innerJoin(profileUnit, eq(profileUnit.profileId, searchEntry.profileId))
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(sql`profile_search match ${match}`)
    .groupBy(unit.id)
    .orderBy(desc(sql`count(*)`), asc(unit.searchKey))
    .limit(mostUnits);
}
