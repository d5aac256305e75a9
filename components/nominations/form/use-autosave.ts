"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Fields } from "@/domain/nominations/fields";
import type { Marks } from "@/domain/nominations/marks.server";
import { PageDraft, type SaveState } from "./page-draft";
import { loadStanding, sendUnsaved, type Outcome, type Standing } from "./send-unsaved";
import { fieldsOf } from "./typed-fields";
import { forgetColumns, type Place, type Unsaved } from "./unsaved";

/** Answers written elsewhere since this page read them: their columns, what was typed here and what stands there. */
export type Conflict = { columns: string[]; mine: Fields; standing: Standing };

type AutosaveOptions = {
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
export function useAutosave({ place, marks, kept, onCreated, onStanding }: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ at: "idle" });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const form = useRef<HTMLFormElement>(null);
  const draft = useRef(new PageDraft(place, marks, kept));

  const send = useCallback(
    /** Sends the first of the unheard; resolves to whether it was answered. */
    async (): Promise<boolean> => {
      const patch = draft.current.unheard[0]!;
      setState({ at: "saving" });
      const outcome = await sendUnsaved({ ...draft.current.place, patch, base: draft.current.marks });
      const isFirst = draft.current.place.version === 0;
      const newer = outcome.at === "heard" ? outcome.newer : [];
      const standing = newer.length > 0 ? await loadStanding(place.nominationId) : null;
      // A choice that cannot be shown is asked for later.
      const end: Outcome = newer.length > 0 && !standing ? { at: "offline" } : outcome;
      draft.current.at = end.at;
      if (outcome.at === "heard" && end.at === "heard") draft.current.learn(outcome);
      else draft.current.doubt();
      if (isFirst && draft.current.place.version > 0) onCreated();
      if (!form.current) return end.at === "heard";
      if (standing) {
        draft.current.conflicting = [...new Set([...draft.current.conflicting, ...newer])];
        setConflict({ columns: draft.current.conflicting, mine: fieldsOf(form.current), standing });
      }
      draft.current.keep(form.current);
      setState(draft.current.stateAfter(end, form.current));
      return end.at === "heard";
    },
    [onCreated, place.nominationId],
  );

  /** Saves what changed now, after whatever is still under way. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      // In their order: what was sent without an answer may have arrived, and must not come after newer words.
      while (draft.current.unheard.length > 0) if (!(await send())) return;
      if (!form.current) return;
      const patch = draft.current.sendable(form.current);
      if (Object.keys(patch).length === 0) return setState((now) => draft.current.stateAtRest(now));
      draft.current.unheard = [patch];
      draft.current.keep(form.current);
      await send();
    });
    return running.current;
  }, [send]);

  const changed = useCallback(() => {
    if (!form.current) return;
    const mine = fieldsOf(form.current);
    draft.current.keep(form.current);
    setConflict((now) => now && { ...now, mine });
    setState((now) => (now.at === "saved" || now.at === "idle" ? { at: "saving" } : now));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  }, [flush]);

  /** Writes what was typed here over the newer answer, after being asked. */
  const keepMine = useCallback(
    (column: string) => {
      if (conflict) draft.current.override(column, conflict.standing.marks);
      setConflict(without(conflict, column));
      return flush();
    },
    [conflict, flush],
  );

  /** Takes the newer answer in place of what was typed here. */
  const takeTheirs = useCallback(
    async (column: string) => {
      const standing = await loadStanding(place.nominationId);
      if (!standing) return setState({ at: "offline" });
      forgetColumns(draft.current.place, [column]);
      onStanding(standing);
    },
    [onStanding, place.nominationId],
  );

  useEffect(() => {
    draft.current.meet(form.current!);
    // Sent as it was kept, not as the form shows it: the story's editor may still be on its way.
    if (draft.current.unheard.length > 0) void flush();
    // Words typed before this script was there.
    else if (Object.keys(draft.current.sendable(form.current!)).length > 0) changed();
    return () => clearTimeout(timer.current);
  }, [changed, flush]);

  useEffect(() => {
    const save = () => void flush();
    // Come back to by the browser's "back", the page is as old as when it was left.
    const come = async (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      const standing = await loadStanding(place.nominationId);
      if (standing && form.current && draft.current.isOlderThan(standing, form.current)) onStanding(standing);
    };
    const back = (event: PageTransitionEvent) => void come(event);
    for (const name of ["pagehide", "online", "focus"]) window.addEventListener(name, save);
    window.addEventListener("pageshow", back);
    return () => {
      for (const name of ["pagehide", "online", "focus"]) window.removeEventListener(name, save);
      window.removeEventListener("pageshow", back);
    };
  }, [flush, onStanding, place.nominationId]);

  useEffect(() => {
    if (state.at !== "offline") return;
    const again = setTimeout(() => void flush(), retryAfter);
    return () => clearTimeout(again);
  }, [state, flush]);

  return {
    form,
    state,
    conflict,
    changed,
    flush,
    keepMine,
    takeTheirs,
    lastHeard: () => draft.current.at,
    /** The marks of what the server is known to have now. */
    marksNow: () => draft.current.marks,
    /** Whether a newer answer stands somewhere and the person has not chosen yet. */
    isAsking: () => draft.current.conflicting.length > 0,
  };
}

function without(conflict: Conflict | null, column: string): Conflict | null {
  const columns = conflict?.columns.filter((one) => one !== column) ?? [];
  return conflict && columns.length > 0 ? { ...conflict, columns } : null;
}
