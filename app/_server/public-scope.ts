import "server-only";
import { listFields } from "@/domain/fields/queries.server";
import { findUnit, successorsOf } from "@/domain/units/queries.server";

/**
 * The unit at `id` with the units of today that its stories stand under: itself, or where a former one went. Null when
 * there is none.
 */
export async function unitScope(id: string): Promise<{ label: string; unitIds: string[] } | null> {
  const unit = await findUnit(id);
  if (!unit) return null;
  if (!unit.validTo) return { label: unit.label, unitIds: [unit.id] };
  return { label: unit.label, unitIds: (await successorsOf([unit.id])).map((successor) => successor.id) };
}

/** The active field at `id`; null when there is none. */
export async function findField(id: string) {
  return (await listFields()).find((field) => field.id === id) ?? null;
}
