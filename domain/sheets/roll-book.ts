import { rollColumns, type RollColumn } from "../rolls/columns";
import type { RollRow } from "../rolls/rows.server";
import { writeXlsx } from "./write-xlsx";

type BookWords = {
  /** What stands above the table, a line each. */
  titles: string[];
  order: string;
  columns: Record<RollColumn, string>;
};

/** Characters that fit in a column. */
const widths: Partial<Record<RollColumn, number>> = {
  name: 26,
  occupation: 20,
  workplace: 20,
  deed: 60,
  field: 22,
  consent: 20,
};
const usualWidth = 12;

/** A list as a book that an import reads back without a hand on it: all its cells are text, whatever they begin with. */
export function rollBook(rows: Pick<RollRow, "cells">[], { titles, order, columns }: BookWords): Buffer {
  const lines = rows.map(({ cells }, at) => [
    String(at + 1),
    ...rollColumns.map((column) => cells[column] ?? ""),
  ]);
  const head = [order, ...rollColumns.map((column) => columns[column])];
  return writeXlsx([
    {
      name: "Danh sách",
      rows: [...titles.map((title) => [title]), head, ...lines],
      widths: [6, ...rollColumns.map((column) => widths[column] ?? usualWidth)],
    },
  ]);
}
