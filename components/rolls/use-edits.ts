"use client";

import { useMemo, useRef, type RefObject } from "react";
import type { RollColumn } from "@/domain/rolls/columns";
import type { Cells } from "@/domain/rolls/row-standing";
import { cellOf, freshId, shownRow, withCells, withoutRows, withRows, type Sheet } from "./sheet";

type Words = Record<string, Cells>;
/** What was done: the words before and after, the rows begun by it, and the one cell it types in, while that is open. */
type Edit = { before: Words; after: Words; begun: string[]; open: string | null };

/** Edits of a list that can be undone and done again; what others write meanwhile stays. */
export function useEdits(change: (next: (now: Sheet) => Sheet) => void, latest: RefObject<Sheet>) {
  const past = useRef<Edit[]>([]);
  const future = useRef<Edit[]>([]);
  return useMemo(() => {
    const write = (words: Words) => change((now) => withCells(withRows(now, Object.keys(words)), words));

    /** Writes cells; rows that are not there are begun. `open` names the cell that is being typed in. */
    function edit(after: Words, open: string | null = null) {
      const last = past.current.at(-1);
      if (open !== null && last?.open === open) last.after = after;
      else {
        const here = new Set(latest.current.rows.map((row) => row.id));
        const begun = Object.keys(after).filter((id) => !here.has(id));
        past.current.push({ before: wordsNow(latest.current, after), after, begun, open });
      }
      future.current = [];
      write(after);
    }

    /** Takes a row out; undone, a row of its words is begun at the end. */
    function remove(id: string) {
      const row = latest.current.rows.find((one) => one.id === id);
      if (!row) return;
      const { cells } = shownRow(row, latest.current.typed[id]);
      past.current.push({ before: { [freshId()]: cells }, after: {}, begun: [], open: null });
      change((now) => withoutRows(now, [id]));
    }

    function undo() {
      const edit = past.current.pop();
      if (!edit) return;
      const kept = Object.entries(edit.before).filter(([id]) => !edit.begun.includes(id));
      if (edit.begun.length > 0) change((now) => withoutRows(now, edit.begun));
      write(Object.fromEntries(kept));
      future.current.push({ ...edit, open: null });
    }

    function redo() {
      const edit = future.current.pop();
      if (!edit) return;
      write(edit.after);
      past.current.push(edit);
    }

    /** The cell that was typed in is left: what comes is an edit of its own. */
    function close() {
      const last = past.current.at(-1);
      if (last) last.open = null;
    }

    return { edit, remove, undo, redo, close };
  }, [change, latest]);
}
export type Edits = ReturnType<typeof useEdits>;

function wordsNow(sheet: Sheet, words: Words): Words {
  const rows = Object.entries(words).map(([id, cells]) => [
    id,
    Object.fromEntries(
      (Object.keys(cells) as RollColumn[]).map((column) => [column, cellOf(sheet, id, column)]),
    ),
  ]);
  return Object.fromEntries(rows) as Words;
}
