import "server-only";
import { and, asc, count, desc, eq, gt, isNull, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, nominationVersion, notice, reviewClaim, unit, user } from "@/db/schema";
import { placeIn } from "@/db/schema/nominations";
import { cursorOf, parseCursor, type Cursor } from "../paging/cursor";
import type { Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { askedOf, isLikeAnother, isOverdue, itsQueue, lacksConsent } from "./queue-filter.server";
import { queueIds, standsIn, type QueueFilter, type QueueId } from "./queues";

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
function queueOf(viewer: Viewer, queue: QueueId, filter: QueueFilter) {
  const latestFirst = isLatestFirst(queue);
  const key = placeIn(latestFirst ? nomination.decidedAt : nomination.submittedAt);
  const order = latestFirst ? desc : asc;
  const [later, earlier] = (latestFirst ? ["<", ">"] : [">", "<"]).map((sign) => sql.raw(sign));
  const placeOfOne = (id: string) =>
    sql`(select ${key}, ${nomination.id} from ${nomination} where ${nomination.id} = ${id})`;
  return {
    viewer,
    mine: and(eq(itsQueue, queue), askedOf(viewer, filter)),
    order: [order(key), order(nomination.id)],
    beyond: ({ at, id }: Cursor) => sql`(${key}, ${nomination.id}) ${later} (${at}, ${id})`,
    before: (id: string) => sql`(${key}, ${nomination.id}) ${earlier} ${placeOfOne(id)}`,
    after: (id: string) => sql`(${key}, ${nomination.id}) ${later} ${placeOfOne(id)}`,
  };
}

const selectRows = ({ viewer, mine, order }: ReturnType<typeof queueOf>, from?: SQL) =>
  db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      kind: nomination.kind,
      name: asSent("name"),
      deed: asSent("deed"),
      state: nomination.state,
      illustrative: nomination.illustrative,
      onHold: nomination.onHold,
      sendCount: nomination.sendCount,
      submittedAt: nomination.submittedAt,
      decidedAt: nomination.decidedAt,
      unitName: unit.name,
      campaignName: campaign.name,
      /** Last day of the listing that stands; null without one. */
      listedUntil: notice.endsOn,
      isOverdue: isOverdue(hcmcToday()),
      lacksConsent,
      isLikeAnother: isLikeAnother(viewer),
      /** Who reads it now, and says so. */
      readBy: user.name,
      readById: user.id,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(nominationVersion, lastSending)
    .leftJoin(notice, and(eq(notice.nominationId, nomination.id), isNull(notice.stoppedAt)))
    .leftJoin(
      reviewClaim,
      and(eq(reviewClaim.nominationId, nomination.id), gt(reviewClaim.until, new Date())),
    )
    .leftJoin(user, eq(user.id, reviewClaim.userId))
    .where(and(mine, from))
    .orderBy(...order);

type Rows = Awaited<ReturnType<typeof selectRows>>;
export type QueueRow = Rows[number];

/** The two reads `queueFrom` makes a page of a queue of: its rows, and how many stand in each queue under the same filter. */
export function selectQueue(viewer: Viewer, queue: QueueId, after?: string, filter: QueueFilter = {}) {
  const its = queueOf(viewer, queue, filter);
  const place = parseCursor(after);
  return [
    selectRows(its, place ? its.beyond(place) : undefined).limit(pageSize + 1),
    db()
      .select({ queue: itsQueue, total: count() })
      .from(nomination)
      .where(askedOf(viewer, filter))
      .groupBy(itsQueue)
      .limit(queueIds.length + 1),
  ] as const;
}

type Counts = { queue: string | null; total: number }[];

const placeOf = (queue: QueueId, row: Pick<Rows[number], "id" | "submittedAt" | "decidedAt">) =>
  cursorOf(isLatestFirst(queue) ? row.decidedAt : row.submittedAt, row.id);

/** One page of a queue; `after` is where the page before ended, `next` where the one after begins, or null on the last. */
export function queueFrom(queue: QueueId, rows: Rows, counted: Counts, after = "") {
  const nominations = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? placeOf(queue, nominations.at(-1)!) : null;
  const totals = Object.fromEntries(
    queueIds.map((id) => [id, counted.find((one) => one.queue === id)?.total ?? 0]),
  ) as Record<QueueId, number>;
  return { nominations, totals, total: totals[queue], next, after };
}

export type Queue = ReturnType<typeof queueFrom>;

/** Every nomination of a queue in its order, `size` at a time; at most `most`. */
export async function* queueRows(
  viewer: Viewer,
  queue: QueueId,
  size: number,
  most: number,
  filter: QueueFilter = {},
) {
  const its = queueOf(viewer, queue, filter);
  let place: Cursor | null = null;
  for (let read = 0; read < most; read += size) {
    const rows: Rows = await selectRows(its, place ? its.beyond(place) : undefined).limit(size);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    place = parseCursor(placeOf(queue, rows.at(-1)!));
  }
}

/** Nominations of a queue in the viewer's scope. `after` is where the page before ended. */
export async function listQueue(
  viewer: Viewer,
  queue: QueueId,
  after?: string,
  filter: QueueFilter = {},
): Promise<Queue> {
  return queueFrom(queue, ...(await db().batch(selectQueue(viewer, queue, after, filter))), after);
}

/** The page of a queue on which an open nomination stands: `page` where it does, else the one that is read for it. */
export async function pageHolding(
  viewer: Viewer,
  queue: QueueId,
  open: Pick<Rows[number], "id" | "state" | "onHold">,
  page: Queue,
  filter: QueueFilter = {},
): Promise<Queue> {
  const isOn = ({ id }: { id: string }) => id === open.id;
  if (page.nominations.some(isOn) || !standsIn(queue, open)) return page;
  const its = queueOf(viewer, queue, filter);
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
  if (!rows.some(isOn)) return page;
  const counted = Object.entries(page.totals).map(([id, total]) => ({ queue: id, total }));
  return queueFrom(queue, rows, counted, after);
}

/** The two reads `nextFrom` understands, to be sent along with others. */
export function selectNext(viewer: Viewer, queue: QueueId, filter: QueueFilter, id: string) {
  const its = queueOf(viewer, queue, filter);
  const read = (from: SQL) =>
    db()
      .select({ id: nomination.id })
      .from(nomination)
      .where(and(its.mine, from))
      .orderBy(...its.order)
      .limit(1);
  return [read(its.after(id)), read(its.before(id))] as const;
}

/** Whom to open after one: the next of the filtered queue, else its first; null where it was the last one. */
export const nextFrom = ([next]: { id: string }[], [first]: { id: string }[]): string | null =>
  next?.id ?? first?.id ?? null;

/** The same in a round trip of its own. */
export async function nextInQueue(
  ...asked: [viewer: Viewer, queue: QueueId, filter: QueueFilter, id: string]
): Promise<string | null> {
  return nextFrom(...(await db().batch(selectNext(...asked))));
}
