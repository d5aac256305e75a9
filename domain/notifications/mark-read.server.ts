import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { notification } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor } from "../permissions";

/**
 * Marks one message, or all without `id`, of one's own inbox as read. Returns the path of a message that was
 * opened for the first time, null otherwise.
 */
export async function markRead(actor: Actor, id?: string): Promise<string | null> {
  return write(async (tx) => {
    const read = await tx
      .update(notification)
      .set({ readAt: new Date() })
      .where(
        and(
          eq(notification.userId, actor.id),
          isNull(notification.readAt),
          id ? eq(notification.id, id) : undefined,
        ),
      )
      .returning({ path: notification.path });
    return read[0]?.path ?? null;
  });
}
