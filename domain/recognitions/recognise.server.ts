import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, getTableColumns, isNull, max, ne, or } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, campaignAward, recognition, unit } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import type { AwardWord } from "../campaigns/vocabulary";
import { DomainError } from "../errors";
import type { NominationContent } from "../nominations/content";
import { askedRow, pick, rollColumns, type StoredColumn } from "../nominations/questions/asked";
import { consentedTo } from "../nominations/questions/rules";
import type { LoadedNomination } from "../nominations/load.server";
import type { Seen } from "../nominations/seen";
import { can, type Actor, type Viewer } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import type { RecognitionForm, RecognitionLevel } from "../profiles/vocabulary";
import { hcmcYear } from "../time/dates";
import type { UnitKind } from "../units/vocabulary";
import type { AwardInput } from "./award";
import { unitOf } from "./unit-of.server";
import type { NameGround } from "./vocabulary";

type Printed = Extract<StoredColumn, keyof typeof recognition.$inferInsert>;
const printed = rollColumns.filter((column): column is Printed => column in getTableColumns(recognition));

/**
 * Enters an approved nomination in its campaign's honour roll, inside the approval's transaction: with its name where
 * everyone agreed to that, else to be counted only. Commended, which is not an award by decision, unless one of the campaign's
 * awards is given. Throws `invalid` at `award` for one that the campaign, or this person, cannot give.
 */
export async function recognise(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedNomination,
  content: NominationContent,
  now: Date,
  given: AwardInput | null,
): Promise<void> {
  const offered = given?.award ? awardsFrom(actor, await selectAwards(loaded.campaignId, tx)) : [];
  const id = randomUUID();
  await tx.insert(recognition).values({
    ...pick(askedRow(loaded), printed),
    ...givenAward(given, offered, await levelOf(tx, actor, loaded.campaignId!)),
    id,
    nominationId: loaded.id,
    unitId: loaded.unitId,
    year: hcmcYear(now),
    namedBy: groundOf(content),
    birthYear: loaded.birthYear,
  });
  await keepTraces(tx, "recognition", [id]);
  await touchTags(tx, [tags.campaigns]);
}

/**
 * The award's columns: praise only is at the `usual` level and by no decision, whatever was typed beside it. Throws `invalid` at
 * `award` for one that is not `offered`.
 */
export function givenAward(given: AwardInput | null, offered: AwardWord[], usual: RecognitionLevel) {
  const award = given?.award ?? null;
  if (award && !offered.includes(award)) throw new DomainError("invalid", {}, { award: "invalid" });
  const [level, form] = (award?.split(":") ?? []) as [RecognitionLevel?, RecognitionForm?];
  return {
    level: level ?? usual,
    form: form ?? "commended",
    decisionNumber: (award && given?.decisionNumber) || null,
    decidedOn: (award && given?.decidedOn) || null,
    signer: (award && given?.signer) || "",
  };
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

const organisedBy = { organiserId: unit.id, organiserKind: unit.kind };

/** A campaign's awards, each with who organises it: for `awardsFrom`. At most 40 rows. */
export function selectAwards(campaignId: string | null, reader: Database | Transaction = db()) {
  return reader
    .select({ level: campaignAward.level, form: campaignAward.form, ...organisedBy })
    .from(campaignAward)
    .innerJoin(campaign, eq(campaign.id, campaignAward.campaignId))
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaignAward.campaignId, campaignId ?? ""))
    .orderBy(asc(campaignAward.level), asc(campaignAward.form))
    .limit(40);
}

/** Who signed the latest decisions in a ward's name, or in the city's: to be offered, not written by itself. At most 5. */
export function selectSigners(unitId: string, reader: Database | Transaction = db()) {
  return reader
    .select({ signer: recognition.signer })
    .from(recognition)
    .where(
      and(
        ne(recognition.signer, ""),
        or(and(eq(recognition.level, "ward"), eq(unitOf, unitId)), eq(recognition.level, "city")),
      ),
    )
    .groupBy(recognition.signer)
    .orderBy(desc(max(recognition.decidedOn)), asc(recognition.signer))
    .limit(5);
}

/** Those of them that may be given with an approval; who acts for a ward gives what is the ward's to give. */
export function awardsFrom(viewer: Viewer, rows: Awaited<ReturnType<typeof selectAwards>>): AwardWord[] {
  return rows
    .filter((row) => row.form !== "commended" && row.form !== "named")
    .filter((row) => row.level === "ward" || levelFor(viewer, row) !== "ward")
    .map(({ level, form }): AwardWord => `${level}:${form}`);
}

const levels: Partial<Record<UnitKind, RecognitionLevel>> = { city: "city", district: "district" };

/** A ward's moderator praises in the name of the ward, whoever's campaign it is. */
export async function levelOf(tx: Transaction, actor: Actor, campaignId: string): Promise<RecognitionLevel> {
  const [organised] = await tx
    .select(organisedBy)
    .from(campaign)
    .innerJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, campaignId))
    .limit(1);
  return organised ? levelFor(actor, organised) : "ward";
}

type Organised = { organiserId: string | null; organiserKind: UnitKind | null };

function levelFor(viewer: Viewer, { organiserId, organiserKind }: Organised): RecognitionLevel {
  const inItsName = organiserId && can(viewer, "nomination.approve", { unitId: organiserId });
  return (inItsName && organiserKind && levels[organiserKind]) || "ward";
}
