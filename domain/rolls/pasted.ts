import { columnHeaded, type RollColumn } from "./columns";

/** Cells that one paste fills at most. */
export const mostPasted = 2000;

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

/** What a paste writes: which column each cell goes to, by the block's own head where it has one, else from `from` on. */
export type Pasted = { rows: Partial<Record<RollColumn, string>>[]; left: number };

/** Reads pasted text for a list whose columns stand in this order; `left` cells beyond `mostPasted` are not taken. */
export function readPaste(text: string, columns: readonly RollColumn[], from: RollColumn): Pasted {
  const [first = [], ...others] = pastedRows(text);
  const heads = first.map(columnHeaded);
  const isHead = new Set(heads.filter(Boolean)).size >= 2;
  const places = isHead ? heads : columns.slice(columns.indexOf(from));
  let room = mostPasted;
  let left = 0;
  const rows = (isHead ? others : [first, ...others]).map((cells) => {
    const taken = cells.slice(0, places.length);
    if (taken.length > room) {
      left += taken.length;
      return {};
    }
    room -= taken.length;
    return Object.fromEntries(
      taken.flatMap((cell, at) => (places[at] ? [[places[at], cell]] : [])),
    ) as Pasted["rows"][number];
  });
  return { rows: rows.filter((row) => Object.keys(row).length > 0), left };
}
