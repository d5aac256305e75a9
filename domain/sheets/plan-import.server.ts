import "server-only";
import { db } from "@/db/client";
import { checkTable } from "./check-rows";
import { checkContext, existingRows } from "./context.server";
import type { SheetTable } from "./find-tables";
import { Planner, type Planned } from "./plan-rows";

/** What becomes of each row as things stand. */
export async function planImport(
  place: { unitId: string; campaignId: string },
  tables: SheetTable[],
): Promise<Planned[]> {
  const [context, existing] = await Promise.all([
    checkContext(place.unitId),
    existingRows(db(), place.unitId, place.campaignId),
  ]);
  const planner = new Planner(existing);
  const planned: Planned[] = [];
  for (const [at, table] of tables.entries()) {
    for (const record of checkTable(table, at, table.proposed, context)) planned.push(planner.plan(record));
  }
  return planned;
}
