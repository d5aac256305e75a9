import "server-only";
import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, roll } from "@/db/schema";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { mostRows } from "./input";

/**
 * Rolls with room for this many new rows of a unit in a campaign: the given one first, as far as it has room, then new
 * ones. Whether the actor may is asked before.
 */
export async function rollsForRows(
  tx: Transaction,
  actor: Actor,
  place: { unitId: string; campaignId: string },
  first: string | null,
  rows: number,
  now: Date,
): Promise<{ rollId: string; rows: number }[]> {
  const rolls: { rollId: string; rows: number }[] = [];
  let left = rows;
  if (first && left > 0) {
    const room = Math.min(left, mostRows - (await rowsOf(tx, first)));
    if (room > 0) rolls.push({ rollId: first, rows: room });
    left -= Math.max(0, room);
  }
  while (left > 0) {
    const taken = Math.min(left, mostRows);
    rolls.push({ rollId: await makeRoll(tx, actor, place, now), rows: taken });
    left -= taken;
  }
  return rolls;
}

async function rowsOf(tx: Transaction, rollId: string): Promise<number> {
  const [row] = await tx.select({ rows: count() }).from(nomination).where(eq(nomination.rollId, rollId));
  return row?.rows ?? 0;
}

async function makeRoll(
  tx: Transaction,
  actor: Actor,
  place: { unitId: string; campaignId: string },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(roll).values({ id, ...place, createdById: actor.id, createdAt: now, updatedAt: now });
  await record(
    tx,
    { actorId: actor.id, action: "roll.create", subjectType: "roll", subjectId: id, after: place },
    now,
  );
  return id;
}
