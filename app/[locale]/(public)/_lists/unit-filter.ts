import type { UnitPage } from "@/domain/units/unit-page.server";

/** The stories of a unit; of a former one those told of it in its time, and those of the units of today it went to. */
export function unitFilter({ id, validTo, successors }: UnitPage) {
  return validTo === null
    ? { unitId: id }
    : { formerUnit: { id, successorIds: successors.map((one) => one.id) } };
}
