import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { membership, notification, unit, user } from "@/db/schema";
import type { Role } from "../permissions";
import type { NotificationKind } from "./vocabulary";

/** `kind` names a sentence in messages/ under `notification`, `data` fills its gaps. */
export type NotificationInput = { kind: NotificationKind; data: Record<string, string>; path: string };

/** Puts one message into each person's inbox, inside the transaction of what it tells about. */
export async function notify(
  tx: Transaction,
  userIds: readonly string[],
  input: NotificationInput,
  at = new Date(),
): Promise<void> {
  const rows = [...new Set(userIds)].map((userId) => ({ id: randomUUID(), userId, ...input, createdAt: at }));
  if (rows.length > 0) await tx.insert(notification).values(rows);
}

/** Ids of people, not blocked, who hold `role` for the unit or for the whole city. At most 500. */
export async function peopleWithRole(tx: Transaction, role: Role, unitId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: user.id })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(
      and(
        eq(membership.role, role),
        isNull(user.blockedAt),
        or(eq(membership.unitId, unitId), eq(unit.kind, "city")),
      ),
    )
    .limit(500);
  return rows.map((row) => row.id);
}
