type Place = { unitId: string; unitsNow: { id: string }[] };

/**
 * The unit in whose outline a space is marked: its own while that is drawn (a divided ward keeps its old outline), else the only one it led
 * to. Null where that is not drawn, or nobody knows which of several it lies in now. `outlined` are the ids that the map draws.
 */
export function outlineOf({ unitId, unitsNow }: Place, outlined: ReadonlySet<string>): string | null {
  if (outlined.has(unitId)) return unitId;
  const [only, ...others] = unitsNow;
  return only && others.length === 0 && outlined.has(only.id) ? only.id : null;
}
