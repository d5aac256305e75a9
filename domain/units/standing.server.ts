import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { unit } from "@/db/schema";
import { DomainError } from "../errors";
import { formatDate } from "../time/dates";
import { successorsOf } from "./queries.server";

/** A dissolved unit nominates nobody any more. Throws `unit-ended` with its name, its last day and what it became. */
export async function assertStanding(tx: Transaction, unitId: string): Promise<void> {
  const [row] = await tx
    .select({ name: unit.name, validTo: unit.validTo })
    .from(unit)
    .where(eq(unit.id, unitId))
    .limit(1);
  if (!row?.validTo) return;
  const into = (await successorsOf([unitId], tx)).map(({ name }) => name).join(", ");
  const details = { name: row.name, until: formatDate(row.validTo), into };
  throw new DomainError("unit-ended", details, { unitId: "wrong-unit" });
}
