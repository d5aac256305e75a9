import "server-only";
import { setImmediate } from "node:timers/promises";
import { db } from "@/db/client";
import { checkTable } from "./check-rows";
import { checkContext, existingRows, type AskedPlace } from "./context.server";
import type { SheetTable } from "./find-tables";
import { Planner, type Planned } from "./plan-rows";
import type { SheetTarget } from "./targets";

/** What a person decided: per table what its columns tell, and what the words of an ambiguous place mean. */
export type Choices = { columns: (SheetTarget | null)[][]; units: Record<string, string> };

/** Milliseconds of reading rows before others are let in. */
const slice = 8;

/** What becomes of each row as things stand, and the places whose words have to be asked. Others are answered in between. */
export async function planImport(
  place: { unitId: string; campaignId: string },
  tables: SheetTable[],
  choices: Choices = { columns: [], units: {} },
): Promise<{ planned: Planned[]; places: AskedPlace[] }> {
  const [context, existing] = await Promise.all([
    checkContext(place.unitId, choices.units),
    existingRows(db(), place.unitId, place.campaignId),
  ]);
  const planner = new Planner(existing);
  const planned: Planned[] = [];
  let begin = performance.now();
  for (const [at, table] of tables.entries())
    for (const record of checkTable(table, at, choices.columns[at] ?? table.proposed, context)) {
      planned.push(planner.plan(record));
      if (performance.now() - begin < slice) continue;
      await setImmediate();
      begin = performance.now();
    }
  return { planned, places: context.asked() };
}
