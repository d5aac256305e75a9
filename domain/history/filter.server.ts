import "server-only";
import { and, eq, gte, inArray, like, lt, or, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { event, nomination, profile, user } from "@/db/schema";
import { choice, wholeNumber, words } from "../address/read-query";
import { resolveStory } from "../profiles/resolve-story.server";
import { fold } from "../text/fold";
import { addDays, isIsoDate } from "../time/dates";
import { readDay } from "../time/typed-day";
import { subjectsNamed } from "./subjects-named.server";
import { historyActions } from "./vocabulary";

/** What the history's address narrows it by: who, about what, which act, from and to which day. */
export const historyQuery = {
  nguoi: words(120),
  ve: words(300),
  viec: choice(historyActions, ""),
  tu: words(30),
  den: words(30),
  truoc: wholeNumber(1, 1e15),
};
export type HistoryAsked = z.output<z.ZodObject<typeof historyQuery>>;

/** Several people by one name: the reader chooses. */
export type Namesake = { id: string; name: string; email: string };
/** What could not be made sense of, to be said beside the filter; `where` is null where nothing can be found then. */
export type HistoryFilter = {
  where: SQL | undefined;
  nobody: boolean;
  namesakes: Namesake[];
  noSubject: boolean;
  noDay: boolean;
};

/** What an address asks for, looked up. A deleted account is still found by its id. */
export async function readHistoryFilter(asked: Omit<HistoryAsked, "truoc">): Promise<HistoryFilter> {
  const [people, subjects] = await Promise.all([peopleMeant(asked.nguoi), subjectsMeant(asked.ve)]);
  const [from, to] = [dayOf(asked.tu), dayOf(asked.den)];
  const [only] = people.length === 1 ? people : [];
  const where = and(
    asked.nguoi ? (only ? eq(event.actorId, only.id) : sql`0`) : undefined,
    asked.ve ? aboutAny(subjects) : undefined,
    asked.viec ? eq(event.action, asked.viec) : undefined,
    from ? since(startOf(from)) : undefined,
    to ? until(startOf(addDays(to, 1))) : undefined,
  );
  return {
    where,
    nobody: asked.nguoi !== "" && people.length === 0,
    namesakes: people.length > 1 ? people : [],
    noSubject: asked.ve !== "" && subjects.length === 0,
    noDay: (asked.tu !== "" && !from) || (asked.den !== "" && !to),
  };
}

/** Midnight in Asia/Ho_Chi_Minh, where no clock is ever changed. */
export const startOf = (isoDay: string): Date => new Date(`${isoDay}T00:00:00+07:00`);

function dayOf(typed: string): string | null {
  const day = readDay(typed);
  return isIsoDate(day) ? day : null;
}

/**
 * Events are written in the order of their numbers, but a moment is taken a little before. So numbers narrow it as far as
 * they surely may, that the newest first is read from there, and the moment itself decides.
 */
const slack = 1000;
const firstSince = (at: Date) =>
  sql`(select ${event.id} from ${event} where ${event.at} >= ${at.getTime()} order by ${event.at}, ${event.id} limit 1)`;
const since = (at: Date) =>
  and(gte(event.at, at), sql`${event.id} >= coalesce(${firstSince(at)}, 1) - ${slack}`);
const until = (at: Date) =>
  and(lt(event.at, at), sql`${event.id} < coalesce(${firstSince(at)}, 9e15) + ${slack}`);

/** An id or address that is somebody's, else everybody whose name or address has these words. At most 12. */
async function peopleMeant(typed: string): Promise<Namesake[]> {
  if (!typed) return [];
  const columns = { id: user.id, name: user.name, email: user.email };
  if (/^[0-9a-f-]{36}$/.test(typed)) {
    const [row] = await db().select(columns).from(user).where(eq(user.id, typed)).limit(1);
    return [row ?? { id: typed, name: typed, email: "" }];
  }
  const [exact] = await db().select(columns).from(user).where(eq(user.email, typed.toLowerCase())).limit(1);
  if (exact) return [exact];
  const key = fold(typed).replace(/[%_]/g, " ");
  return db()
    .select(columns)
    .from(user)
    .where(like(user.searchKey, `%${key}%`))
    .orderBy(user.searchKey)
    .limit(12);
}

type Meant = { type: "nomination" | "profile"; id: string } | { id: string };

/**
 * A nomination by its number or page with its story, a story by its address with its nomination, anything by its id, else all of whoever
 * bears the name.
 */
async function subjectsMeant(typed: string): Promise<Meant[]> {
  if (!typed) return [];
  const [, id] = /([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?#].*)?$/.exec(typed) ?? [];
  const place = id ? null : await resolveStory(typed);
  const storyId = place && place.is !== "none" ? place.id : null;
  const rows = await db()
    .select({ nominationId: nomination.id, profileId: profile.id })
    .from(nomination)
    .leftJoin(profile, eq(profile.nominationId, nomination.id))
    .where(
      storyId
        ? eq(profile.id, storyId)
        : id
          ? eq(nomination.id, id)
          : eq(nomination.reference, typed.trim().toUpperCase()),
    )
    .limit(1);
  const found: Meant[] = rows.flatMap(({ nominationId, profileId }) => [
    { type: "nomination" as const, id: nominationId },
    ...(profileId ? [{ type: "profile" as const, id: profileId }] : []),
  ]);
  if (found.length > 0) return found;
  if (storyId) return [{ type: "profile", id: storyId }];
  const known = id ?? typed.trim();
  const [any] = await db()
    .select({ type: event.subjectType })
    .from(event)
    .where(and(inArray(event.subjectType, [...subjectsById]), eq(event.subjectId, known)))
    .limit(1);
  return any ? [{ id: known }] : subjectsNamed(typed);
}

function aboutAny(subjects: Meant[]): SQL {
  const untyped = subjects.flatMap((one) => ("type" in one ? [] : one.id));
  const typed = (["nomination", "profile"] as const).map((type) => {
    const ids = subjects.flatMap((one) => ("type" in one && one.type === type ? one.id : []));
    return ids.length > 0 ? and(eq(event.subjectType, type), inArray(event.subjectId, ids)) : undefined;
  });
  const any =
    untyped.length > 0
      ? and(inArray(event.subjectType, [...subjectsById]), inArray(event.subjectId, untyped))
      : undefined;
  return or(...typed, any) ?? sql`0`;
}

/** What is found by its id alone. */
const subjectsById = ["nomination", "profile", "user", "roll", "campaign", "unit"] as const;
