import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination, unit } from "@/db/schema";
import type { Actor, Viewer } from "../permissions";

/** The units a person nominates for, by name. At most 50. */
export async function listOwnUnits(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const own = ownUnits(viewer);
  if (own.length === 0) return [];
  return db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(inArray(unit.id, own), isNull(unit.validTo)))
    .orderBy(asc(unit.searchKey))
    .limit(50);
}

/**
 * The unit a person's next nomination is for unless they say otherwise: the one they nominated for last, else their first;
 * null to whoever nominates for none.
 */
export async function usualUnit(reader: Database | Transaction, actor: Viewer): Promise<string | null> {
  const held = ownUnits(actor);
  if (!actor || held.length < 2) return held[0] ?? null;
  const standing = await reader
    .select({ id: unit.id })
    .from(unit)
    .where(and(inArray(unit.id, held), isNull(unit.validTo)))
    .limit(50);
  const own = held.filter((one) => standing.some(({ id }) => id === one));
  if (own.length < 2) return own[0] ?? null;
  const [last] = await reader
    .select({ unitId: nomination.unitId })
    .from(nomination)
    .where(and(eq(nomination.createdById, actor.id), inArray(nomination.unitId, own)))
    .orderBy(desc(nomination.createdAt))
    .limit(1);
  return last?.unitId ?? own[0]!;
}

/** The same outside a transaction. */
export const usualUnitOf = (actor: Viewer) => usualUnit(db(), actor);

function ownUnits(viewer: Actor | null): string[] {
  const held = (viewer?.memberships ?? []).filter(({ role }) => role === "official");
  return [...new Set(held.map(({ unitId }) => unitId))];
}
