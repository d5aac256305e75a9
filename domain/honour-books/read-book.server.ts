import "server-only";
import { and, count, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, profile, recognition } from "@/db/schema";
import { listHonoursOfYear, ofNoDraft, stands } from "../campaigns/honours.server";
import { isPublic } from "../campaigns/public.server";
import { byName } from "../text/vietnamese-order";
import { bookOf, type Book, type RollOf } from "./book";
import { findForeword } from "./foreword.server";

/**
 * A year's honour book as everybody may read it: its campaigns in the order of their conferences, then their names, last those
 * whom no campaign honoured. Null for a year in which nobody was honoured.
 */
export async function readBook(year: number): Promise<Book | null> {
  const [rolls, foreword] = await Promise.all([listHonoursOfYear(year), findForeword(year)]);
  if (rolls.size === 0) return null;
  const campaigns = await campaignsOf(year);
  const found = [...rolls].map(([id, honours]) => {
    const known = id === null ? undefined : campaigns.find((one) => one.id === id);
    return { of: known ? rollOf(known) : null, honours, on: known?.conferenceOn ?? known?.endsOn ?? "9999" };
  });
  found.sort(
    (one, other) =>
      Number(one.of === null) - Number(other.of === null) ||
      byName(one.on, other.on) ||
      byName(one.of?.name ?? "", other.of?.name ?? ""),
  );
  return bookOf(year, foreword, found);
}

const rollOf = ({ name, nameEn, slug, kind, illustrative }: NonNullable<RollOf>): RollOf => ({
  name,
  nameEn,
  slug,
  kind,
  illustrative,
});

/** Whether anybody was honoured in a year: what `readBook` would find, without reading it. */
export async function hasBook(year: number): Promise<boolean> {
  const [row] = await db()
    .select({ id: recognition.id })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .where(and(eq(recognition.year, year), stands, ofNoDraft()))
    .limit(1);
  return row !== undefined;
}

function campaignsOf(year: number) {
  const ids = db().select({ id: recognition.campaignId }).from(recognition).where(eq(recognition.year, year));
  return db()
    .select({
      id: campaign.id,
      name: campaign.name,
      nameEn: campaign.nameEn,
      slug: campaign.slug,
      kind: campaign.kind,
      illustrative: campaign.illustrative,
      conferenceOn: campaign.conferenceOn,
      endsOn: campaign.endsOn,
    })
    .from(campaign)
    .where(and(inArray(campaign.id, ids), isPublic))
    .limit(1000);
}

/** The years that have a book, the latest first, each with how many it honours, named or counted. At most 200. */
export function listBookYears(): Promise<{ year: number; count: number }[]> {
  return db()
    .select({ year: recognition.year, count: count() })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .where(and(stands, ofNoDraft()))
    .groupBy(recognition.year)
    .orderBy(desc(recognition.year))
    .limit(200);
}
