import "server-only";
import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { campaignDocument, document, ruleBasis } from "@/db/schema";
import { paperRules } from "../documents/resting";
import { holdsOn } from "../documents/standing";
import type { RuleName } from "../documents/vocabulary";
import type { PaperBasis } from "./bases";
import type { PaperKind } from "./vocabulary";

/** The documents a paper rests on: its rule's of `today`, then the campaign's, each once. */
export async function basesOf(
  kind: PaperKind,
  campaignId: string | null,
  today: string,
): Promise<PaperBasis[]> {
  const successor = alias(document, "successor");
  const columns = {
    id: document.id,
    number: document.number,
    title: document.title,
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    issuedYearOnly: document.issuedYearOnly,
    validFrom: document.validFrom,
    validTo: document.validTo,
    replacedById: document.replacedById,
    replacedByNumber: successor.number,
  };
  const [ofRule, ofCampaign] = await db().batch([
    db()
      .select({ ...columns, toCheck: ruleBasis.toCheck, from: ruleBasis.validFrom, to: ruleBasis.validTo })
      .from(ruleBasis)
      .innerJoin(document, eq(document.id, ruleBasis.documentId))
      .leftJoin(successor, eq(successor.id, document.replacedById))
      .where(eq(ruleBasis.rule, paperRules[kind] ?? ("" as RuleName)))
      .orderBy(asc(ruleBasis.validFrom), asc(ruleBasis.id))
      .limit(20),
    db()
      .select(columns)
      .from(campaignDocument)
      .innerJoin(document, eq(document.id, campaignDocument.documentId))
      .leftJoin(successor, eq(successor.id, document.replacedById))
      .where(eq(campaignDocument.campaignId, campaignId ?? ""))
      .orderBy(asc(document.issuedOn), asc(document.number))
      .limit(50),
  ]);
  const held = ofRule
    .filter(({ from, to }) => holdsOn({ validFrom: from, validTo: to }, today))
    .map(({ from: _from, to: _to, ...basis }) => basis);
  const all = [...held, ...ofCampaign.map((basis) => ({ ...basis, toCheck: false }))];
  return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
}
