import { getTableColumns, sql, type Column } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Transaction } from "./client";

/**
 * Inserts many rows by one short statement: written out with a place for each value it would take longer to build and to
 * parse than to run. What a row does not say is the column's default. `onConflict` is the clause for rows that are there.
 */
export async function insertMany<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  rows: Table["$inferInsert"][],
  onConflict = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const said = Object.entries<Column>(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => row[key as keyof typeof row] !== undefined),
  );
  const values = rows.map((row) =>
    said.map(([key, column]) => {
      const value: unknown = row[key as keyof typeof row];
      const kept = value === undefined ? (column.default ?? null) : value;
      return kept === null ? null : column.mapToDriverValue(kept);
    }),
  );
  const names = said.map(([, column]) => sql.identifier(column.name));
  const cells = said.map((_, at) => sql.raw(`value ->> ${at}`));
  await tx.run(sql`insert into ${table} (${sql.join(names, sql`, `)})
    select ${sql.join(cells, sql`, `)} from json_each(${JSON.stringify(values)}) where true ${onConflict}`);
}
