import "server-only";
import { and, asc, eq, inArray, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, campaignDocument, consentText, document, ruleBasis } from "@/db/schema";
import type { ConsentChannel } from "../consent/vocabulary";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { holdsOn, isLapsed } from "./standing";
import type { RuleName } from "./vocabulary";

const documentColumns = {
  id: document.id,
  number: document.number,
  title: document.title,
  issuer: document.issuer,
  validFrom: document.validFrom,
  validTo: document.validTo,
  replacedById: document.replacedById,
};

/** What rests on a document today: campaigns not closed, rules whose basis holds, consent texts that are asked. */
export type Resting = {
  campaigns: { id: string; name: string }[];
  rules: RuleName[];
  consentChannels: ConsentChannel[];
};

/** The law clock: documents that are replaced or expired on `today`, each with what still rests on it. Throws `not-allowed`. */
export async function listLapsedBases(viewer: Viewer, today = hcmcToday()) {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const documents = await db()
    .select(documentColumns)
    .from(document)
    .where(or(lte(document.validTo, today), isNotNull(document.replacedById)))
    .orderBy(asc(document.number))
    .limit(300);
  const lapsed = documents.filter((one) => isLapsed(one, today));
  const resting = await restingOn(
    lapsed.map((one) => one.id),
    today,
  );
  return lapsed.flatMap((one) => {
    const on = resting.get(one.id);
    return on && on.campaigns.length + on.rules.length + on.consentChannels.length > 0
      ? [{ id: one.id, number: one.number, ...on }]
      : [];
  });
}

/** What rests on each of these documents on `today`. */
export async function restingOn(ids: string[], today: string): Promise<Map<string, Resting>> {
  if (ids.length === 0) return new Map();
  const [campaigns, bases, texts] = await db().batch([
    db()
      .select({ documentId: campaignDocument.documentId, id: campaign.id, name: campaign.name })
      .from(campaignDocument)
      .innerJoin(campaign, eq(campaign.id, campaignDocument.campaignId))
      .where(
        and(
          inArray(campaignDocument.documentId, ids),
          ne(campaign.state, "closed"),
          sql`coalesce(${campaign.deadlineOn}, ${campaign.endsOn}, '') >= ${today}`,
        ),
      )
      .orderBy(asc(campaign.name))
      .limit(500),
    db().select().from(ruleBasis).where(inArray(ruleBasis.documentId, ids)).limit(500),
    db()
      .select({ channel: consentText.channel, documentId: consentText.documentId })
      .from(consentText)
      .where(
        and(
          inArray(consentText.documentId, ids),
          sql`${consentText.number} = (select max(newest.number) from ${consentText} as newest
            where newest.channel = ${consentText.channel} and newest.valid_from <= ${today})`,
        ),
      )
      .limit(50),
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        campaigns: campaigns.filter((one) => one.documentId === id).map(({ id, name }) => ({ id, name })),
        rules: [
          ...new Set(
            bases.filter((one) => one.documentId === id && holdsOn(one, today)).map((one) => one.rule),
          ),
        ],
        consentChannels: texts.filter((one) => one.documentId === id).map((one) => one.channel),
      },
    ]),
  );
}
