import "server-only";
import { and, asc, count, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { membership, unit, unitContact, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

/** What a unit of today may lack. */
export const unitGaps = ["contact", "official"] as const;
export type UnitGap = (typeof unitGaps)[number];

/** What `?thieu=` asks for. */
export const unitGapsAsked: Record<"lien-he" | "can-bo", UnitGap> = {
  "lien-he": "contact",
  "can-bo": "official",
};

export type AdminUnit = Awaited<ReturnType<typeof listUnitsToEdit>>[number];

/**
 * The wards, communes and the special zone of today, by name, each with whether a contact is entered and how many officials
 * work for it who may sign in or were invited. At most 300. Throws `not-allowed`.
 */
export async function listUnitsToEdit(viewer: Viewer) {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const officials = db()
    .select({ total: count() })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.unitId, unit.id), eq(membership.role, "official"), isNull(user.blockedAt)));
  return db()
    .select({
      id: unit.id,
      name: unit.name,
      hasContact: sql<boolean>`${unitContact.unitId} is not null`.mapWith(Boolean),
      officials: sql<number>`(${officials})`,
    })
    .from(unit)
    .leftJoin(unitContact, eq(unitContact.unitId, unit.id))
    .where(and(isNull(unit.validTo), ne(unit.kind, "city")))
    .orderBy(asc(unit.searchKey))
    .limit(300);
}

/** Whether a unit lacks what is asked for. */
export const lacks = (one: AdminUnit, gap: UnitGap) =>
  gap === "contact" ? !one.hasContact : one.officials === 0;
