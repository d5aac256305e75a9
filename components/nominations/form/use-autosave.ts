"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { ErrorCode, ErrorDetails, FieldCode, FieldErrors } from "@/domain/errors";
import type { Fields } from "@/domain/nominations/fields";
import type { Marks } from "@/domain/nominations/marks.server";
import { PageDraft } from "./page-draft";
import { loadStanding, sendUnsaved, type Standing } from "./send-unsaved";
import { fieldsOf } from "./typed-fields";
import { forgetColumns, type Place, type Unsaved } from "./unsaved";

export type SaveState =
  | { at: "idle" }
  | { at: "saving" }
  | { at: "saved"; time: number }
  | { at: "offline" }
  | { at: "signed-out" }
  /** Somebody else has signed in in this browser since the page was opened. */
  | { at: "other-account" }
  /** Something cannot be kept as typed: field path → message code; `rest` when everything else was saved. */
  | {
      at: "refused";
      error: ErrorCode | FieldCode;
      details: ErrorDetails;
      fields: FieldErrors;
      rest: boolean;
    };

/** Answers written elsewhere since this page read them: their columns, what was typed here and what stands there. */
export type Conflict = { columns: string[]; mine: Fields; standing: Standing };

type AutosaveOptions = {
  form: RefObject<HTMLFormElement | null>;
  /** Whose page this is, of what. */
  place: Place;
  /** The marks of what the page was drawn with. */
  marks: Marks;
  /** What an earlier visit left behind and this form shows. */
  kept: Unsaved | null;
  /** Called once the first saving has made the draft. */
  onCreated: () => void;
  /** The form is to be drawn anew with what stands now, and with what is kept here over it. */
  onStanding: (standing: Standing) => void;
};

const pause = 600;
const retryAfter = 5000;

/**
 * Saves the touched fields of a form a moment after each change. What could not be saved stays in this browser until it is:
 * through a refresh, a lost connection, an expired session. An answer written elsewhere is never overwritten unasked.
 */
export function useAutosave({ form, place, marks, kept, onCreated, onStanding }: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ at: "idle" });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const [draft] = useState(() => new PageDraft(place, marks, kept));

  const send = useCallback(
    async (patch: Fields): Promise<boolean> => {
      setState({ at: "saving" });
      const outcome = await sendUnsaved({ ...draft.place, patch, base: draft.marks });
      const isFirst = draft.place.version === 0;
      const standing =
        outcome.at === "heard" && outcome.newer.length > 0 ? await loadStanding(place.nominationId) : null;
      const isUnclear = outcome.at !== "heard" || (outcome.newer.length > 0 && !standing);
      if (isUnclear) draft.doubt(patch);
      if (outcome.at === "heard") {
        draft.learn(outcome);
        if (isFirst && outcome.saved) onCreated();
      }
      if (!form.current) return !isUnclear;
      if (standing && outcome.at === "heard") {
        draft.conflicting = [...new Set([...draft.conflicting, ...outcome.newer])];
        setConflict({ columns: draft.conflicting, mine: fieldsOf(form.current), standing });
      }
      draft.keep(form.current);
      setState(
        isUnclear && outcome.at === "heard" ? { at: "offline" } : draft.stateAfter(outcome, form.current),
      );
      return !isUnclear;
    },
    [draft, form, onCreated, place.nominationId],
  );

  /** Saves what changed now, after whatever is still under way. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      // In their order: what was sent without an answer may have arrived, and must not come after newer words.
      while (draft.unheard.length > 0) {
        if (!(await send(draft.unheard[0]!))) return;
        draft.unheard.shift();
      }
      if (!form.current) return;
      const patch = draft.sendable(form.current);
      if (Object.keys(patch).length === 0) return setState((now) => draft.stateAtRest(now));
      draft.unheard = [patch];
      draft.keep(form.current);
      if (await send(patch)) draft.unheard.shift();
      if (form.current) draft.keep(form.current);
    });
    return running.current;
  }, [draft, form, send]);

  const changed = useCallback(() => {
    if (!form.current) return;
    draft.keep(form.current);
    setState((now) => (now.at === "saved" || now.at === "idle" ? { at: "saving" } : now));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  }, [draft, flush, form]);

  /** Writes what was typed here over the newer answer, after being asked. */
  const keepMine = useCallback(
    (column: string) => {
      if (conflict) draft.override(column, conflict.standing.marks);
      setConflict(without(conflict, column));
      return flush();
    },
    [conflict, draft, flush],
  );

  /** Takes the newer answer in place of what was typed here. */
  const takeTheirs = useCallback(
    async (column: string) => {
      const standing = await loadStanding(place.nominationId);
      if (!standing) return setState({ at: "offline" });
      forgetColumns(draft.place, [column]);
      onStanding(standing);
    },
    [draft, onStanding, place.nominationId],
  );

  useEffect(() => {
    draft.meet(form.current!);
    // Sent as it was kept, not as the form shows it: the story's editor may still be on its way.
    if (draft.unheard.length > 0) void flush();
    // Words typed before this script was there.
    else if (Object.keys(draft.sendable(form.current!)).length > 0) changed();
    return () => clearTimeout(timer.current);
  }, [changed, draft, flush, form]);

  useEffect(() => {
    const save = () => void flush();
    // Come back to by the browser's "back", the page is as old as when it was left.
    const come = async (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      const standing = await loadStanding(place.nominationId);
      if (standing && form.current && draft.isOlderThan(standing, form.current)) onStanding(standing);
    };
    const back = (event: PageTransitionEvent) => void come(event);
    for (const name of ["pagehide", "online", "focus"]) window.addEventListener(name, save);
    window.addEventListener("pageshow", back);
    return () => {
      for (const name of ["pagehide", "online", "focus"]) window.removeEventListener(name, save);
      window.removeEventListener("pageshow", back);
    };
  }, [draft, flush, form, onStanding, place.nominationId]);

  useEffect(() => {
    if (state.at !== "offline") return;
    const again = setTimeout(() => void flush(), retryAfter);
    return () => clearTimeout(again);
  }, [state, flush]);

  return {
    state,
    conflict,
    changed,
    flush,
    keepMine,
    takeTheirs,
    lastHeard: () => draft.at,
    /** Whether a newer answer stands somewhere and the person has not chosen yet. */
    isAsking: () => draft.conflicting.length > 0,
  };
}

function without(conflict: Conflict | null, column: string): Conflict | null {
  const columns = conflict?.columns.filter((one) => one !== column) ?? [];
  return conflict && columns.length > 0 ? { ...conflict, columns } : null;
}
