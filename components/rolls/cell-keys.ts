import type { KeyboardEvent } from "react";
import { rollColumns, type RollColumn } from "@/domain/rolls/columns";
import { clear } from "./cell-clipboard";
import type { Clip } from "./cell-state";
import { columnsOf, inputAt, isMany, placeAt, type Block, type Place } from "./places";
import { hasSuggestions } from "./suggestions";

type Keys = Clip & {
  go: (from: Place, down: number, right?: number) => void;
  mark: (block: Block) => void;
};

const arrows: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Keys as in a sheet: arrows, Enter, Escape, F2, Delete, Ctrl+Z, Ctrl+Y, Ctrl+D; Tab is the browser's own. */
export function keyHandler(keys: Keys) {
  return (event: KeyboardEvent) => {
    const place = placeAt(event.target);
    if (!place || event.nativeEvent.isComposing) return;
    const isDone =
      event.ctrlKey || event.metaKey
        ? withControl(keys, event)
        : event.key in arrows
          ? onArrow(keys, event, place)
          : onKey(keys, event, place);
    if (isDone) event.preventDefault();
  };
}

function withControl(keys: Keys, { key, shiftKey }: KeyboardEvent): boolean {
  const { room, typing } = keys.state();
  const pressed = key.toLowerCase();
  if (pressed === "d") return fillDown(keys);
  // While a cell is typed in, the browser undoes its letters.
  if (typing || (pressed !== "z" && pressed !== "y")) return false;
  if (pressed === "y" || shiftKey) room.edits.redo();
  else room.edits.undo();
  room.save();
  return true;
}

function onArrow(keys: Keys, event: KeyboardEvent, place: Place): boolean {
  const [down, right] = arrows[event.key]!;
  const state = keys.state();
  const isChoosing = down !== 0 && hasSuggestions(place.column);
  if (event.altKey || (state.typing && (right !== 0 || isChoosing))) return false;
  state.tabFrom = null;
  if (!event.shiftKey) keys.go(place, down, right);
  else if (state.block) stretch(keys, state.block, down, right);
  return true;
}

function stretch({ mark, state }: Keys, { anchor, head }: Block, down: number, right: number) {
  const { rows } = state().room;
  const id = rows[rows.indexOf(head.id) + down];
  const column = rollColumns[rollColumns.indexOf(head.column) + right];
  if (!id || !column) return;
  mark({ anchor, head: { id, column } });
  inputAt({ id, column })?.scrollIntoView({ block: "nearest" });
}

function onKey(keys: Keys, event: KeyboardEvent, place: Place): boolean {
  const state = keys.state();
  switch (event.key) {
    case "Tab":
      state.tabFrom ??= place.column;
      return false;
    case "Enter": {
      const column: RollColumn = state.tabFrom ?? place.column;
      state.tabFrom = null;
      keys.go({ ...place, column }, event.shiftKey ? -1 : 1);
      return true;
    }
    case "F2":
      state.typing = true;
      (event.target as HTMLInputElement).setSelectionRange(9999, 9999);
      return true;
    case "Escape":
      if (!state.typing) return false;
      state.typing = false;
      state.room.edits.edit({ [place.id]: { [place.column]: state.before } }, `${place.id} ${place.column}`);
      return true;
    case "Delete":
    case "Backspace":
      return !state.typing && clear(keys);
    default:
      return false;
  }
}

/** The first marked row's words in the rows below it; of a single cell, the words above. */
function fillDown({ range, state }: Keys): boolean {
  const marked = range();
  if (!marked) return true;
  const { rows, read, edits, save } = state().room;
  const from = marked.top === marked.bottom ? marked.top - 1 : marked.top;
  const source = rows[from];
  if (source === undefined) return true;
  const cells = Object.fromEntries(columnsOf(marked).map((column) => [column, read(source, column)]));
  edits.edit(Object.fromEntries(rows.slice(from + 1, marked.bottom + 1).map((id) => [id, cells])));
  if (!isMany(marked)) state().typing = false;
  save();
  return true;
}
