import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, nominationVersion, notice, unit } from "@/db/schema";
import { cursorOf, parseCursor } from "../paging/cursor";
import type { Viewer } from "../permissions";
import { queues, type QueueId } from "./queues";
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

/** Of the decided ones the last decided comes first, else whoever waits longest. */
const isLatestFirst = (queue: QueueId) => queue === "xong";

/** The two reads `queueFrom` makes a page of a queue of: its rows and their number over all pages. */
export function selectQueue(viewer: Viewer, queue: QueueId, after?: string) {
  const place = parseCursor(after);
  const latestFirst = isLatestFirst(queue);
  const moment = latestFirst ? nomination.decidedAt : nomination.submittedAt;
  // Without a moment (written by hand) a row still has its place: at the far end of time.
  const key = sql`coalesce(${moment}, 0)`;
  const order = latestFirst ? desc : asc;
  const beyond = sql.raw(latestFirst ? "<" : ">");
  const mine = and(nominationsVisibleTo(viewer, ["moderator"]), inArray(nomination.state, queues[queue]));
  const rows = db()
    .select({
      id: nomination.id,
      name: asSent("name"),
      deed: asSent("deed"),
      state: nomination.state,
      illustrative: nomination.illustrative,
      onHold: nomination.onHold,
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
  return [rows, db().select({ total: count() }).from(nomination).where(mine)] as const;
}

type Rows = Awaited<ReturnType<typeof selectQueue>[0]>;

/** One page of a queue; `next` is where the page after it begins, or null on the last. */
export function queueFrom(queue: QueueId, rows: Rows, [all]: { total: number }[]) {
  const nominations = rows.slice(0, pageSize);
  const last = nominations.at(-1);
  const moment = isLatestFirst(queue) ? last?.decidedAt : last?.submittedAt;
  const next = rows.length > pageSize ? cursorOf(moment ?? null, last!.id) : null;
  return { nominations, total: all?.total ?? 0, next };
}

export type Queue = ReturnType<typeof queueFrom>;

/** Nominations of a queue in the viewer's scope. `after` is where the page before ended. */
export async function listQueue(viewer: Viewer, queue: QueueId, after?: string): Promise<Queue> {
  return queueFrom(queue, ...(await db().batch(selectQueue(viewer, queue, after))));
}
