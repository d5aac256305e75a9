import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { blank, blankScan, printer } from "@/db/schema";

/**
 * What a unit prints its certificates with is its successor's: blanks with their scans, and what was measured of its printers.
 * After a split each part has its own copy, and the old unit, whose people go on there, keeps its own.
 */
export async function handPressOver(tx: Transaction, fromId: string, toIds: string[]): Promise<void> {
  const [toId, ...others] = toIds;
  if (!toId) return;
  if (others.length === 0) {
    await tx.update(blank).set({ unitId: toId }).where(eq(blank.unitId, fromId));
    await tx.update(printer).set({ unitId: toId }).where(eq(printer.unitId, fromId));
    return;
  }
  const blanks = await tx.select().from(blank).where(eq(blank.unitId, fromId)).limit(most);
  const printers = await tx.select().from(printer).where(eq(printer.unitId, fromId)).limit(most);
  for (const unitId of toIds) {
    for (const one of blanks) await copyBlankTo(tx, one, unitId);
    await insertMany(
      tx,
      printer,
      printers.map((one) => ({ ...one, id: randomUUID(), unitId })),
    );
  }
}

const most = 100;

async function copyBlankTo(tx: Transaction, one: typeof blank.$inferSelect, unitId: string): Promise<void> {
  const id = randomUUID();
  await tx.insert(blank).values({ ...one, id, unitId });
  const [scan] = await tx.select().from(blankScan).where(eq(blankScan.blankId, one.id)).limit(1);
  if (scan) await tx.insert(blankScan).values({ ...scan, blankId: id });
}
