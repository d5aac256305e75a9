import "server-only";
import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notification } from "@/db/schema";
import { cursorOf, parseCursor } from "../paging/cursor";
import type { Actor } from "../permissions";

const pageSize = 30;

/** One row: how many messages wait unread in one's own inbox. */
export function selectUnread(actor: Actor) {
  return db()
    .select({ total: count() })
    .from(notification)
    .where(and(eq(notification.userId, actor.id), isNull(notification.readAt)));
}

/** One page of one's own inbox, the newest first; `before` is where the page before ended. */
export async function listNotifications(actor: Actor, before?: string) {
  const place = parseCursor(before);
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
        place ? sql`(${notification.createdAt}, ${notification.id}) < (${place.at}, ${place.id})` : undefined,
      ),
    )
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(pageSize + 1);
  const messages = rows.slice(0, pageSize);
  const last = messages.at(-1);
  return { messages, next: rows.length > pageSize ? cursorOf(last!.createdAt, last!.id) : null };
}
