import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { secondFactor } from "@/db/schema";

/** Whether a person has taken up a phone. */
export async function hasFactor(tx: Transaction, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ userId: secondFactor.userId })
    .from(secondFactor)
    .where(eq(secondFactor.userId, userId))
    .limit(1);
  return row !== undefined;
}
