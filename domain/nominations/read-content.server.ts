import "server-only";
import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
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
import { keptContent, type NominationContent } from "./content";
import { askedRow, pick, storedColumns } from "./questions/asked";

/** The columns that keep answers. */
export const answerColumns = pick(getTableColumns(nomination), storedColumns);

/** What the nomination says now. The caller has checked that the reader may see it. */
export async function readContent(
  tx: Database | Transaction,
  nominationId: string,
): Promise<NominationContent> {
  const [row] = await tx
    .select({
      stored: answerColumns,
      campaign: campaign.name,
      field: field.name,
      unitName: unit.name,
      districtName: unit.districtName,
    })
    .from(nomination)
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(field, eq(field.id, nomination.fieldId))
    .leftJoin(unit, eq(unit.id, nomination.formerUnitId))
    .where(eq(nomination.id, nominationId))
    .limit(1);
  const { stored, unitName, districtName, ...names } = row!;
  const { campaignId: _campaignId, fieldId: _fieldId, formerUnitId: _formerUnitId, ...answers } = stored;
  return askedRow({
    ...answers,
    campaign: names.campaign ?? "",
    field: names.field ?? "",
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
  });
}

/** What the nomination said when it was sent for the `number`th time; null when it was not. The caller may see it. */
export async function sentContent(nominationId: string, number: number): Promise<NominationContent | null> {
  const [row] = await db()
    .select({ content: nominationVersion.content })
    .from(nominationVersion)
    .where(and(eq(nominationVersion.nominationId, nominationId), eq(nominationVersion.number, number)))
    .limit(1);
  return row ? keptContent(row.content) : null;
}
