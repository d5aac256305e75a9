import { isOnesOwn } from "../sheets/targets";
import { fold } from "../text/fold";
import { columnHeaded, type RollColumn } from "./columns";

/** Cells that one paste fills at most. */
export const mostPasted = 6000;

/**
 * Cells as Excel and Word copy them: rows by line, cells by tab, those with line ends or quotes inside in quotes. A line end
 * after the last row makes no row.
 */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gu;
  const whole = text.replace(/(?:\r\n|\n|\r)$/, "");
  for (const [match, quoted, plain = "", end] of whole.matchAll(cells)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "" || match === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/**
 * What a paste writes: which column each cell goes to, by the block's own head where it has one, else from `from` on; and the heads
 * that name no column, whose cells are left out.
 */
export type Pasted = { rows: Partial<Record<RollColumn, string>>[]; left: number; unknown: string[] };

/** Reads pasted rows for a list whose columns stand in this order; `left` cells beyond `mostPasted` are not taken. */
export function readPaste(
  [first = [], ...others]: string[][],
  columns: readonly RollColumn[],
  from: RollColumn,
): Pasted {
  const { isHead, heads, body, places } = placed([first, ...others], columns, from);
  let room = mostPasted;
  let left = 0;
  const rows = body.map((cells) => {
    const taken = cells.slice(0, places.length);
    const isOver = left > 0 || taken.length > room;
    if (isOver) left += taken.length;
    else room -= taken.length;
    const written = taken.flatMap((cell, at) => (places[at] ? [[places[at], cell]] : []));
    return (isOver ? {} : Object.fromEntries(written)) as Pasted["rows"][number];
  });
  const unknown = isHead ? first.filter((head, at) => !heads[at] && !isOrder(head)) : [];
  return { rows: rows.filter((row) => Object.keys(row).length > 0), left, unknown };
}

/** Where each cell of a paste goes: by its own head where it has one. */
function placed([first = [], ...others]: string[][], columns: readonly RollColumn[], from: RollColumn) {
  const heads = first.map(columnHeaded);
  const isHead = new Set(heads.filter(Boolean)).size >= 2;
  const body = isHead ? others : [first, ...others];
  const given = columns.slice(columns.indexOf(from));
  const places = isHead ? heads : isNumbered(body) && from === columns[0] ? [undefined, ...given] : given;
  return { isHead, heads, body, places };
}

/** A pasted list as it came in: its own head, where it has one, and its rows in its own words. */
export type PastedTable = { head: string[]; rows: string[][] };

/** Cells across that are kept of a paste. */
export const mostAcross = 60;

/**
 * What is kept of a paste to show how it came in; null of a single row. Of columns that hold what is nobody's business (Luật
 * 91/2025) only the head is kept, and without a head nothing beyond the list's own columns.
 */
export function asCameIn(
  cells: string[][],
  columns: readonly RollColumn[],
  from: RollColumn,
  mostRows: number,
): PastedTable | null {
  const { isHead, body, places } = placed(cells, columns, from);
  if (body.length < 2) return null;
  const head = isHead ? cells[0]!.slice(0, mostAcross) : [];
  const rows = body.slice(0, mostRows).map((row) => row.slice(0, isHead ? mostAcross : places.length));
  return withoutOnesOwn({ head, rows });
}

/** Of columns that hold what is nobody's business only the head is left. */
export function withoutOnesOwn({ head, rows }: PastedTable): PastedTable {
  const isOwn = head.map((words) => isOnesOwn([words]));
  return { head, rows: rows.map((row) => row.map((cell, at) => (isOwn[at] ? "" : cell))) };
}

/** A head of the lines' numbers, or none. */
const isOrder = (head: string) => ["", "stt", "tt", "so tt", "no"].includes(fold(head));

/** Whether the first cells count the rows, "1", "2", "3": the number of the line and no answer. */
const isNumbered = (rows: string[][]) =>
  rows.length > 1 &&
  rows.every(
    ([cell = ""], at) =>
      /^\d+\.?$/.test(cell.trim()) && parseInt(cell, 10) === parseInt(rows[0]![0]!, 10) + at,
  );
