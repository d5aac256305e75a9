import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { field } from "@/db/schema";

/** Active fields in their order. */
export function listFields() {
  return db()
    .select({ id: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .where(eq(field.active, true))
    .orderBy(asc(field.position))
    .limit(100);
}

/** One field by its id; null when there is none. `activeOnly`: nor for one no longer offered. */
export async function findField(id: string, { activeOnly = false } = {}) {
  const [row] = await db()
    .select({ id: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .where(and(eq(field.id, id), activeOnly ? eq(field.active, true) : undefined))
    .limit(1);
  return row ?? null;
}
