import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { notification } from "@/db/schema";
import { unlessFull } from "@/db/storage-full";
import { write } from "@/db/write";
import type { Actor } from "../permissions";

/** Marks one message, or all without `id`, of one's own inbox as read. */
export async function markRead(actor: Actor, id?: string): Promise<void> {
  const own = and(eq(notification.userId, actor.id), id ? eq(notification.id, id) : undefined);
  await write((tx) =>
    tx
      .update(notification)
      .set({ readAt: new Date() })
      .where(and(own, isNull(notification.readAt))),
  );
}

/** Opens a message of one's own inbox: it counts as read. Returns where it leads, null when there is none. */
export async function openMessage(actor: Actor, id: string): Promise<string | null> {
  await unlessFull(markRead(actor, id));
  const [message] = await db()
    .select({ path: notification.path })
    .from(notification)
    .where(and(eq(notification.userId, actor.id), eq(notification.id, id)))
    .limit(1);
  return message?.path ?? null;
}
