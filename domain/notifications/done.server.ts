import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notification } from "@/db/schema";
import type { NotificationKind } from "./vocabulary";

/** Messages that ask for work; the others only tell. */
const asking: NotificationKind[] = [
  "submitted",
  "returned",
  "suggestion",
  "mistake",
  "adoption-due",
  "adoption-overdue",
];

/**
 * The work that messages leading to `paths` asked for is done, by whomever: nobody's inbox counts them any more. Inside the
 * transaction of what was done.
 */
export async function markDone(tx: Transaction, paths: string[], now: Date): Promise<void> {
  await tx
    .update(notification)
    .set({ readAt: now })
    .where(
      and(isNull(notification.readAt), inArray(notification.path, paths), inArray(notification.kind, asking)),
    );
}
