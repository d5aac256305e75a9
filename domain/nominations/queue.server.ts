import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, nominationVersion, notice, unit } from "@/db/schema";
import { cursorOf, parseCursor, type Cursor } from "../paging/cursor";
import type { Viewer } from "../permissions";
import { queues, type QueueId } from "./queues";
import { nominationsVisibleTo } from "./scope.server";
import type { NominationState } from "./workflow";

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

/** Which nominations are of a viewer's queue, and how they are ordered: by `key`, then id. */
function queueOf(viewer: Viewer, queue: QueueId) {
  const latestFirst = isLatestFirst(queue);
  const moment = latestFirst ? nomination.decidedAt : nomination.submittedAt;
  // Without a moment (written by hand) a row still has its place: at the far end of time.
  const key = sql`coalesce(${moment}, 0)`;
  const order = latestFirst ? desc : asc;
  const [later, earlier] = (latestFirst ? ["<", ">"] : [">", "<"]).map((sign) => sql.raw(sign));
  return {
    mine: and(nominationsVisibleTo(viewer, ["moderator"]), inArray(nomination.state, queues[queue])),
    order: [order(key), order(nomination.id)],
    beyond: ({ at, id }: Cursor) => sql`(${key}, ${nomination.id}) ${later} (${at}, ${id})`,
    before: (id: string) =>
      sql`(${key}, ${nomination.id}) ${earlier} (select ${key}, ${nomination.id} from ${nomination} where ${nomination.id} = ${id})`,
  };
}

const selectRows = ({ mine, order }: ReturnType<typeof queueOf>, from?: SQL) =>
  db()
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
    .where(and(mine, from))
    .orderBy(...order);

type Rows = Awaited<ReturnType<typeof selectRows>>;

/** The two reads `queueFrom` makes a page of a queue of: its rows and their number over all pages. */
export function selectQueue(viewer: Viewer, queue: QueueId, after?: string) {
  const its = queueOf(viewer, queue);
  const place = parseCursor(after);
  return [
    selectRows(its, place ? its.beyond(place) : undefined).limit(pageSize + 1),
    db().select({ total: count() }).from(nomination).where(its.mine),
  ] as const;
}

const placeOf = (queue: QueueId, row: Pick<Rows[number], "id" | "submittedAt" | "decidedAt">) =>
  cursorOf(isLatestFirst(queue) ? row.decidedAt : row.submittedAt, row.id);

/** One page of a queue; `after` is where the page before ended, `next` where the one after begins, or null on the last. */
export function queueFrom(queue: QueueId, rows: Rows, [all]: { total: number }[], after = "") {
  const nominations = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? placeOf(queue, nominations.at(-1)!) : null;
  return { nominations, total: all?.total ?? 0, next, after };
}

export type Queue = ReturnType<typeof queueFrom>;

/** Every nomination of a queue in its order, `size` at a time; at most `most`. */
export async function* queueRows(viewer: Viewer, queue: QueueId, size: number, most: number) {
  const its = queueOf(viewer, queue);
  let place: Cursor | null = null;
  for (let read = 0; read < most; read += size) {
    const rows: Rows = await selectRows(its, place ? its.beyond(place) : undefined).limit(size);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    place = parseCursor(placeOf(queue, rows.at(-1)!));
  }
}

/** Nominations of a queue in the viewer's scope. `after` is where the page before ended. */
export async function listQueue(viewer: Viewer, queue: QueueId, after?: string): Promise<Queue> {
  return queueFrom(queue, ...(await db().batch(selectQueue(viewer, queue, after))), after);
}

/** The page of a queue on which an open nomination stands: `page` where it does, else the one that is read for it. */
export async function pageHolding(
  viewer: Viewer,
  queue: QueueId,
  open: Pick<Rows[number], "id" | "state">,
  page: Queue,
): Promise<Queue> {
  const isOn = ({ id }: { id: string }) => id === open.id;
  const states: readonly NominationState[] = queues[queue];
  if (page.nominations.some(isOn) || !states.includes(open.state)) return page;
  const its = queueOf(viewer, queue);
  const [rank] = await db()
    .select({ before: count() })
    .from(nomination)
    .where(and(its.mine, its.before(open.id)));
  const start = Math.floor(rank!.before / pageSize) * pageSize;
  // With the last one of the page before, whose place is where this page begins.
  const rows = await selectRows(its)
    .limit(pageSize + 2)
    .offset(Math.max(0, start - 1));
  const after = start > 0 && rows.length > 0 ? placeOf(queue, rows.shift()!) : "";
  return rows.some(isOn) ? queueFrom(queue, rows, [page], after) : page;
}
