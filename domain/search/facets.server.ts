import "server-only";
import { and, asc, desc, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, unit } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";
import { profileKinds } from "../profiles/vocabulary";
import { facetToken, safeToken, type SearchFilter } from "./query";

/** One way to narrow a list of results, and how many would be left. */
export type Facet = { value: string; name: string; nameEn: string | null; count: number };
export type Facets = Record<"kind" | "field" | "unit" | "campaign" | "year", Facet[]>;

const mostUnits = 12;
const triedUnits = 100;
const mostYears = 12;
const mostCampaigns = 20;

/**
 * What results can be narrowed to, out of how many of them carry each token (`sortedOut`). A dimension that is already
 * narrowed is empty. `value` is what stands in the address: for campaigns the slug, else the id.
 */
export async function facetsOf(counts: Counts, filter: SearchFilter): Promise<Facets> {
  if (counts.size === 0) return { kind: [], field: [], unit: [], campaign: [], year: [] };
  const counted = (choices: Choice[]): Facet[] =>
    choices.flatMap(({ token, ...choice }) => {
      const count = counts.get(safeToken(token)) ?? 0;
      return count > 0 ? [{ ...choice, count }] : [];
    });
  const [fields, campaigns, units] = await Promise.all([
    filter.fieldId ? [] : fieldChoices(),
    filter.campaignId ? [] : campaignChoices(),
    filter.unitId ? [] : unitChoices(counts),
  ]);
  return {
    kind: filter.kind ? [] : counted(kindChoices()),
    field: counted(fields),
    campaign: counted(campaigns).slice(0, mostCampaigns),
    year: filter.year ? [] : counted(yearChoices(counts)).slice(0, mostYears),
    unit: counted(units),
  };
}

type Counts = ReadonlyMap<string, number>;
type Choice = Omit<Facet, "count"> & { token: string };

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

/** The latest first. */
async function campaignChoices(): Promise<Choice[]> {
  const latest = sql`coalesce(${campaign.deadlineOn}, ${campaign.conferenceOn}, ${campaign.sourceOn}, '')`;
  const rows = await db()
    .select({ id: campaign.id, value: campaign.slug, name: campaign.name, nameEn: campaign.nameEn })
    .from(campaign)
    .where(isPublic)
    .orderBy(desc(latest))
    .limit(500);
  return rows.map(({ id, nameEn, ...row }) => ({
    ...row,
    nameEn: nameEn || null,
    token: facetToken.campaignId(id),
  }));
}

/** The latest first. */
function yearChoices(counts: Counts): Choice[] {
  const years = named(counts, facetToken.year(0).slice(0, -1)).map(Number);
  return years
    .sort((one, other) => other - one)
    .map((year) => ({
      value: String(year),
      name: String(year),
      nameEn: null,
      token: facetToken.year(year),
    }));
}

/** The units of today with the most results. Those are looked for among the likeliest first: former ones are counted, too. */
async function unitChoices(counts: Counts): Promise<Choice[]> {
  const token = (id: string) => safeToken(facetToken.unitId(id));
  const ids = named(counts, facetToken.unitId(""))
    .map((id) => ({ id, count: counts.get(token(id))! }))
    .sort((one, other) => other.count - one.count)
    .map(({ id }) => id);
  const found: Choice[] = [];
  for (let at = 0; at < ids.length && found.length < mostUnits; at += triedUnits) {
    const some = ids.slice(at, at + triedUnits);
    const rows = await db()
      .select({ value: unit.id, name: unit.name, nameEn: unit.nameEn })
      .from(unit)
      .where(and(inArray(unit.id, some), isNull(unit.validTo)))
      .orderBy(asc(unit.searchKey))
      .limit(triedUnits);
    const choices = rows.map((row) => ({ ...row, token: token(row.value) }));
    found.push(...choices.sort((one, other) => counts.get(other.token)! - counts.get(one.token)!));
  }
  return found.slice(0, mostUnits);
}

/** What stands behind the colon of the counted tokens that begin so. */
function named(counts: Counts, beginning: string): string[] {
  return [...counts.keys()]
    .filter((token) => token.startsWith(beginning))
    .map((token) => token.slice(beginning.length));
}
