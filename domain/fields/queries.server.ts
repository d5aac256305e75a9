import "server-only";
import { asc, eq } from "drizzle-orm";
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

/** One field by its id, active or not; null when there is none. */
export async function findField(id: string) {
  const [row] = await db()
    .select({ id: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .where(eq(field.id, id))
    .limit(1);
  return row ?? null;
}
