import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { Transaction } from "@/db/client";
import { DomainError, type ErrorCode, type ErrorDetails } from "../errors";

/** Tells who was first, and when; asked only once it is clear that somebody was. */
type WhoWasFirst = () => Promise<ErrorDetails>;

/**
 * Changes the row at `where` if it still stands at `version`, and raises that by one. Throws `stale` with who was first:
 * somebody else changed it since the person looked, or there is no such row.
 */
export async function changeVersioned<Table extends SQLiteTable & { version: AnySQLiteColumn }>(
  tx: Transaction,
  table: Table,
  { where, version }: { where: SQL; version: number },
  values: SQLiteUpdateSetSource<Table>,
  whoWasFirst: WhoWasFirst,
): Promise<void> {
  const guard = and(where, eq(table.version, version))!;
  await changeGuarded(tx, table, guard, { ...values, version: version + 1 }, "stale", whoWasFirst);
}

/** Changes the row at `where` if its state is still `from`. Throws `wrong-step` with who was first. */
export async function changeState<Table extends SQLiteTable & { state: AnySQLiteColumn }>(
  tx: Transaction,
  table: Table,
  { where, from }: { where: SQL; from: string },
  values: SQLiteUpdateSetSource<Table>,
  whoWasFirst: WhoWasFirst,
): Promise<void> {
  await changeGuarded(tx, table, and(where, eq(table.state, from))!, values, "wrong-step", whoWasFirst);
}

/** The one guarded UPDATE: whoever finds no row under `guard` any more is told so with `refusal`. */
export async function changeGuarded<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  guard: SQL,
  values: SQLiteUpdateSetSource<Table>,
  refusal: Extract<ErrorCode, "stale" | "wrong-step">,
  whoWasFirst: WhoWasFirst,
): Promise<void> {
  const { rowsAffected } = await tx.update(table).set(values).where(guard);
  if (rowsAffected === 0) throw new DomainError(refusal, await whoWasFirst());
}
