import type { CellLists } from "@/domain/rolls/cells";
import { rowStanding, type RowStanding } from "@/domain/rolls/row-standing";
import type { SheetRow } from "./sheet";

const known = new WeakMap<SheetRow, RowStanding>();

/** How a row as shown stands; read once for each of its wordings. */
export function standingOf(row: SheetRow, lists: CellLists): RowStanding {
  const before = known.get(row);
  if (before) return before;
  const standing = rowStanding(row.cells, lists, row);
  known.set(row, standing);
  return standing;
}

/** What rows are shown by: all of them, or those that wait for something. */
export const rollFilters = { "": "all", "can-sua": "mend", "chua-du": "short", "nen-xem": "look" } as const;
export type RollFilter = keyof typeof rollFilters;

/** Whether a row belongs to what is looked through; `alike` says whether somebody like its person is known. */
export function isIn(filter: RollFilter, row: SheetRow, lists: CellLists, alike: boolean): boolean {
  if (!row.stored && Object.keys(row.cells).length === 0) return false;
  if (filter === "") return true;
  if (!row.editable) return false;
  const { standing, notes } = standingOf(row, lists);
  return filter === "nen-xem" ? notes.length > 0 || alike : standing === rollFilters[filter];
}

/** Whether a row would be sent. */
export const isReady = (row: SheetRow, lists: CellLists) =>
  row.state === "draft" && !row.onHold && standingOf(row, lists).standing === "ready";
