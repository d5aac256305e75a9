import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consent, profile } from "@/db/schema";
import { approveNomination } from "@/domain/nominations/decide.server";
import type { Actor } from "@/domain/permissions";
import { endListing, listed } from "./listings";

/** A nomination that was listed, approved and published as a story, with consent to roll, web and notice board. */
export async function publishedNomination(official: Actor, moderator: Actor) {
  const { number, nominationId, version } = await listed(official, moderator);
  await endListing(number);
  await approveNomination(moderator, { nominationId, version });
  const [story] = await db().select().from(profile).where(eq(profile.nominationId, nominationId));
  return { nominationId, profileId: story!.id, slug: story!.slug };
}

/** The person agrees to one more channel, by the side of web and notice board. */
export async function agreeTo(nominationId: string, channel: "social" | "audio"): Promise<void> {
  const [web] = await db()
    .select()
    .from(consent)
    .where(and(eq(consent.nominationId, nominationId), eq(consent.channel, "web")));
  await db()
    .insert(consent)
    .values({ ...web!, id: randomUUID(), channel });
}
