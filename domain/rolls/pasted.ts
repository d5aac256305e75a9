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
  const heads = first.map(columnHeaded);
  const isHead = new Set(heads.filter(Boolean)).size >= 2;
  const body = isHead ? others : [first, ...others];
  const given = columns.slice(columns.indexOf(from));
  const places = isHead ? heads : isNumbered(body) && from === columns[0] ? [undefined, ...given] : given;
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

/** A head of the lines' numbers, or none. */
const isOrder = (head: string) => ["", "stt", "tt", "so tt", "no"].includes(fold(head));

/** Whether the first cells count the rows, "1", "2", "3": the number of the line and no answer. */
const isNumbered = (rows: string[][]) =>
  rows.length > 1 &&
  rows.every(
    ([cell = ""], at) =>
      /^\d+\.?$/.test(cell.trim()) && parseInt(cell, 10) === parseInt(rows[0]![0]!, 10) + at,
  );
