import "server-only";
import { db } from "@/db/client";
import { Turns } from "../jobs/turns";
import { checkTable } from "./check-rows";
import { checkContext, existingRows, type AskedPlace } from "./context.server";
import type { SheetTable } from "./find-tables";
import { Planner, type Planned } from "./plan-rows";
import type { SheetTarget } from "./targets";

/** What a person decided: per table what its columns tell, and what the words of an ambiguous place mean. */
export type Choices = { columns: (SheetTarget | null)[][]; units: Record<string, string> };

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
  const turns = new Turns();
  for (const [at, table] of tables.entries())
    for (const record of checkTable(table, at, choices.columns[at] ?? table.proposed, context)) {
      planned.push(planner.plan(record));
      await turns.pass();
    }
  return { planned, places: context.asked() };
}
