import "server-only";
import { db } from "@/db/client";
import { unit, unitSuccessor } from "@/db/schema";
import { fold } from "../text/fold";
import { unitQueryWords } from "./names";

/**
 * Finds the ward of today that a place's words mean, by its name of today or a former one; null where they name none, several,
 * or one that was split. Of wards of one name those within `within` (a district, or null) come first.
 */
export async function wardsByWords(): Promise<(words: string, within: string | null) => string | null> {
  const [units, steps] = await Promise.all([
    db()
      .select({
        id: unit.id,
        kind: unit.kind,
        name: unit.name,
        parentId: unit.parentId,
        districtName: unit.districtName,
        validTo: unit.validTo,
      })
      .from(unit)
      .limit(5_000),
    db().select({ fromId: unitSuccessor.fromId, toId: unitSuccessor.toId }).from(unitSuccessor).limit(20_000),
  ]);
  const byId = new Map(units.map((one) => [one.id, one]));
  const next = new Map<string, string[]>();
  for (const { fromId, toId } of steps) next.set(fromId, [...(next.get(fromId) ?? []), toId]);
  const today = (id: string): string[] =>
    byId.get(id)?.validTo === null ? [id] : (next.get(id) ?? []).flatMap(today);
  const wards = units
    .filter(({ kind }) => kind !== "city" && kind !== "district")
    .map((one) => ({ ...one, key: fold(one.name), whole: fold(`${one.name} ${one.districtName ?? ""}`) }));
  return (words, within) => {
    const typed = fold(unitQueryWords(words).join(" "));
    if (!typed) return null;
    const named = wards.filter(({ key, whole }) => key === typed || whole === typed);
    const district = within ? byId.get(within)?.name : undefined;
    const own = named.filter((one) => one.parentId === within || one.districtName === district);
    const ids = new Set((own.length > 0 && within ? own : named).flatMap(({ id }) => today(id)));
    return ids.size === 1 ? [...ids][0]! : null;
  };
}
