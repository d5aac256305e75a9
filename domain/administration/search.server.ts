import "server-only";
import { and, asc, desc, like, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, document, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { fold } from "../text/fold";
import { findUnits } from "../units/queries.server";
import { cityUnitId } from "../units/vocabulary";

/** What a search of the administration found, at most ten of each kind. */
export type AdminFound = Awaited<ReturnType<typeof searchAdministration>>;

const most = 10;

/**
 * Campaigns, units (former ones too), accounts and documents whose names hold every word, accents or not. Campaigns and
 * documents are few (hundreds), so their names are compared here. Throws `not-allowed`.
 */
export async function searchAdministration(viewer: Viewer, query: string) {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const words = fold(query).split(" ").filter(Boolean).slice(0, 8);
  if (words.length === 0) return { campaigns: [], units: [], users: [], documents: [] };
  const [campaigns, documents, users] = await db().batch([
    db()
      .select({ id: campaign.id, name: campaign.name })
      .from(campaign)
      .orderBy(desc(sql`coalesce(${campaign.deadlineOn}, ${campaign.conferenceOn}, '')`))
      .limit(1000),
    db()
      .select({ id: document.id, number: document.number, title: document.title })
      .from(document)
      .orderBy(asc(document.number))
      .limit(1000),
    db()
      .select({ id: user.id, name: user.name, email: user.email })
      .from(user)
      .where(and(...words.map((word) => like(user.searchKey, `%${word}%`))))
      .orderBy(asc(user.email))
      .limit(most),
  ]);
  const holds = (text: string) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  return {
    campaigns: campaigns.filter((one) => holds(one.name)).slice(0, most),
    // The city has no page of its own.
    units: (await findUnits(query, { limit: most + 1 }))
      .filter(({ id }) => id !== cityUnitId)
      .slice(0, most)
      .map(({ id, label }) => ({ id, label })),
    users,
    documents: documents.filter((one) => holds(`${one.number} ${one.title}`)).slice(0, most),
  };
}
