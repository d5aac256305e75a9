import { getTableColumns, type Table } from "drizzle-orm";
import { erasedName } from "./vocabulary";

/**
 * What a row's columns hold once its words are gone: all but those that stay are emptied, so that a question asked of nominations
 * tomorrow is emptied too. What may not be empty says that it was erased.
 */
export function emptied(table: Table, stays: readonly string[]): Record<string, unknown> {
  const gone = Object.entries(getTableColumns(table)).filter(([name]) => !stays.includes(name));
  return Object.fromEntries(
    gone.map(([name, column]) => [name, column.default ?? (column.notNull ? erasedName : null)]),
  );
}
