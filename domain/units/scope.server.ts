import "server-only";
import { findUnit, successorsOf } from "./queries.server";
import { cityUnitId } from "./vocabulary";

/** A unit and the units of today it means. A former one's own stories are those told of it in its time, too. */
export type UnitScope = { id: string; unitIds: string[] };

/** The units of today that a unit means: itself while it stands, else all it led to. The city is nobody's ward. */
export async function unitsMeant(unit: { id: string; name: string; validTo: string | null }) {
  if (unit.id === cityUnitId) return [];
  if (unit.validTo === null) return [{ id: unit.id, name: unit.name }];
  return (await successorsOf([unit.id])).map(({ id, name }) => ({ id, name }));
}

/** What the unit at `id` means, with its name for people; null when there is none. */
export async function scopeOf(id: string): Promise<(UnitScope & { label: string }) | null> {
  const unit = await findUnit(id);
  if (!unit) return null;
  const meant = await unitsMeant(unit);
  return { id, label: unit.label, unitIds: meant.map((one) => one.id) };
}
