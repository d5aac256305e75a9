import "server-only";
import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { adoption, campaign, council, deedTemplate, nomination, roll, space } from "@/db/schema";
import { keepTraces } from "../persons/traces.server";

/**
 * What is under way in a unit is its one successor's from now on. A nomination says where it was: the old unit is its former one,
 * unless an older one is named already.
 */
export async function handWorkOver(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const moved = await tx
    .update(nomination)
    .set({ unitId: toId, formerUnitId: sql`coalesce(${nomination.formerUnitId}, ${fromId})` })
    .where(eq(nomination.unitId, fromId))
    .returning({ id: nomination.id });
  await keepTraces(
    tx,
    "nomination",
    moved.map(({ id }) => id),
  );
  const to = { unitId: toId };
  await tx.update(roll).set(to).where(eq(roll.unitId, fromId));
  await tx.update(deedTemplate).set(to).where(eq(deedTemplate.unitId, fromId));
  await tx.update(council).set(to).where(eq(council.unitId, fromId));
  await tx.update(space).set(to).where(eq(space.unitId, fromId));
  // What both ran already stays with each: it is one model that two took home.
  const running = tx
    .select({ profileId: adoption.profileId })
    .from(adoption)
    .where(and(eq(adoption.unitId, toId), eq(adoption.status, "running")));
  await tx
    .update(adoption)
    .set(to)
    .where(and(eq(adoption.unitId, fromId), notInArray(adoption.profileId, running)));
  await tx
    .update(campaign)
    .set({ organiserUnitId: toId })
    .where(and(eq(campaign.organiserUnitId, fromId), inArray(campaign.state, ["draft", "open"])));
}
