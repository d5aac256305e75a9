import "server-only";
import { eq, ne, or, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, campaignSlug } from "@/db/schema";

/** Not a draft: what anybody may know of. Every public read of a campaign asks this. */
export const isPublic: SQL = ne(campaign.state, "draft");

/** The campaign whose address is or was `slug`. */
export function addressedAs(slug: string): SQL {
  const former = db()
    .select({ id: campaignSlug.campaignId })
    .from(campaignSlug)
    .where(eq(campaignSlug.slug, slug));
  return or(eq(campaign.slug, slug), sql`${campaign.id} in ${former}`)!;
}

/** The id, name and present address of the campaign or contest at `slug`, also a former one; null where there is none. */
export async function resolveCampaign(slug: string) {
  const [row] = await db()
    .select({
      id: campaign.id,
      slug: campaign.slug,
      kind: campaign.kind,
      name: campaign.name,
      nameEn: campaign.nameEn,
    })
    .from(campaign)
    .where(sql`${addressedAs(slug)} and ${isPublic}`)
    .limit(1);
  return row ?? null;
}
