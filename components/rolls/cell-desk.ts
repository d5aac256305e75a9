import {
  startTransition,
  type Dispatch,
  type FocusEvent,
  type FormEvent,
  type MouseEvent,
  type SetStateAction,
} from "react";
import { rollColumns } from "@/domain/rolls/columns";
import { clipboardHandlers, fillDown } from "./cell-clipboard";
import type { CellState, Clip, Entry, Room } from "./cell-state";
import { keyHandler } from "./cell-keys";
import { fillHandle } from "./fill-handle";
import { inputAt, isAt, isOfMany, placeAt, rangeOf, type Block, type Place } from "./places";
import { freshId } from "./sheet";

/** Time for a press on a link to end before what is said of a row moves it away. */
const pressTakes = 250;

/** What people do in cells with keyboard, pointer and clipboard. `enter` tells it of the list as it is now. */
export function cellDesk(
  first: Room,
  setBlock: (marked: Block | null) => void,
  setEntry: Dispatch<SetStateAction<Entry | null>>,
) {
  const now: CellState = { room: first, block: null, before: "", typing: false, tabFrom: null };
  const state = () => now;
  const mark = (next: Block) => {
    now.block = next;
    setBlock(isOfMany(next) ? next : null);
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
  const square = fillHandle(clip, mark);
  const handlers = {
    ...clipboardHandlers(clip),
    ...square.handlers,
    onKeyDown: keyHandler({ ...clip, go, mark }),
    onFocus(event: FocusEvent) {
      const place = placeAt(event.target);
      if (!place) return;
      const input = event.target as HTMLInputElement;
      Object.assign(now, { before: input.value, typing: false });
      input.select();
      mark({ anchor: place, head: place });
    },
    onBlur(event: FocusEvent) {
      if (!placeAt(event.target)) return;
      const { edits, save } = state().room;
      edits.close();
      const onCell = event.relatedTarget && placeAt(event.relatedTarget);
      setTimeout(() => startTransition(() => setEntry(null)), onCell ? 0 : pressTakes);
      save();
    },
    onChange(event: FormEvent) {
      const place = placeAt(event.target);
      if (!place) return;
      const { value } = event.target as HTMLInputElement;
      now.typing = true;
      const { before, room: here } = state();
      setEntry((said) => (said && isAt(said, place) ? said : { ...place, text: before }));
      here.edits.edit({ [place.id]: { [place.column]: value } }, `${place.id} ${place.column}`);
    },
    onMouseDown(event: MouseEvent) {
      // The cell one is in stays the one.
      if (square.isPulled()) return event.preventDefault();
      const place = placeAt(event.target);
      if (!place || event.button !== 0 || matchMedia("(pointer: coarse)").matches) return;
      now.tabFrom = null;
      const marked = state().block;
      if (event.shiftKey && marked) {
        event.preventDefault();
        mark({ anchor: marked.anchor, head: place });
      } else if (document.activeElement === event.target && (now.typing || event.detail > 1)) {
        now.typing = true;
        mark({ anchor: place, head: place });
      } else {
        const input = event.target as HTMLInputElement;
        event.preventDefault();
        input.focus();
        input.select();
        mark({ anchor: place, head: place });
      }
    },
    onMouseOver(event: MouseEvent) {
      const place = event.buttons === 1 ? placeAt(event.target) : null;
      const { block: marked, typing } = state();
      if (place && marked && !typing) mark({ anchor: marked.anchor, head: place });
    },
  };
  const enter = (room: Room) => {
    now.room = room;
  };
  return { handlers, enter, fill: () => void fillDown(clip) };
}
