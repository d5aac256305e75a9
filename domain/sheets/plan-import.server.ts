import "server-only";
import { db } from "@/db/client";
import { Turns } from "../jobs/turns";
import { checkTable } from "./check-rows";
import { checkContext, existingRows, knownNames, type AskedPlace } from "./context.server";
import type { SheetTable } from "./find-tables";
import { planRows, type Planned } from "./plan-rows";
import type { SheetRecord } from "./records";
import type { SheetTarget } from "./targets";

/** What a person decided: per table what its columns tell, and what the words of an ambiguous place mean. */
export type Choices = { columns: (SheetTarget | null)[][]; units: Record<string, string> };

/** What becomes of each row as things stand, and the places whose words have to be asked. Others are answered in between. */
export async function planImport(
  place: { unitId: string; campaignId: string },
  tables: SheetTable[],
  choices?: Choices,
): Promise<{ planned: Planned[]; places: AskedPlace[] }> {
  const { records, places } = await readRecords(place.unitId, tables, choices);
  const [existing, known] = await Promise.all([
    existingRows(db(), place.unitId, place.campaignId),
    knownNames(db(), place.unitId, place.campaignId),
  ]);
  return { planned: await collected(planRows(existing, known, records)), places };
}

/** The nominations that the tables of a ward's list ask for, and the places whose words have to be asked. */
export async function readRecords(
  unitId: string,
  tables: SheetTable[],
  choices: Choices = { columns: [], units: {} },
): Promise<{ records: SheetRecord[]; places: AskedPlace[] }> {
  const context = await checkContext(unitId, choices.units);
  const records: SheetRecord[] = [];
  for (const [at, table] of tables.entries())
    records.push(...(await collected(checkTable(table, at, choices.columns[at] ?? table.proposed, context))));
  return { records, places: context.asked() };
}

/** All that is given, others being answered in between. */
async function collected<T>(steps: Iterable<T | undefined>): Promise<T[]> {
  const all: T[] = [];
  const turns = new Turns();
  for (const one of steps) {
    if (one !== undefined) all.push(one);
    await turns.pass();
  }
  return all;
}
