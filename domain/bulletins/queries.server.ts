import "server-only";
import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, profileUnit, shortAddress, unit } from "@/db/schema";
import { agreedTo } from "../consent/agreed.server";
import { cardColumns, completeCards, type ProfileCard } from "../profiles/queries.server";
import type { StoryDocument } from "../stories/document";

// A bulletin is paper: besides being published, a story needs consent to the notice board.
const printable = () => and(eq(profile.state, "published"), agreedTo("notice_board"));

export type BulletinChoiceRow = {
  number: number;
  kind: ProfileCard["kind"];
  name: string;
  honorific: string;
  deed: string;
  illustrative: boolean;
  /** ISO moment. */
  publishedAt: string;
};

/** Stories an issue may hold, newest first: those of `unitId` where one is named, and always the `chosen` numbers. */
export async function listBulletinChoices(
  unitId: string | null,
  chosen: number[],
  limit: number,
): Promise<BulletinChoiceRow[]> {
  const inUnit = sql`exists (select 1 from ${profileUnit} where ${profileUnit.profileId} = ${profile.id} and ${profileUnit.unitId} = ${unitId})`;
  const isChosen = inArray(shortAddress.number, chosen);
  const rows = await db()
    .select({
      number: shortAddress.number,
      kind: profile.kind,
      name: profile.name,
      honorific: profile.honorific,
      deed: profile.deed,
      illustrative: profile.illustrative,
      publishedAt: profile.publishedAt,
    })
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .where(and(printable(), unitId ? or(inUnit, isChosen) : undefined))
    .orderBy(desc(isChosen), desc(profile.publishedAt), desc(profile.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

export type BulletinStory = ProfileCard & {
  number: number;
  story: StoryDocument;
  sourceName: string;
  sourceOn: string | null;
};

/** The printable stories among `numbers`, newest first. */
export async function findBulletinStories(numbers: number[]): Promise<BulletinStory[]> {
  const rows = await db()
    .select({
      ...cardColumns,
      number: shortAddress.number,
      story: profile.story,
      sourceName: profile.sourceName,
      sourceOn: sql<string | null>`coalesce(${profile.sourceOn}, ${profile.sourcePeriod})`,
    })
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(printable(), inArray(shortAddress.number, numbers)))
    .orderBy(desc(profile.publishedAt), desc(profile.id))
    .limit(50);
  return completeCards(rows);
}

/** Units of today that have a printable story, by name. */
export function listUnitsWithStories(): Promise<{ id: string; name: string; nameEn: string | null }[]> {
  return db()
    .selectDistinct({ id: unit.id, name: unit.name, nameEn: unit.nameEn })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .innerJoin(profile, eq(profile.id, profileUnit.profileId))
    .where(printable())
    .orderBy(asc(unit.name))
    .limit(300);
}
