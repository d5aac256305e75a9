import { rollColumns } from "@/domain/rolls/columns";
import type { Room } from "./cell-state";
import type { Place } from "./places";

/** Rows down and columns to the right, one of them -1 or 1. */
export type Direction = [down: number, right: number];
type End = "first" | "last";
type Cells = Pick<Room, "rows" | "read">;

/** The cell beside; null beyond the table. */
export function stepFrom({ rows }: Pick<Cells, "rows">, { id, column }: Place, [down, right]: Direction) {
  const row = rows[rows.indexOf(id) + down];
  const side = rollColumns[rollColumns.indexOf(column) + right];
  return row && side ? { id: row, column: side } : null;
}

/** Where Ctrl and an arrow lead: to the last of the filled cells that follow, else to the next filled one or the table's edge. */
export function edgeFrom(cells: Cells, from: Place, direction: Direction): Place {
  const isFilled = ({ id, column }: Place) => cells.read(id, column) !== "";
  const beside = stepFrom(cells, from, direction);
  const isInside = beside !== null && isFilled(from) && isFilled(beside);
  let at = from;
  for (let next = beside; next; next = stepFrom(cells, next, direction)) {
    if (isInside && !isFilled(next)) return at;
    at = next;
    if (!isInside && isFilled(next)) return at;
  }
  return at;
}

/** The first or last cell of a row. */
export const sideOf = ({ id }: Place, end: End): Place => ({
  id,
  column: end === "first" ? rollColumns[0]! : rollColumns.at(-1)!,
});

/** The table's first cell, or where its last filled row and its last filled column meet. */
export function cornerOf({ rows, read }: Cells, end: End): Place {
  const first = sideOf({ id: rows[0]!, column: rollColumns[0]! }, "first");
  if (end === "first") return first;
  const id = rows.findLast((row) => rollColumns.some((column) => read(row, column) !== ""));
  const column = rollColumns.findLast((one) => rows.some((row) => read(row, one) !== ""));
  return id && column ? { id, column } : first;
}
