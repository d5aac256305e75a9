import type { KeyboardEvent } from "react";
import type { RollColumn } from "@/domain/rolls/columns";
import { clear, fillDown } from "./cell-clipboard";
import { cornerOf, edgeFrom, sideOf, stepFrom, type Direction } from "./cell-motions";
import type { Clip } from "./cell-state";
import { inputAt, placeAt, type Block, type Place } from "./places";
import { hasSuggestions } from "./suggestions";

type Keys = Clip & {
  go: (from: Place, down: number, right?: number) => void;
  mark: (block: Block) => void;
};

const arrows: Record<string, Direction> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Keys as in a sheet, as the page's help tells them; Tab is the browser's own, so that links below a row are reached too. */
export function keyHandler(keys: Keys) {
  return (event: KeyboardEvent) => {
    const place = placeAt(event.target);
    if (!place || event.nativeEvent.isComposing) return;
    const isDone =
      event.key in arrows || event.key === "Home" || event.key === "End"
        ? onMotion(keys, event, place)
        : event.ctrlKey || event.metaKey
          ? withControl(keys, event)
          : onKey(keys, event, place);
    if (isDone) event.preventDefault();
  };
}

function withControl(keys: Keys, { key, shiftKey }: KeyboardEvent): boolean {
  const { room, typing } = keys.state();
  const pressed = key.toLowerCase();
  if (pressed === "d") return fillDown(keys);
  // While a cell is typed in, the browser undoes and marks its letters.
  if (typing) return false;
  if (pressed === "a") keys.mark({ anchor: cornerOf(room, "first"), head: cornerOf(room, "last") });
  else if (pressed === "y" || (pressed === "z" && shiftKey)) room.edits.redo();
  else if (pressed === "z") room.edits.undo();
  else return false;
  room.save();
  return true;
}

/** Arrows, Home and End, with Ctrl farther, with Shift marking; among a cell's letters while it is typed in. */
function onMotion(keys: Keys, event: KeyboardEvent, place: Place): boolean {
  const state = keys.state();
  const direction = arrows[event.key];
  const isFar = event.ctrlKey || event.metaKey;
  const isAside = !direction || direction[1] !== 0;
  if (event.altKey || (state.typing && (isAside || hasSuggestions(place.column)))) return false;
  state.tabFrom = null;
  if (direction && !isFar && !event.shiftKey) keys.go(place, ...direction);
  else {
    const from = event.shiftKey && state.block ? state.block.head : place;
    const to = targetOf(keys, event.key, from, isFar);
    if (to && event.shiftKey) stretch(keys, state.block, to);
    else if (to) inputAt(to)?.focus();
  }
  return true;
}

function targetOf({ state }: Keys, key: string, from: Place, isFar: boolean): Place | null {
  const { room } = state();
  const direction = arrows[key];
  if (direction) return isFar ? edgeFrom(room, from, direction) : stepFrom(room, from, direction);
  const end = key === "Home" ? "first" : "last";
  return isFar ? cornerOf(room, end) : sideOf(from, end);
}

function stretch({ mark }: Keys, block: Block | null, head: Place) {
  mark({ anchor: block?.anchor ?? head, head });
  inputAt(head)?.scrollIntoView({ block: "nearest" });
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
