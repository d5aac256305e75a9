import type { RollColumn } from "@/domain/rolls/columns";
import type { PastedTable } from "@/domain/rolls/pasted";
import type { Block, Place, Range } from "./places";
import type { Edits } from "./use-edits";

/** A cell that is being typed in and what it said before: it is checked as one leaves it. */
export type Entry = Place & { text: string };

/** The list that cells belong to, as it is on the page now. */
export type Room = {
  /** The rows shown that may be written in, in their order. */
  rows: string[];
  read: (id: string, column: RollColumn) => string;
  edits: Edits;
  begin: (id: string) => void;
  save: () => void;
  /** A pasted list, to be kept as it came in. */
  pasted: (came: PastedTable) => void;
  /** Pasted cells that found no room. */
  left: (cells: number, unknown: string[]) => void;
};

export type CellState = {
  room: Room;
  block: Block | null;
  /** What the cell said when one came to it. */
  before: string;
  /** Whether it is typed in: then arrows move among its letters. */
  typing: boolean;
  /** The column in which Tab was first pressed: Enter goes back under it. */
  tabFrom: RollColumn | null;
};

/** What keys and clipboard work on: the marked cells and the list they are in. */
export type Clip = { range: () => Range | null; state: () => CellState };
