import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, getTableColumns, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, recognition, unit } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import type { NominationContent } from "../nominations/content";
import { askedRow, pick, rollColumns, type StoredColumn } from "../nominations/questions/asked";
import { consentedTo } from "../nominations/questions/rules";
import type { LoadedNomination } from "../nominations/load.server";
import type { Seen } from "../nominations/seen";
import { can, type Actor } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import type { RecognitionLevel } from "../profiles/vocabulary";
import { hcmcYear } from "../time/dates";
import type { UnitKind } from "../units/vocabulary";
import type { NameGround } from "./vocabulary";

type Printed = Extract<StoredColumn, keyof typeof recognition.$inferInsert>;
const printed = rollColumns.filter((column): column is Printed => column in getTableColumns(recognition));

/**
 * Enters an approved nomination in its campaign's honour roll, inside the approval's transaction: with its name where
 * everyone agreed to that, else to be counted only. Commended, which is not an award by decision: that is recorded when
 * there is one.
 */
export async function recognise(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedNomination,
  content: NominationContent,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  await tx.insert(recognition).values({
    ...pick(askedRow(loaded), printed),
    id,
    nominationId: loaded.id,
    unitId: loaded.unitId,
    level: await levelOf(tx, actor, loaded.campaignId!),
    form: "commended",
    year: hcmcYear(now),
    namedBy: groundOf(content),
    birthYear: loaded.birthYear,
  });
  await keepTraces(tx, "recognition", [id]);
  await touchTags(tx, [tags.campaigns]);
}

/** Asks anew whether it may be named, by what was agreed to with its story. A decision that names it stays one. */
export async function recogniseAnew(
  tx: Transaction,
  { id }: Seen,
  content: NominationContent,
): Promise<void> {
  await tx
    .update(recognition)
    .set({ namedBy: groundOf(content) })
    .where(
      and(
        eq(recognition.nominationId, id),
        or(isNull(recognition.namedBy), eq(recognition.namedBy, "consent")),
      ),
    );
}

/** Why the name may stand in the roll; null where it may not, and is only counted. */
function groundOf(content: NominationContent): NameGround | null {
  return consentedTo("roll")(content.consents, content) === null ? "consent" : null;
}

const levels: Partial<Record<UnitKind, RecognitionLevel>> = { city: "city", district: "district" };

/** A ward's moderator praises in the name of the ward, whoever's campaign it is. */
async function levelOf(tx: Transaction, actor: Actor, campaignId: string): Promise<RecognitionLevel> {
  const [organiser] = await tx
    .select({ id: unit.id, kind: unit.kind })
    .from(campaign)
    .innerJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, campaignId))
    .limit(1);
  const inItsName = organiser && can(actor, "nomination.approve", { unitId: organiser.id });
  return (inItsName && levels[organiser.kind]) || "ward";
}
