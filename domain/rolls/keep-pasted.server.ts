import "server-only";
import { and, desc, eq, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sheetImport } from "@/db/schema";
import type { Actor } from "../permissions";
import type { SheetTable } from "../sheets/find-tables";
import type { LoadedRoll } from "./load-roll.server";
import { withoutOnesOwn, type PastedTable } from "./pasted";

/** So many pastes of one list are kept, the latest. */
const most = 20;

/** Keeps a pasted list as it came in, in its own words, beside what the grid makes of it. Sent twice, it is kept once. */
export async function keepPasted(
  tx: Transaction,
  actor: Actor,
  roll: LoadedRoll,
  { id, ...came }: PastedTable & { id: string },
  now: Date,
): Promise<void> {
  const { head, rows } = withoutOnesOwn(came);
  const table: SheetTable = {
    sheet: "",
    head: head.map((words) => [words]),
    proposed: head.map(() => null),
    kind: null,
    rows: rows.map((cells, at) => ({ number: at + (head.length > 0 ? 2 : 1), cells })),
  };
  await tx
    .insert(sheetImport)
    .values({
      id,
      unitId: roll.unitId,
      campaignId: roll.campaignId,
      rollId: roll.id,
      fileName: "",
      tables: { tables: [table], notes: [] },
      choices: { columns: [], units: {} },
      createdById: actor.id,
      createdAt: now,
      madeAt: now,
      pasted: true,
    })
    .onConflictDoNothing();
  const ofRoll = and(eq(sheetImport.rollId, roll.id), eq(sheetImport.pasted, true));
  const latest = tx
    .select({ id: sheetImport.id })
    .from(sheetImport)
    .where(ofRoll)
    .orderBy(desc(sheetImport.createdAt), sheetImport.id)
    .limit(most);
  await tx.delete(sheetImport).where(and(ofRoll, notInArray(sheetImport.id, latest)));
}
