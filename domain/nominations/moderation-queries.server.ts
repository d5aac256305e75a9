import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { event, nomination, nominationVersion, notice, profile, unit, user } from "@/db/schema";
import { cursorOf, parseCursor } from "../paging/cursor";
import { profilePath } from "../profiles/vocabulary";
import type { Viewer } from "../permissions";
import type { NominationContent } from "./content";
import { queues, type QueueId } from "./queues";
import { sentContent } from "./read-content.server";
import { nominationsVisibleTo } from "./scope.server";

const pageSize = 40;

const lastSending = and(
  eq(nominationVersion.nominationId, nomination.id),
  eq(nominationVersion.number, nomination.sendCount),
);

/** What a moderator may read of a nomination the ward is amending: the words of its last sending. */
function asSent(answer: "name" | "deed") {
  const sent = sql`json_extract(${nominationVersion.content}, ${`$.${answer}`})`;
  return sql<string>`coalesce(case when ${nomination.state} = 'returned' then ${sent} end, ${nomination[answer]})`;
}

/**
 * Nominations of a queue in the viewer's scope: the longest waiting first, of the decided ones the last decided. `after`
 * is where the page before ended; `next` is that of this page, or null on the last.
 */
export async function listQueue(viewer: Viewer, queue: QueueId, after?: string) {
  const place = parseCursor(after);
  const latestFirst = queue === "xong";
  const moment = latestFirst ? nomination.decidedAt : nomination.submittedAt;
  // Without a moment (written by hand) a row still has its place: at the far end of time.
  const key = sql`coalesce(${moment}, 0)`;
  const order = latestFirst ? desc : asc;
  const beyond = sql.raw(latestFirst ? "<" : ">");
  const mine = and(nominationsVisibleTo(viewer, ["moderator"]), inArray(nomination.state, queues[queue]));
  const rows = await db()
    .select({
      id: nomination.id,
      name: asSent("name"),
      deed: asSent("deed"),
      state: nomination.state,
      illustrative: nomination.illustrative,
      sendCount: nomination.sendCount,
      submittedAt: nomination.submittedAt,
      decidedAt: nomination.decidedAt,
      unitName: unit.name,
      /** Last day of the listing that stands; null without one. */
      listedUntil: notice.endsOn,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(nominationVersion, lastSending)
    .leftJoin(notice, and(eq(notice.nominationId, nomination.id), isNull(notice.stoppedAt)))
    .where(
      and(mine, place ? sql`(${key}, ${nomination.id}) ${beyond} (${place.at}, ${place.id})` : undefined),
    )
    .orderBy(order(key), order(nomination.id))
    .limit(pageSize + 1);
  const [all] = await db().select({ total: count() }).from(nomination).where(mine);
  const nominations = rows.slice(0, pageSize);
  const last = nominations.at(-1);
  const next =
    rows.length > pageSize ? cursorOf(latestFirst ? last!.decidedAt : last!.submittedAt, last!.id) : null;
  return { nominations, total: all?.total ?? 0, next };
}

export type Queue = Awaited<ReturnType<typeof listQueue>>;

/** What the sending before the newest one said; null when it was sent once. The caller may see the nomination. */
export function previousContent(nominationId: string, sendCount: number): Promise<NominationContent | null> {
  return sentContent(nominationId, sendCount - 1);
}

/** A nomination's history with that of the story it became, the newest first. The caller may see the nomination. */
export function nominationHistory(nominationId: string) {
  return db()
    .select({
      id: event.id,
      at: event.at,
      action: event.action,
      before: event.before,
      after: event.after,
      by: user.name,
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(
      or(
        and(eq(event.subjectType, "nomination"), eq(event.subjectId, nominationId)),
        and(
          eq(event.subjectType, "profile"),
          inArray(
            event.subjectId,
            db().select({ id: profile.id }).from(profile).where(eq(profile.nominationId, nominationId)),
          ),
        ),
      ),
    )
    .orderBy(desc(event.id))
    .limit(100);
}

/** Address of the story a nomination became; null before. The caller may see the nomination. */
export async function publishedPath(nominationId: string): Promise<string | null> {
  const [row] = await db()
    .select({ slug: profile.slug, kind: profile.kind })
    .from(profile)
    .where(and(eq(profile.nominationId, nominationId), eq(profile.state, "published")))
    .limit(1);
  return row ? profilePath(row) : null;
}
