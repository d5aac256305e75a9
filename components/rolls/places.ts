import { isRollColumn, rollColumns, type RollColumn } from "@/domain/rolls/columns";

/** Where a cell is. */
export type Place = { id: string; column: RollColumn };
/** Cells marked together: from where one began to where one is. */
export type Block = { anchor: Place; head: Place };
/** The same as rows and columns by their number, ends included. */
export type Range = { top: number; bottom: number; left: number; right: number };

export const cellId = (rowId: string, column: RollColumn) => `o-${rowId}-${column}`;

/** The cell an event came from; null where from no cell. */
export function placeAt(target: EventTarget): Place | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const [, id, column] = /^o-([\da-f-]{36})-(\w+)$/.exec(target.id) ?? [];
  return id && isRollColumn(column) ? { id, column } : null;
}

export const inputAt = ({ id, column }: Place) =>
  document.getElementById(cellId(id, column)) as HTMLInputElement | null;

/** The marked cells among these rows; null where one of its ends is not shown. */
export function rangeOf(rows: readonly string[], { anchor, head }: Block): Range | null {
  const ends = [rows.indexOf(anchor.id), rows.indexOf(head.id)];
  const sides = [rollColumns.indexOf(anchor.column), rollColumns.indexOf(head.column)];
  if (ends.includes(-1)) return null;
  return {
    top: Math.min(...ends),
    bottom: Math.max(...ends),
    left: Math.min(...sides),
    right: Math.max(...sides),
  };
}

export const isAt = (one: Place, other: Place) => one.id === other.id && one.column === other.column;

export const isOfMany = ({ anchor, head }: Block) => !isAt(anchor, head);

export const isMany = ({ top, bottom, left, right }: Range) => top !== bottom || left !== right;

export const columnsOf = ({ left, right }: Range) => rollColumns.slice(left, right + 1);
