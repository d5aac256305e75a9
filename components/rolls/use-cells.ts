"use client";

import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type FormEvent,
  type MouseEvent,
} from "react";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import { freshId } from "./sheet";
import { clipboardHandlers, type Clip } from "./cell-clipboard";
import { keyHandler } from "./cell-keys";
import { inputAt, placeAt, rangeOf, type Block, type Place } from "./places";
import type { Edits } from "./use-edits";

/** A cell that is being typed in and what it said before: it is checked as one leaves it. */
export type Entry = Place & { text: string };

type Room = {
  /** The rows shown that may be written in, in their order. */
  rows: string[];
  read: (id: string, column: RollColumn) => string;
  edits: Edits;
  begin: (id: string) => void;
  save: () => void;
  /** Pasted cells that found no room. */
  left: (cells: number) => void;
};

/** Time for a press on a link to end before what is said of a row moves it away. */
const pressTakes = 250;

/** What people do in the cells of a list with keyboard, pointer and clipboard, as in a sheet. */
export function useCells(room: Room) {
  const [block, setBlock] = useState<Block | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);
  const now = useRef({ room, block, before: "", typing: false, tabFrom: null as RollColumn | null });
  useEffect(() => {
    Object.assign(now.current, { room, block });
  });

  const handlers = useMemo(() => {
    const state = () => now.current;
    const mark = (next: Block) => {
      now.current.block = next;
      setBlock(next);
    };
    const range = () => {
      const { block: marked, room: here } = state();
      return marked && rangeOf(here.rows, marked);
    };
    const go = ({ id, column }: Place, down: number, right = 0) => {
      const { rows, begin } = state().room;
      const to = rollColumns[rollColumns.indexOf(column) + right];
      const at = rows.indexOf(id) + down;
      if (!to || at < 0) return;
      const row = rows[at] ?? freshId();
      if (!rows[at]) begin(row);
      const focus = () => inputAt({ id: row, column: to })?.focus();
      if (rows[at]) focus();
      else requestAnimationFrame(focus);
    };
    const clip: Clip = { range, state };
    return {
      ...clipboardHandlers(clip),
      onKeyDown: keyHandler({ ...clip, go, mark }),
      onFocus(event: FocusEvent) {
        const place = placeAt(event.target);
        if (!place) return;
        const input = event.target as HTMLInputElement;
        Object.assign(now.current, { before: input.value, typing: false });
        input.select();
        mark({ anchor: place, head: place });
      },
      onBlur(event: FocusEvent) {
        if (!placeAt(event.target)) return;
        const { edits, save } = state().room;
        edits.close();
        const onCell = event.relatedTarget && placeAt(event.relatedTarget);
        setTimeout(() => setEntry(null), onCell ? 0 : pressTakes);
        save();
      },
      onChange(event: FormEvent) {
        const place = placeAt(event.target);
        if (!place) return;
        const { value } = event.target as HTMLInputElement;
        now.current.typing = true;
        const { before, room: here } = state();
        setEntry((said) => said ?? { ...place, text: before });
        here.edits.edit({ [place.id]: { [place.column]: value } }, `${place.id} ${place.column}`);
      },
      onMouseDown(event: MouseEvent) {
        const place = placeAt(event.target);
        if (!place || event.button !== 0 || matchMedia("(pointer: coarse)").matches) return;
        now.current.tabFrom = null;
        const marked = state().block;
        if (event.shiftKey && marked) {
          event.preventDefault();
          mark({ anchor: marked.anchor, head: place });
        } else if (document.activeElement === event.target) {
          now.current.typing = true;
          mark({ anchor: place, head: place });
        } else {
          event.preventDefault();
          (event.target as HTMLInputElement).focus();
        }
      },
      onMouseOver(event: MouseEvent) {
        const place = event.buttons === 1 ? placeAt(event.target) : null;
        const { block: marked, typing } = state();
        if (place && marked && !typing) mark({ anchor: marked.anchor, head: place });
      },
    };
  }, []);
  return { handlers, entry, range: block && rangeOf(room.rows, block) };
}
export type CellState = {
  room: Room;
  block: Block | null;
  before: string;
  typing: boolean;
  tabFrom: RollColumn | null;
};
