import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Transaction } from "../db/client";

/** Inserts any number of rows in portions that stay below SQLite's limit of bound values. */
export async function insertRows<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 100) await tx.insert(table).values(rows.slice(at, at + 100));
}
