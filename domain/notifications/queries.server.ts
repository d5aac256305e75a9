import "server-only";
import { and, count, desc, eq, isNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { notification } from "@/db/schema";
import type { Actor } from "../permissions";

const pageSize = 30;

/** How many messages wait unread in one's own inbox. */
export async function countUnread(actor: Actor): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(notification)
    .where(and(eq(notification.userId, actor.id), isNull(notification.readAt)));
  return row?.total ?? 0;
}

/** One page of one's own inbox, the newest first; `before` (ms) is where the page before ended. */
export async function listNotifications(actor: Actor, before?: number) {
  const rows = await db()
    .select({
      id: notification.id,
      kind: notification.kind,
      data: notification.data,
      path: notification.path,
      createdAt: notification.createdAt,
      readAt: notification.readAt,
    })
    .from(notification)
    .where(
      and(
        eq(notification.userId, actor.id),
        before ? lt(notification.createdAt, new Date(before)) : undefined,
      ),
    )
    .orderBy(desc(notification.createdAt))
    .limit(pageSize + 1);
  const messages = rows.slice(0, pageSize);
  return { messages, next: rows.length > pageSize ? messages.at(-1)!.createdAt.getTime() : null };
}
