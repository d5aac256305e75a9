import type { PointerEvent } from "react";
import { rollColumns } from "@/domain/rolls/columns";
import { copyDown } from "./cell-clipboard";
import type { Clip } from "./cell-state";
import { inputAt, placeAt, type Block, type Place, type Range } from "./places";

/** Pixels from a cell's corner within which its square is meant; a finger is told to be on what lies beneath it. */
const reach = { mouse: 10, other: 24 };

/** The square at the corner of the marked cells, for mouse and finger: pulled down, it fills what it passes with them. */
export function fillHandle(clip: Clip, mark: (block: Block) => void) {
  let pulled: Range | null = null;
  const place = (row: number, column: number): Place => ({
    id: clip.state().room.rows[row]!,
    column: rollColumns[column]!,
  });
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const marked = clip.range();
      const corner = marked && inputAt(place(marked.bottom, marked.right))?.closest("td");
      if (!corner?.contains(event.target as Node) || !matchMedia("(width >= 48rem)").matches) return;
      const { right, bottom } = corner.getBoundingClientRect();
      const near = event.pointerType === "mouse" ? reach.mouse : reach.other;
      if (right - event.clientX > near || bottom - event.clientY > near) return;
      pulled = marked;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!pulled) return;
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest("td");
      const input = under?.querySelector("input");
      const at = input ? placeAt(input) : null;
      const row = at ? clip.state().room.rows.indexOf(at.id) : -1;
      if (row < 0) return;
      mark({
        anchor: place(pulled.top, pulled.left),
        head: place(Math.max(row, pulled.bottom), pulled.right),
      });
      input?.scrollIntoView({ block: "nearest" });
    },
    onPointerUp() {
      const marked = clip.range();
      if (pulled && marked && marked.bottom > pulled.bottom) copyDown(clip, pulled, marked.bottom);
      pulled = null;
    },
    onPointerCancel() {
      pulled = null;
    },
  };
  return { handlers, isPulled: () => pulled !== null };
}
