import type { z } from "zod";
import { choice, wholeNumber, words } from "../address/read-query";
import { profileKinds, recognitionForms, recognitionLevels, sexes } from "../profiles/vocabulary";

/** What nobody wrote down: it is counted as itself, so that the sums agree. */
export const unsaid = "khong-ghi";
/** Of a collective or a model nobody asks a sex. */
export const unasked = "khong-hoi";

/** What recognitions are counted by, each under its name in the address. */
export const dimensions = ["cap", "hinh-thuc", "loai", "gioi", "linh-vuc", "don-vi"] as const;
export type Dimension = (typeof dimensions)[number];

/** Which recognitions of a year a cell counts: those that say all of these; "" asks for nothing. */
export type Cell = Record<Dimension, string>;

/** The tables of the year, by what their rows and their columns are. */
export const tables = [
  ["cap", "hinh-thuc"],
  ["loai", "cap"],
  ["gioi", "cap"],
  ["linh-vuc", "loai"],
  ["don-vi", "loai"],
] as const satisfies readonly [Dimension, Dimension][];
export type TableId = (typeof tables)[number][0];

/** The values of those dimensions that are no lists of the office, in their order. */
export const fixedValues = {
  cap: recognitionLevels.toReversed(),
  "hinh-thuc": recognitionForms,
  loai: profileKinds,
  gioi: [...sexes, unsaid, unasked],
} as const satisfies Partial<Record<Dimension, readonly string[]>>;

export const firstYear = 1945;

/** What the addresses of the year's counts and of a cell's names say. */
export const statisticsQuery = {
  nam: wholeNumber(firstYear, 2200),
  xem: choice(["ten"] as const, ""),
  cap: choice(recognitionLevels, ""),
  "hinh-thuc": choice(recognitionForms, ""),
  loai: choice(profileKinds, ""),
  gioi: choice(fixedValues.gioi, ""),
  "linh-vuc": words(80),
  "don-vi": words(120),
  trang: wholeNumber(1, 2000),
};
export type StatisticsAddress = z.output<z.ZodObject<typeof statisticsQuery>>;

export const cellOf = (asked: Cell): Cell =>
  Object.fromEntries(dimensions.map((name) => [name, asked[name]])) as Cell;

/** A group of a year's recognitions that are alike in every dimension. */
export type Group = Cell & { total: number };

export type Table = {
  rows: Dimension;
  columns: Dimension;
  /** The values that occur, in their order. */
  rowValues: string[];
  columnValues: string[];
  /** How many a cell counts; "" of a dimension is the sum over all its values. */
  count: (row: string, column: string) => number;
};

/** A table of groups; `order` gives a dimension's values in their order. */
export function tableOf(
  groups: Group[],
  [rows, columns]: readonly [Dimension, Dimension],
  order: (dimension: Dimension) => readonly string[],
): Table {
  const counts = new Map<string, number>();
  const add = (row: string, column: string, total: number) =>
    counts.set(`${row} ${column}`, (counts.get(`${row} ${column}`) ?? 0) + total);
  for (const group of groups)
    for (const row of [group[rows], ""])
      for (const column of [group[columns], ""]) add(row, column, group.total);
  const occurring = (dimension: Dimension) => {
    const said = new Set(groups.map((group) => group[dimension]));
    return order(dimension).filter((value) => said.has(value));
  };
  return {
    rows,
    columns,
    rowValues: occurring(rows),
    columnValues: occurring(columns),
    count: (row, column) => counts.get(`${row} ${column}`) ?? 0,
  };
}
