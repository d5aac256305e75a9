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
