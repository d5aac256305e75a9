import "server-only";
import { and, asc, desc, eq, gte, inArray, lt, notInArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, shortAddress, weekStory } from "@/db/schema";
import { agreedTo } from "../consent/agreed.server";
import { cardColumns, completeCards, type ProfileCard } from "../profiles/queries.server";
import type { StoryDocument } from "../stories/document";
import { daysBetween } from "../time/dates";
import { weekAfter, weekNamed, type Week } from "../time/weeks";

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

/** In how many weeks before it a week's story should not have stood. */
const apart = 6;
/** Weeks are gone through from the beginning of such a stretch on, and some more before it: whoever asks, each follows the same ones. */
const stretch = 26;
const runIn = 8;

/** Which week it is, counted from a Monday. */
const turnOf = (week: Week) => daysBetween("2020-01-06", week.from) / 7;

/**
 * The story of the week called `key`: what a moderator chose while it may go round, else by rule, so that it stays the same all week
 * and a taken down one leaves at once: a real one before a made-up one; one published in the seven days before the week, the first
 * of them; else an older one; where there is neither, the first one of the week itself. By rule nobody stands there again within
 * six weeks; where there are too few stories for that they take turns. Null where there is none.
 */
export async function findWeekStory(key: string): Promise<WeekStory | null> {
  const week = weekNamed(key);
  return week && (await findWeekStories(week, 1))[0]!;
}

/** The same of so many weeks one after the other, from `first` on. */
export async function findWeekStories(first: Week, count: number): Promise<(WeekStory | null)[]> {
  const before = (turnOf(first) % stretch) + runIn;
  const weeks = Array.from({ length: before + count }, (_, at) => weekAfter(first, at - before));
  const chosen = await chosenFor(weeks.map(({ key }) => key));
  // Nobody writes down whose week it was: each is gone through in its turn.
  const stood: (string | null)[] = [];
  for (const week of weeks) stood.push(chosen.get(week.key) ?? (await byRule(week, stood)));
  const asked = stood.slice(before);
  const cards = await completeCards(await storiesById(asked));
  return asked.map((id, at) => {
    const found = cards.find((card) => card.id === id);
    return found ? { ...found, chosen: chosen.has(weeks[before + at]!.key) } : null;
  });
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

/** What moderators chose for these weeks and what may still go round, by week. */
async function chosenFor(weeks: string[]): Promise<Map<string, string>> {
  const rows = await db()
    .select({ week: weekStory.week, id: profile.id })
    .from(weekStory)
    .innerJoin(profile, eq(profile.id, weekStory.profileId))
    .where(and(inArray(weekStory.week, weeks), mayGoRound()))
    .limit(weeks.length);
  return new Map(rows.map(({ week, id }) => [week, id]));
}

/** The id of a week's story by rule. `stood` are those of the weeks before, the last one last. */
async function byRule(week: Week, stood: (string | null)[]): Promise<string | null> {
  const [monday, end] = [begin(week.from), begin(week.to) + 86_400_000];
  const others = stood.slice(-apart).flatMap((id) => id ?? []);
  for (const illustrative of [false, true]) {
    const of = and(mayGoRound(), eq(profile.illustrative, illustrative));
    const found =
      (await ofBefore(week, and(of, notInArray(profile.id, others)))) ?? (await inTurn(week, of, stood));
    if (found) return found;
  }
  return firstByDay(and(mayGoRound(), between(monday, end)));
}

const between = (from: number, to: number) =>
  and(gte(profile.publishedAt, new Date(from)), lt(profile.publishedAt, new Date(to)));

/** One of the seven days before a week, or an older one. */
async function ofBefore(week: Week, of: SQL | undefined): Promise<string | null> {
  const monday = begin(week.from);
  const lastWeek = monday - 7 * 86_400_000;
  const recent = await firstByDay(and(of, between(lastWeek, monday)));
  if (recent) return recent;
  const place = await placeAmongOlder(week, lastWeek);
  const older = and(of, lt(profile.publishedAt, new Date(lastWeek)));
  return (
    (await firstByNumber(and(older, gte(shortAddress.number, place)))) ??
    (await firstByNumber(and(older, lt(shortAddress.number, place))))
  );
}

/** Where all stood there within so few weeks they are few: each in its turn, but not the one of the week before. */
async function inTurn(week: Week, of: SQL | undefined, stood: (string | null)[]): Promise<string | null> {
  const few = await db()
    .select({ id: profile.id })
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .where(and(of, lt(profile.publishedAt, new Date(begin(week.from)))))
    .orderBy(asc(shortAddress.number))
    .limit(apart);
  if (few.length === 0) return null;
  const own = turnOf(week) % few.length;
  const { id } = few[own]!;
  return id === stood.at(-1) ? few[(own + 1) % few.length]!.id : id;
}

/**
 * From which number on an older story is looked for: by steps of the golden section, so that weeks near each other look far from each
 * other. The same all week, whatever is published or taken down in it.
 */
async function placeAmongOlder(week: Week, before: number): Promise<number> {
  const [last] = await db()
    .select({ number: shortAddress.number })
    .from(shortAddress)
    .innerJoin(profile, eq(profile.id, shortAddress.profileId))
    .where(lt(profile.publishedAt, new Date(before)))
    .orderBy(desc(shortAddress.number))
    .limit(1);
  return Math.floor(((turnOf(week) * 0.618034) % 1) * ((last?.number ?? 0) + 1));
}

async function firstByDay(where: SQL | undefined): Promise<string | null> {
  const [row] = await db()
    .select({ id: profile.id })
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .where(where)
    .orderBy(asc(profile.publishedAt), asc(profile.id))
    .limit(1);
  return row?.id ?? null;
}

async function firstByNumber(where: SQL | undefined): Promise<string | null> {
  const [row] = await db()
    .select({ id: profile.id })
    .from(shortAddress)
    .innerJoin(profile, eq(profile.id, shortAddress.profileId))
    .where(where)
    .orderBy(asc(shortAddress.number))
    .limit(1);
  return row?.id ?? null;
}

function storiesById(ids: (string | null)[]) {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  return db()
    .select({
      ...cardColumns,
      story: profile.story,
      number: shortAddress.number,
      sourceName: profile.sourceName,
    })
    .from(profile)
    .innerJoin(shortAddress, eq(shortAddress.profileId, profile.id))
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(inArray(profile.id, wanted), mayGoRound()))
    .limit(wanted.length);
}
