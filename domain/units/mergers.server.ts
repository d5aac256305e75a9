import "server-only";
import { desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { document, unit, unitMerger } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

/** Every merger that was entered, the latest day first, with the names of its units. At most 200. Throws `not-allowed`. */
export async function listMergers(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  const rows = await db()
    .select({
      id: unitMerger.id,
      version: unitMerger.version,
      fromIds: unitMerger.fromIds,
      into: unitMerger.into,
      effectiveOn: unitMerger.effectiveOn,
      documentId: unitMerger.documentId,
      documentNumber: document.number,
      appliedAt: unitMerger.appliedAt,
    })
    .from(unitMerger)
    .innerJoin(document, eq(document.id, unitMerger.documentId))
    .orderBy(desc(unitMerger.effectiveOn), desc(unitMerger.createdAt))
    .limit(200);
  const ids = [...new Set(rows.flatMap(({ fromIds }) => fromIds))];
  const names = await db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, ids))
    .limit(1000);
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? id;
  return rows.map(({ fromIds, into, appliedAt, ...row }) => ({
    ...row,
    from: fromIds.map(nameOf),
    into: into.map(({ name }) => name),
    hasNew: into.some(({ isNew }) => isNew),
    isApplied: appliedAt !== null,
  }));
}

export type ShownMerger = Awaited<ReturnType<typeof listMergers>>[number];
