import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, campaignDocument, document, ruleBasis } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";

export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number];

/** The documents, the newest first, each with what replaced it and the campaigns and rules that rest on it. At most 300. */
export async function listDocuments() {
  const documents = await db()
    .select({
      id: document.id,
      number: document.number,
      title: document.title,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      issuedYearOnly: document.issuedYearOnly,
      validFrom: document.validFrom,
      validTo: document.validTo,
      replacedById: document.replacedById,
      url: document.url,
      summary: document.summary,
    })
    .from(document)
    .orderBy(desc(document.issuedOn), asc(document.number))
    .limit(300);
  const ids = documents.map((one) => one.id);
  const [links, rules] = ids.length === 0 ? [[], []] : await db().batch([campaignsOn(ids), rulesOn(ids)]);
  return documents.map(({ replacedById, ...one }) => ({
    ...one,
    replacement: documents.find(({ id }) => id === replacedById) ?? null,
    campaigns: links
      .filter((link) => link.documentId === one.id)
      .map(({ slug, kind, name, nameEn }) => ({ slug, kind, name, nameEn })),
    rules: rules.filter(({ documentId }) => documentId === one.id),
  }));
}

function rulesOn(documentIds: string[]) {
  return db()
    .select()
    .from(ruleBasis)
    .where(inArray(ruleBasis.documentId, documentIds))
    .orderBy(asc(ruleBasis.rule), asc(ruleBasis.validFrom))
    .limit(200);
}

function campaignsOn(documentIds: string[]) {
  return db()
    .select({
      documentId: campaignDocument.documentId,
      slug: campaign.slug,
      kind: campaign.kind,
      name: campaign.name,
      nameEn: campaign.nameEn,
    })
    .from(campaignDocument)
    .innerJoin(campaign, eq(campaign.id, campaignDocument.campaignId))
    .where(and(inArray(campaignDocument.documentId, documentIds), isPublic))
    .orderBy(asc(campaign.name))
    .limit(2000);
}
