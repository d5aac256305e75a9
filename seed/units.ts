import { formerUnitId, unitSearchKey } from "../domain/units/names";
import type { SuccessorExtent, UnitKind } from "../domain/units/vocabulary";
import type { Transaction } from "../db/client";
import { unit, unitSuccessor } from "../db/schema";
import today from "./facts/units-today.json" with { type: "json" };
import untilDecember2024 from "./facts/units-until-december-2024.json" with { type: "json" };
import untilJune2025 from "./facts/units-until-june-2025.json" with { type: "json" };
import { insertRows } from "./rows";

export const cityId = "tp-ho-chi-minh";
const cityName = "Thành phố Hồ Chí Minh";

type UnitRow = typeof unit.$inferInsert;
type SuccessorRow = typeof unitSuccessor.$inferInsert;
type TodayFact = [
  id: string,
  code: string,
  kind: UnitKind,
  name: string,
  nameEn: string,
  km2: number,
  people: number,
];
type JuneFact = [
  name: string,
  kind: UnitKind,
  district: string,
  province: string,
  to: [id: string, extent: SuccessorExtent][],
];
type DecemberFact = [name: string, district: string, to: [name: string, extent: SuccessorExtent][]];

const row = (values: Omit<UnitRow, "searchKey">): UnitRow => ({
  ...values,
  searchKey: unitSearchKey(values),
});

/** The three dated layers of units and where each former one went. */
export async function seedUnits(tx: Transaction): Promise<void> {
  const { units, successors } = unitLayers();
  await insertRows(tx, unit, units);
  await insertRows(tx, unitSuccessor, successors);
}

/** All rows of `unit` and `unit_successor`, without a database: former units are matched by name and district. */
export function unitLayers(): { units: UnitRow[]; successors: SuccessorRow[] } {
  const city = row({ id: cityId, code: "79", kind: "city", name: cityName, nameEn: "Ho Chi Minh City" });
  const current = (today as TodayFact[]).map(([id, code, kind, name, nameEn, areaKm2, population]) =>
    row({ id, code, kind, name, nameEn, areaKm2, population, parentId: cityId, validFrom: "2025-07-01" }),
  );
  const june = (untilJune2025 as unknown as JuneFact[]).filter(([name, , district]) => name !== district);
  const formerWards = june.map(([name, kind, districtName, provinceName]) =>
    row({
      id: formerUnitId(name, districtName),
      kind,
      name,
      districtName,
      provinceName,
      parentId: formerUnitId(districtName, districtName),
      validTo: "2025-06-30",
    }),
  );
  const olderWards = (untilDecember2024 as unknown as DecemberFact[]).map(([name, districtName]) =>
    row({
      id: formerUnitId(name, districtName),
      kind: "ward",
      name,
      districtName,
      provinceName: cityName,
      parentId: formerUnitId(districtName, districtName),
      validTo: "2024-12-31",
    }),
  );
  return {
    units: [city, ...current, ...districts(), ...formerWards, ...olderWards],
    successors: [...juneSuccessors(june), ...districtSuccessors(), ...decemberSuccessors()],
  };
}

function districts(): UnitRow[] {
  const provinces = new Map((untilJune2025 as unknown as JuneFact[]).map((fact) => [fact[2], fact[3]]));
  return [...provinces].map(([name, provinceName]) =>
    row({ id: formerUnitId(name, name), kind: "district", name, provinceName, validTo: "2025-06-30" }),
  );
}

function juneSuccessors(facts: JuneFact[]): SuccessorRow[] {
  return facts.flatMap(([name, , district, , to]) =>
    to.map(([toId, extent]) => ({
      fromId: formerUnitId(name, district),
      toId,
      extent,
      effectiveOn: "2025-07-01",
    })),
  );
}

/** A district's successors are those of its wards; `part` where one of them was split or shared. */
function districtSuccessors(): SuccessorRow[] {
  const facts = untilJune2025 as unknown as JuneFact[];
  const links = new Map<string, SuccessorRow>();
  const districtsOf = new Map<string, Set<string>>();
  for (const [, , district, , to] of facts) {
    for (const [toId] of to) districtsOf.set(toId, (districtsOf.get(toId) ?? new Set()).add(district));
  }
  for (const [, , district, , to] of facts) {
    const fromId = formerUnitId(district, district);
    for (const [toId] of to) {
      const shared = (districtsOf.get(toId)?.size ?? 0) > 1;
      links.set(`${fromId} ${toId}`, {
        fromId,
        toId,
        extent: shared ? "part" : "whole",
        effectiveOn: "2025-07-01",
      });
    }
  }
  return [...links.values()];
}

function decemberSuccessors(): SuccessorRow[] {
  return (untilDecember2024 as unknown as DecemberFact[]).flatMap(([name, district, to]) =>
    to.map(([toName, extent]) => ({
      fromId: formerUnitId(name, district),
      toId: formerUnitId(toName, district),
      extent,
      effectiveOn: "2025-01-01",
    })),
  );
}
