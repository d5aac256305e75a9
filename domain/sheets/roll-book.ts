import { rollColumns, type RollColumn } from "../rolls/columns";
import type { RollRow } from "../rolls/rows.server";
import { chosenColumns } from "./list-columns";
import { writeXlsx } from "./write-xlsx";
import type { Cell } from "./written-cells";

type BookWords = {
  /** What stands above the table, a line each. */
  titles: string[];
  order: string;
  columns: Record<RollColumn, string>;
  above?: { left: string; right: string };
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
const orderWidth = 6;

type BookRow = Pick<RollRow, "cells"> & {
  /** Its place in the whole list, from 1, where not all rows are taken. */
  number?: number;
};

/**
 * A list as a book that an import reads back without a hand on it. `asked` are the columns to take ("order" is the count of rows), all
 * where it names none; words are words whatever they begin with, years are numbers.
 */
export function rollBook(
  rows: BookRow[],
  { titles, order, columns, above }: BookWords,
  asked: string[] = [],
): Buffer {
  const taken = chosenColumns([{ id: "order" as const }, ...rollColumns.map((id) => ({ id }))], asked);
  const cell = (row: BookRow, id: RollColumn | "order", at: number): Cell => {
    if (id === "order") return row.number ?? at + 1;
    const words = row.cells[id] ?? "";
    return id === "birthYear" && /^[12]\d{3}$/.test(words) ? { year: Number(words) } : words;
  };
  return writeXlsx([
    {
      name: "Danh sách",
      head: titles.length + 1,
      above,
      rows: [
        ...titles.map((title) => [title]),
        taken.map(({ id }) => (id === "order" ? order : columns[id])),
        ...rows.map((row, at) => taken.map(({ id }) => cell(row, id, at))),
      ],
      widths: taken.map(({ id }) => (id === "order" ? orderWidth : (widths[id] ?? usualWidth))),
    },
  ]);
}
