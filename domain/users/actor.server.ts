import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { membership, unit, user } from "@/db/schema";
import type { Actor } from "../permissions";
import { membershipsIn } from "./sessions.server";

/** A person with the roles of this moment, for what is carried out later in their name; null for who is blocked or gone. */
export async function findActor(tx: Transaction, id: string): Promise<Actor | null> {
  const rows = await tx
    .select({
      name: user.name,
      email: user.email,
      role: membership.role,
      unitId: membership.unitId,
      unitKind: unit.kind,
    })
    .from(user)
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(unit, eq(unit.id, membership.unitId))
    .where(and(eq(user.id, id), isNull(user.blockedAt)))
    .limit(200);
  const [first] = rows;
  return first ? { id, name: first.name, email: first.email, memberships: membershipsIn(rows) } : null;
}
