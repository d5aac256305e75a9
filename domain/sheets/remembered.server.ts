import "server-only";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { sheetMapping } from "@/db/schema";
import type { Actor } from "../permissions";
import { headKey, type SheetTable } from "./find-tables";
import { asTarget, type SheetTarget } from "./targets";

type Columns = (SheetTarget | null)[];

const headOf = (table: SheetTable) => createHash("sha256").update(headKey(table.head)).digest("hex");

/** A table without a head has nothing by which another list could be known for the same. */
const hasHead = ({ head }: SheetTable) => head.some((words) => words.length > 0);

/** What each table's columns tell: as the unit corrected it under the same head before, else as proposed. */
export async function rememberedColumns(unitId: string, tables: SheetTable[]): Promise<Columns[]> {
  const rows = await db()
    .select({ head: sheetMapping.head, columns: sheetMapping.columns })
    .from(sheetMapping)
    .where(and(eq(sheetMapping.unitId, unitId), inArray(sheetMapping.head, tables.map(headOf))))
    .limit(200);
  const kept = new Map(rows.map(({ head, columns }) => [head, columns]));
  return tables.map((table) => {
    const columns = hasHead(table) ? kept.get(headOf(table)) : undefined;
    return columns?.length === table.head.length ? columns.map(asTarget) : table.proposed;
  });
}

/**
 * Remembers how the unit corrected what was proposed for each table's head. What was right as proposed is proposed again, from what
 * the next list's own columns hold.
 */
export async function rememberColumns(
  tx: Transaction,
  actor: Actor,
  unitId: string,
  tables: SheetTable[],
  columns: Columns[],
): Promise<void> {
  const updated = { updatedById: actor.id, updatedAt: new Date() };
  for (const [at, table] of tables.entries()) {
    if (!hasHead(table)) continue;
    const said = { columns: columns[at] ?? table.proposed, ...updated };
    if (isDeepStrictEqual(said.columns, table.proposed)) {
      await tx
        .delete(sheetMapping)
        .where(and(eq(sheetMapping.unitId, unitId), eq(sheetMapping.head, headOf(table))));
      continue;
    }
    await tx
      .insert(sheetMapping)
      .values({ unitId, head: headOf(table), ...said })
      .onConflictDoUpdate({ target: [sheetMapping.unitId, sheetMapping.head], set: said });
  }
}
