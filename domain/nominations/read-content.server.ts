import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import {
  attachment,
  campaign,
  consent,
  field,
  media,
  nomination,
  nominationVersion,
  unit,
} from "@/db/schema";
import { storyToText } from "../stories/document";
import { unitLabel } from "../units/names";
import type { NominationContent } from "./content";

/** What the nomination says now. The caller has checked that the reader may see it. */
export async function readContent(
  tx: Database | Transaction,
  nominationId: string,
): Promise<NominationContent> {
  const [row] = await tx
    .select({
      campaign: campaign.name,
      kind: nomination.kind,
      name: nomination.name,
      honorific: nomination.honorific,
      birthYear: nomination.birthYear,
      ageGroup: nomination.ageGroup,
      unitName: unit.name,
      districtName: unit.districtName,
      neighbourhood: nomination.neighbourhood,
      field: field.name,
      sinceYear: nomination.sinceYear,
      untilYear: nomination.untilYear,
      deed: nomination.deed,
      story: nomination.story,
      figures: nomination.figures,
      howTo: nomination.howTo,
      cost: nomination.cost,
      needs: nomination.needs,
    })
    .from(nomination)
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(field, eq(field.id, nomination.fieldId))
    .leftJoin(unit, eq(unit.id, nomination.formerUnitId))
    .where(eq(nomination.id, nominationId))
    .limit(1);
  const { unitName, districtName, ...answers } = row!;
  return {
    ...answers,
    campaign: answers.campaign ?? "",
    field: answers.field ?? "",
    formerUnit: unitName ? unitLabel({ name: unitName, districtName }) : "",
    story: storyToText(answers.story),
    storyDocument: answers.story,
    photos: await tx
      .select({ id: media.id, alt: media.alt, caption: media.caption, credit: media.credit })
      .from(media)
      .where(eq(media.nominationId, nominationId))
      .orderBy(asc(media.position))
      .limit(50),
    attachments: await tx
      .select({ id: attachment.id, fileName: attachment.fileName })
      .from(attachment)
      .where(eq(attachment.nominationId, nominationId))
      .orderBy(asc(attachment.createdAt))
      .limit(50),
    consents: await tx
      .select({
        channel: consent.channel,
        giver: consent.giver,
        giverName: consent.giverName,
        givenOn: consent.givenOn,
      })
      .from(consent)
      .where(and(eq(consent.nominationId, nominationId), isNull(consent.withdrawnAt)))
      .orderBy(asc(consent.channel), asc(consent.giver))
      .limit(50),
  };
}

/** What the nomination said when it was sent for the `number`th time; null when it was not. The caller may see it. */
export async function sentContent(nominationId: string, number: number): Promise<NominationContent | null> {
  const [row] = await db()
    .select({ content: nominationVersion.content })
    .from(nominationVersion)
    .where(and(eq(nominationVersion.nominationId, nominationId), eq(nominationVersion.number, number)))
    .limit(1);
  return (row?.content as NominationContent | undefined) ?? null;
}
