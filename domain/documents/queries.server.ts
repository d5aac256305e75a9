import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, campaignDocument, document, ruleBasis } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";

export const documentColumns = {
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
};

export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number];

/** The documents, the newest first, each with what replaced it and the campaigns and rules that rest on it. At most 300. */
export async function listDocuments() {
  const documents = await db()
    .select(documentColumns)
    .from(document)
    .orderBy(desc(document.issuedOn), asc(document.number))
    .limit(300);
  const ids = documents.map((one) => one.id);
  const [links, rules] = ids.length === 0 ? [[], []] : await db().batch([campaignsOn(ids), rulesOn(ids)]);
  return documents.map((one) => ({
    ...one,
    replacement: documents.find(({ id }) => id === one.replacedById) ?? null,
    campaigns: links
      .filter((link) => link.documentId === one.id)
      .map(({ slug, kind, name, nameEn }) => ({ slug, kind, name, nameEn })),
    rules: rules.filter(({ documentId }) => documentId === one.id),
  }));
}

/** The bases of rules on these documents. What the office has yet to compare with the text is the office's alone. */
export function rulesOn(documentIds: string[]) {
  return db()
    .select({
      id: ruleBasis.id,
      documentId: ruleBasis.documentId,
      rule: ruleBasis.rule,
      article: ruleBasis.article,
      says: ruleBasis.says,
      validFrom: ruleBasis.validFrom,
      validTo: ruleBasis.validTo,
    })
    .from(ruleBasis)
    .where(inArray(ruleBasis.documentId, documentIds))
    .orderBy(asc(ruleBasis.rule), asc(ruleBasis.validFrom))
    .limit(200);
}

/** The public campaigns that rest on these documents. */
export function campaignsOn(documentIds: string[]) {
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
