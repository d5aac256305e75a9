import "server-only";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile, profileUnit, recognition, unit } from "@/db/schema";
import type { ProfileKind, RecognitionForm } from "../profiles/vocabulary";
import { byGivenName, byName } from "../text/vietnamese-order";

export type Honour = Awaited<ReturnType<typeof listHonours>>[number];

const most = 2000;

/** Prizes in their order, then awards by decision, then praise, then a mere mention. */
const rank: Record<RecognitionForm, number> = {
  first: 0,
  second: 1,
  third: 2,
  encouragement: 3,
  merit: 4,
  certificate: 5,
  commended: 6,
  named: 7,
};
const kinds: Record<ProfileKind, number> = { collective: 0, individual: 1, model: 2 };

/**
 * A campaign's honour roll as entered: collectives, individuals, models, each by form and then in the Vietnamese order
 * of names. Only what is published; at most 2000 rows.
 */
export async function listHonours(campaignId: string) {
  const rows = await db()
    .select({
      id: recognition.id,
      profileId: profile.id,
      kind: profile.kind,
      slug: profile.slug,
      name: profile.name,
      honorific: profile.honorific,
      deed: profile.deed,
      organisation: profile.organisation,
      illustrative: profile.illustrative,
      form: recognition.form,
      decisionNumber: recognition.decisionNumber,
      decidedOn: recognition.decidedOn,
    })
    .from(recognition)
    .innerJoin(profile, eq(profile.id, recognition.profileId))
    .where(and(eq(recognition.campaignId, campaignId), eq(profile.state, "published")))
    .orderBy(asc(recognition.id))
    .limit(most);
  const units = await unitsIn(campaignId);
  return rows
    .map(({ profileId, ...row }) => ({ ...row, unitNames: units.get(profileId) ?? [] }))
    .sort((a, b) => kinds[a.kind] - kinds[b.kind] || rank[a.form] - rank[b.form] || byNameOf(a.kind)(a, b));
}

type Named = { name: string };

function byNameOf(kind: ProfileKind): (one: Named, other: Named) => number {
  const compare = kind === "individual" ? byGivenName : byName;
  return (one, other) => compare(one.name, other.name);
}

/** Today's units of everyone on the roll; asked for by campaign, since hundreds of ids do not fit one question. */
async function unitsIn(campaignId: string): Promise<Map<string, string[]>> {
  const honoured = db()
    .select({ id: recognition.profileId })
    .from(recognition)
    .where(eq(recognition.campaignId, campaignId));
  const rows = await db()
    .select({ profileId: profileUnit.profileId, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, honoured))
    .orderBy(sql`${unit.searchKey}`)
    .limit(most * 10);
  const names = new Map<string, string[]>();
  for (const { profileId, name } of rows) names.set(profileId, [...(names.get(profileId) ?? []), name]);
  return names;
}

/** How many published stories each campaign or contest honoured; those without any are missing. At most 200. */
export async function countHonoured(): Promise<Record<string, number>> {
  const rows = await db()
    .select({
      campaignId: sql<string>`${recognition.campaignId}`,
      count: sql<number>`count(distinct ${recognition.profileId})`,
    })
    .from(recognition)
    .where(and(isNotNull(recognition.campaignId), isNotNull(recognition.publishedAt)))
    .groupBy(recognition.campaignId)
    .limit(200);
  return Object.fromEntries(rows.map((row) => [row.campaignId, row.count]));
}
