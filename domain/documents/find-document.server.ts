import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consentText, document } from "@/db/schema";
import { campaignsOn, documentColumns, rulesOn } from "./queries.server";

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/**
 * All that a document's page shows: what stands in its place (`successors`, the nearest first, each replaced by the next), what it
 * replaced, and what rests on it. Null when there is none. `wordings` are all of what is agreed to, for `channelsOn`.
 */
export async function findDocument(id: string) {
  const [row] = await db().select(documentColumns).from(document).where(eq(document.id, id)).limit(1);
  if (!row) return null;
  const [replaced, campaigns, rules, wordings, successors] = await Promise.all([
    db()
      .select(named)
      .from(document)
      .where(eq(document.replacedById, id))
      .orderBy(desc(document.issuedOn), asc(document.number))
      .limit(50),
    campaignsOn([id]),
    rulesOn([id]),
    db()
      .select({
        channel: consentText.channel,
        number: consentText.number,
        validFrom: consentText.validFrom,
        documentId: consentText.documentId,
      })
      .from(consentText)
      .orderBy(desc(consentText.number))
      .limit(500),
    successorsFrom(id, row.replacedById),
  ]);
  return {
    ...row,
    successors,
    replaced,
    campaigns: campaigns.map(({ slug, kind, name, nameEn }) => ({ slug, kind, name, nameEn })),
    rules,
    wordings,
  };
}

const named = { id: document.id, number: document.number, title: document.title };

/** Longer than any chain of documents is. */
const longestChain = 20;

/** What replaced a document, what replaced that, and so on to the end; a ring that was entered long ago is gone round once. */
async function successorsFrom(id: string, next: string | null) {
  const seen = new Set([id]);
  const chain: { id: string; number: string; title: string }[] = [];
  while (next !== null && !seen.has(next) && chain.length < longestChain) {
    seen.add(next);
    const [row] = await db()
      .select({ ...named, replacedById: document.replacedById })
      .from(document)
      .where(eq(document.id, next))
      .limit(1);
    if (!row) break;
    const { replacedById, ...one } = row;
    chain.push(one);
    next = replacedById;
  }
  return chain;
}
