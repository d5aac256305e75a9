import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { nomination, nominationWriter, unit } from "@/db/schema";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";

/**
 * What somebody who may not see a nomination is told: that there is none. Only to those who worked on it themselves it is no
 * secret; their role for its unit has ended (`role-ended`, with `unit`), and they may have been typing when it did.
 */
export async function unseen(
  actor: Actor,
  nominationId: string,
  reader: Database | Transaction,
): Promise<DomainError> {
  const [own] = await reader
    .select({ unit: unit.name })
    .from(nominationWriter)
    .innerJoin(nomination, eq(nomination.id, nominationWriter.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(eq(nominationWriter.nominationId, nominationId), eq(nominationWriter.userId, actor.id)))
    .limit(1);
  return own ? new DomainError("role-ended", { unit: own.unit }) : new DomainError("not-found");
}
