import type { ClipboardEvent } from "react";
import { mostRows } from "@/domain/rolls/input";
import { rollColumns } from "@/domain/rolls/columns";
import { asCameIn, pastedRows, readPaste } from "@/domain/rolls/pasted";
import { columnsOf, isMany, placeAt, type Range } from "./places";
import { freshId } from "./sheet";
import type { Clip } from "./cell-state";

/** Ctrl+C, Ctrl+X and Ctrl+V of blocks; of one cell the browser does it. */
export function clipboardHandlers(clip: Clip) {
  const copied = (event: ClipboardEvent): boolean => {
    const marked = clip.range();
    if (!placeAt(event.target) || !marked || !isMany(marked)) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", textOf(clip, marked));
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void copied(event),
    onCut: (event: ClipboardEvent) => void (copied(event) && clear(clip)),
    onPaste(event: ClipboardEvent) {
      if (!placeAt(event.target)) return;
      const cells = pastedIn(event.clipboardData);
      const marked = clip.range();
      const isOne = cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
      if (!marked || (isOne && (!isMany(marked) || clip.state().typing))) return;
      event.preventDefault();
      if (isOne) fill(clip, marked, cells[0]?.[0] ?? "");
      else pasteAt(clip, marked, cells);
    },
  };
}

function textOf({ state }: Clip, marked: Range): string {
  const { rows, read } = state().room;
  const lines = rows.slice(marked.top, marked.bottom + 1).map((id) => {
    const cells = columnsOf(marked).map((column) => read(id, column));
    return cells.join("\t");
  });
  return lines.join("\n");
}

/** Empties the marked cells; false where only one is marked, which the browser does. */
export function clear(clip: Clip): boolean {
  const marked = clip.range();
  if (!marked || !isMany(marked)) return false;
  fill(clip, marked, "");
  return true;
}

function fill({ state }: Clip, marked: Range, text: string) {
  const { rows, edits, save } = state().room;
  const cells = Object.fromEntries(columnsOf(marked).map((column) => [column, text]));
  edits.edit(Object.fromEntries(rows.slice(marked.top, marked.bottom + 1).map((id) => [id, cells])));
  save();
}

/** The first marked row's words in the rows below it; of a single cell, the words above. */
export function fillDown(clip: Clip): boolean {
  const marked = clip.range();
  if (!marked) return true;
  const from = marked.top === marked.bottom ? marked.top - 1 : marked.top;
  if (from < 0) return true;
  if (!isMany(marked)) clip.state().typing = false;
  copyDown(clip, { ...marked, top: from, bottom: from }, marked.bottom);
  return true;
}

/** The rows of a block, in turns, in the rows below it, down to this one. */
export function copyDown({ state }: Clip, block: Range, bottom: number): void {
  const { rows, read, edits, save } = state().room;
  const height = block.bottom - block.top + 1;
  const written = rows.slice(block.bottom + 1, bottom + 1).map((id, at) => {
    const from = rows[block.top + (at % height)]!;
    return [id, Object.fromEntries(columnsOf(block).map((column) => [column, read(from, column)]))] as const;
  });
  edits.edit(Object.fromEntries(written));
  save();
}

function pasteAt({ state }: Clip, marked: Range, cells: string[][]) {
  const { rows, edits, save, left, pasted: keepCameIn } = state().room;
  const came = asCameIn(cells, rollColumns, rollColumns[marked.left]!, mostRows);
  if (came) keepCameIn(came);
  const pasted = readPaste(cells, rollColumns, rollColumns[marked.left]!);
  const here = rows.slice(marked.top);
  const room = here.length + Math.max(0, mostRows - rows.length);
  const taken = pasted.rows.slice(0, room);
  const over = pasted.rows.slice(room).reduce((sum, row) => sum + Object.keys(row).length, 0);
  left(pasted.left + over, pasted.unknown);
  edits.edit(Object.fromEntries(taken.map((row, at) => [here[at] ?? freshId(), row])));
  save();
}

/** The cells of the clipboard: Word's and Excel's table where there is one, else lines and tabs. */
function pastedIn(data: DataTransfer): string[][] {
  const table = tableIn(data.getData("text/html"));
  return table ?? pastedRows(data.getData("text/plain"));
}

/** A copied table, each cell on one line; null where there is none, or several, or cells that span others. */
function tableIn(html: string): string[][] | null {
  if (!/<td[\s>]/i.test(html)) return null;
  const [table, ...others] = new DOMParser().parseFromString(html, "text/html").querySelectorAll("table");
  if (
    !table ||
    others.length > 0 ||
    table.querySelector('[rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])')
  )
    return null;
  return [...table.rows].map((row) => [...row.cells].map(lineOf));
}

function lineOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll("br, p, div, li")) end.append(" ");
  for (const end of cell.querySelectorAll("br")) end.replaceWith(" ");
  return cell.textContent.replace(/\s+/gu, " ").trim();
}
