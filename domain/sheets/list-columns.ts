import { several } from "../address/read-query";
import type { Cell } from "./written-cells";

/** A column that a list may be taken out with: its name in the address, its head, and what a row says there. */
export type Column<Row> = {
  id: string;
  head: string;
  /** `at` is the row's place in the list, from 0. */
  cell: (row: Row, at: number) => Cell;
};

/** Which columns an address asks for (`?cot=`). */
export const columnsQuery = { cot: several(60) };

/** The columns asked for, in the list's own order; all of them where none is. */
export function chosenColumns<One extends { id: string }>(columns: One[], asked: string[]): One[] {
  const chosen = columns.filter(({ id }) => asked.includes(id));
  return chosen.length > 0 ? chosen : columns;
}

/** How many rows are read and written at a time. */
export const rowsTogether = 200;
/** The most rows a list is taken out with. */
export const mostRowsOut = 50_000;

/** The lines of a list, its head before the first of them. */
export async function* linesOf<Row>(
  columns: Column<Row>[],
  rows: AsyncIterable<Row[]> | Iterable<Row[]>,
): AsyncGenerator<Cell[][]> {
  let at = 0;
  let head: Cell[][] = [columns.map((column) => column.head)];
  for await (const batch of rows) {
    yield [...head, ...batch.map((row) => lineOf(columns, row, at++))];
    head = [];
  }
  if (head.length > 0) yield head;
}

const lineOf = <Row>(columns: Column<Row>[], row: Row, at: number) =>
  columns.map(({ cell }) => cell(row, at));

/** What is there already, in pieces. */
export function* inBatches<Row>(rows: Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsTogether) yield rows.slice(at, at + rowsTogether);
}
