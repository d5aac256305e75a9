import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notification } from "@/db/schema";
import { messageEnds, notificationKinds, type MessageEnd, type NotificationKind } from "./vocabulary";

const endingBy = (end: MessageEnd): NotificationKind[] =>
  notificationKinds.filter((kind) => messageEnds[kind] === end);

/**
 * What messages leading to `paths` asked for is done, or what they told of has moved on, by whomever: nobody's inbox counts
 * them any more. Of which kinds, `messageEnds` says. Inside the transaction of what was done.
 */
export function markDone(tx: Transaction, by: MessageEnd, paths: string[], now: Date): Promise<void> {
  return markKindsDone(tx, endingBy(by), paths, now);
}

/** The same for these kinds alone. */
export async function markKindsDone(
  tx: Transaction,
  kinds: readonly NotificationKind[],
  paths: string[],
  now: Date,
): Promise<void> {
  await tx
    .update(notification)
    .set({ readAt: now })
    .where(
      and(isNull(notification.readAt), inArray(notification.path, paths), inArray(notification.kind, kinds)),
    );
}
