import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, campaignSlug } from "@/db/schema";
import { slugify } from "../text/fold";

/** An address made of the name that no other campaign has or had. */
export async function freeCampaignSlug(tx: Transaction, id: string, name: string): Promise<string> {
  const base = slugify(name) || "dot";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!(await isTaken(tx, id, slug))) return slug;
  }
}

async function isTaken(tx: Transaction, id: string, slug: string): Promise<boolean> {
  const now = await tx
    .select({ slug: campaign.slug })
    .from(campaign)
    .where(and(eq(campaign.slug, slug), ne(campaign.id, id)))
    .limit(1);
  const once = await tx
    .select({ slug: campaignSlug.slug })
    .from(campaignSlug)
    .where(and(eq(campaignSlug.slug, slug), ne(campaignSlug.campaignId, id)))
    .limit(1);
  return now.length + once.length > 0;
}

/** Gives a campaign the address of its new name; the one it had leads on to it (308), unless nobody ever saw it. */
export async function moveAddress(
  tx: Transaction,
  moved: { id: string; from: string; to: string; wasPublic: boolean },
): Promise<void> {
  if (moved.from === moved.to) return;
  // A name it had before and takes up again.
  await tx.delete(campaignSlug).where(eq(campaignSlug.slug, moved.to));
  if (moved.wasPublic)
    await tx.insert(campaignSlug).values({ slug: moved.from, campaignId: moved.id }).onConflictDoNothing();
}
