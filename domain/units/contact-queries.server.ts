import "server-only";
import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { unit, unitContact } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

/** How anyone reaches a ward, as its page shows it. */
export type UnitContact = NonNullable<Awaited<ReturnType<typeof findUnitContact>>>;

const shownColumns = {
  address: unitContact.address,
  phone: unitContact.phone,
  email: unitContact.email,
  hours: unitContact.hours,
  website: unitContact.website,
};

/** A ward's contact; null where nothing is entered. The moment is ISO. */
export async function findUnitContact(unitId: string) {
  const [row] = await db()
    .select({ ...shownColumns, updatedAt: unitContact.updatedAt })
    .from(unitContact)
    .where(eq(unitContact.unitId, unitId))
    .limit(1);
  if (!row) return null;
  const { updatedAt, ...contact } = row;
  return Object.values(contact).some(Boolean) ? { ...contact, updatedAt: updatedAt.toISOString() } : null;
}

/** The wards of today whose contact a person keeps, by name, and whether anything is entered. At most 300. */
export async function listContactUnits(viewer: Viewer) {
  const held = (viewer?.memberships ?? []).map(({ unitId }) => unitId);
  // Asked about no unit in particular, only who holds a role for the whole city may.
  const everywhere = can(viewer, "unit.edit-contact");
  const own = held.filter((unitId) => can(viewer, "unit.edit-contact", { unitId }));
  if (!everywhere && own.length === 0) return [];
  return db()
    .select({
      id: unit.id,
      name: unit.name,
      entered: sql<boolean>`${unitContact.unitId} is not null`.mapWith(Boolean),
    })
    .from(unit)
    .leftJoin(unitContact, eq(unitContact.unitId, unit.id))
    .where(and(isNull(unit.validTo), ne(unit.kind, "city"), everywhere ? undefined : inArray(unit.id, own)))
    .orderBy(asc(unit.searchKey))
    .limit(300);
}

/** One ward's contact with all its form needs; null when there is no such ward of today. Throws `not-allowed`. */
export async function findContactToEdit(viewer: Viewer, unitId: string) {
  if (!can(viewer, "unit.edit-contact", { unitId })) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({ unitId: unit.id, unitName: unit.name, version: unitContact.version, ...shownColumns })
    .from(unit)
    .leftJoin(unitContact, eq(unitContact.unitId, unit.id))
    .where(and(eq(unit.id, unitId), isNull(unit.validTo), ne(unit.kind, "city")))
    .limit(1);
  if (!row) return null;
  return {
    ...row,
    version: row.version ?? 0,
    address: row.address ?? "",
    phone: row.phone ?? "",
    email: row.email ?? "",
    hours: row.hours ?? "",
  };
}
