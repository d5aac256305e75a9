import "server-only";
import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { sheetMapping } from "@/db/schema";
import type { Actor } from "../permissions";
import { headKey, type SheetTable } from "./find-tables";
import { asTarget, type SheetTarget } from "./targets";

type Columns = (SheetTarget | null)[];

const headOf = (table: SheetTable) => createHash("sha256").update(headKey(table.head)).digest("hex");

/** What each table's columns tell: as the unit said of the same head before, else as proposed. */
export async function rememberedColumns(unitId: string, tables: SheetTable[]): Promise<Columns[]> {
  const rows = await db()
    .select({ head: sheetMapping.head, columns: sheetMapping.columns })
    .from(sheetMapping)
    .where(and(eq(sheetMapping.unitId, unitId), inArray(sheetMapping.head, tables.map(headOf))))
    .limit(200);
  const kept = new Map(rows.map(({ head, columns }) => [head, columns]));
  return tables.map((table) => {
    const columns = kept.get(headOf(table));
    return columns?.length === table.head.length ? columns.map(asTarget) : table.proposed;
  });
}

/** Remembers what the unit said of each table's head. */
export async function rememberColumns(
  tx: Transaction,
  actor: Actor,
  unitId: string,
  tables: SheetTable[],
  columns: Columns[],
): Promise<void> {
  const updated = { updatedById: actor.id, updatedAt: new Date() };
  for (const [at, table] of tables.entries()) {
    const said = { columns: columns[at] ?? table.proposed, ...updated };
    await tx
      .insert(sheetMapping)
      .values({ unitId, head: headOf(table), ...said })
      .onConflictDoUpdate({ target: [sheetMapping.unitId, sheetMapping.head], set: said });
  }
}
