import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { field } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

/** Active fields in their order. */
export function listFields() {
  return db()
    .select({ id: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .where(eq(field.active, true))
    .orderBy(asc(field.position))
    .limit(100);
}

/** Every field's name, retired ones too, in their order. At most 300. */
export function listFieldNames() {
  return db()
    .select({ id: field.id, name: field.name, nameEn: field.nameEn })
    .from(field)
    .orderBy(asc(field.position))
    .limit(300);
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

/** Every field, retired ones too, in their order, and how many stories and nominations have each. Throws `not-allowed`. */
export async function listFieldsToEdit(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db()
    .select({
      id: field.id,
      name: field.name,
      nameEn: field.nameEn,
      active: field.active,
      version: field.version,
      stories: sql<number>`(select count(*) from profile where profile.field_id = ${field}.id and profile.state = 'published')`,
      nominations: sql<number>`(select count(*) from nomination where nomination.field_id = ${field}.id)`,
    })
    .from(field)
    .orderBy(asc(field.position))
    .limit(300);
}
