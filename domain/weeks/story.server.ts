import "server-only";
import { and, asc, desc, eq, lt, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, shortAddress, weekStory } from "@/db/schema";
import { agreedTo } from "../consent/agreed.server";
import { cardColumns, completeCards, type ProfileCard } from "../profiles/queries.server";
import type { StoryDocument } from "../stories/document";
import { daysBetween } from "../time/dates";
import { weekNamed, type Week } from "../time/weeks";

/** A week's story: `chosen` by a moderator, else by rule. */
export type WeekStory = ProfileCard & {
  story: StoryDocument;
  number: number;
  sourceName: string;
  chosen: boolean;
};

/** Its picture goes round and hangs on boards: who did not agree to both is not chosen, by nobody. */
const mayGoRound = () => and(eq(profile.state, "published"), agreedTo("social"), agreedTo("notice_board"))!;

const begin = (day: string) => Date.parse(`${day}T00:00:00+07:00`);

/**
 * The story of the week called `key`: what a moderator chose while it may go round, else by rule, so that it stays the same all week
 * and a taken down one leaves at once: a real one before a made-up one; one published in the seven days before the week, the first
 * of them; else an older one, another each week; else the first one of the week itself. Null where there is none.
 */
export async function findWeekStory(key: string): Promise<WeekStory | null> {
  const week = weekNamed(key);
  if (!week) return null;
  const isChosen = sql<boolean>`exists (select 1 from ${weekStory} where ${weekStory.week} = ${key} and ${weekStory.profileId} = ${profile.id})`;
  const rows = await candidates(week, isChosen).limit(1);
  const [story] = await completeCards(rows);
  return story ? { ...story, chosen: Boolean(story.chosen) } : null;
}

/** What may be chosen for a week, the newest first. At most `limit`. */
export async function listWeekCandidates(limit: number): Promise<ProfileCard[]> {
  const rows = await db()
    .select(cardColumns)
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(mayGoRound())
    .orderBy(desc(profile.publishedAt), desc(profile.id))
    .limit(limit);
  return completeCards(rows);
}

function candidates(week: Week, isChosen: SQL<boolean>) {
  const [monday, end] = [begin(week.from), begin(week.to) + 86_400_000];
  const lastWeek = monday - 7 * 86_400_000;
  const at = profile.publishedAt;
  const turn = daysBetween("2020-01-06", week.from) / 7;
  return db()
    .select({
      ...cardColumns,
      story: profile.story,
      number: shortAddress.number,
      sourceName: profile.sourceName,
      chosen: isChosen,
    })
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(mayGoRound(), sql`(${isChosen} or ${lt(at, new Date(end))})`))
    .orderBy(
      desc(isChosen),
      asc(profile.illustrative),
      sql`case when ${at} >= ${lastWeek} and ${at} < ${monday} then 0 when ${at} < ${monday} then 1 else 2 end`,
      sql`case when ${at} >= ${lastWeek} then ${at} else 0 end`,
      sql`(${shortAddress.number} * 2654435761 + ${turn} * 618034) % 1000003`,
      asc(profile.id),
    );
}
