import { getTableName, sql, type SQL } from "drizzle-orm";
import { check, type AnySQLiteColumn, type CheckBuilder } from "drizzle-orm/sqlite-core";

/** The words a column may hold, taken from its type; the compiler misses none and refuses a foreign one. */
type Every<Word, List extends readonly unknown[]> = [Word] extends [List[number] | null]
  ? List
  : ["a word is missing"];

const named = (column: AnySQLiteColumn, holds: string, kind: string): CheckBuilder =>
  check(`${getTableName(column.table)}_${column.name}_${kind}`, sql.raw(holds));

const quoted = (column: AnySQLiteColumn) => `"${column.name}"`;

/** Holds one of the vocabulary's words, or nothing where it may be empty. */
export function oneOf<Column extends AnySQLiteColumn, const List extends readonly Column["_"]["data"][]>(
  column: Column,
  ...words: Every<Column["_"]["data"], List> & List
): CheckBuilder {
  const list = words.map((word) => `'${String(word)}'`).join(", ");
  return named(column, `${quoted(column)} in (${list})`, "word");
}

/** A count, a number or a version that begins at `least`. */
export function atLeast(column: AnySQLiteColumn, least: number): CheckBuilder {
  return named(column, `${quoted(column)} >= ${least}`, "least");
}

const isoDay = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]";

/** A day written as "2026-11-26". */
export function isDay(column: AnySQLiteColumn): CheckBuilder {
  return named(column, `${quoted(column)} glob '${isoDay}'`, "day");
}

/** Any other condition; `name` says what holds. */
export function holds(name: string, condition: SQL): CheckBuilder {
  return check(name, condition);
}
