"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { ErrorCode, ErrorDetails, FieldCode, FieldErrors } from "@/domain/errors";
import type { NominationContent } from "@/domain/nominations/content";
import { formDataToObject } from "../../ui/form-data";
import { loadTheirs, sendUnsaved } from "./send-unsaved";
import { forgetAsNew, forgetSent, keepUnsaved, type Unsaved } from "./unsaved";

export type SaveState =
  | { at: "idle" }
  | { at: "saving" }
  | { at: "saved"; time: number }
  | { at: "offline" }
  | { at: "signed-out" }
  /** Somebody else has signed in in this browser since the page was opened. */
  | { at: "other-account" }
  /** Somebody saved meanwhile: who, when (ms), and what the nomination says now. */
  | { at: "conflict"; by: string; time: number; version: number; theirs: NominationContent | null }
  /** Something cannot be kept as typed: field path → message code; `rest` when everything else was saved. */
  | {
      at: "refused";
      error: ErrorCode | FieldCode;
      details: ErrorDetails;
      fields: FieldErrors;
      rest: boolean;
    };

type AutosaveOptions = {
  form: RefObject<HTMLFormElement | null>;
  /** The account whose page this is. */
  owner: string;
  nominationId: string;
  section: string;
  version: number;
  /** What an earlier visit left behind and this form shows. */
  kept: Unsaved | null;
  /** Called once the first saving has made the draft. */
  onCreated: () => void;
};

const pause = 600;
const retryAfter = 5000;

/**
 * Saves a form a moment after each change. What could not be saved stays in this browser until it is: through a
 * refresh, a lost connection, an expired session. A newer version made elsewhere is never overwritten unasked.
 */
export function useAutosave({
  form,
  owner,
  nominationId,
  section,
  version: first,
  kept,
  onCreated,
}: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ at: "idle" });
  const version = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const dirty = useRef(false);
  const conflicting = useRef(false);

  const typed = useCallback(
    (): Unsaved => ({
      owner,
      nominationId,
      section,
      version: version.current,
      patch: formDataToObject(new FormData(form.current!)),
    }),
    [form, owner, nominationId, section],
  );

  const send = useCallback(
    async (unsaved: Unsaved) => {
      /** Kept until they arrive: these words, or the newer ones typed while they were under way. */
      const keep = () =>
        keepUnsaved(dirty.current && form.current ? typed() : { ...unsaved, version: version.current });
      setState({ at: "saving" });
      const answer = await sendUnsaved(unsaved);
      conflicting.current = answer.at === "conflict";
      if (answer.at === "conflict") {
        keep();
        setState({ ...answer, theirs: await loadTheirs(nominationId) });
        return false;
      }
      if (answer.at !== "saved" && answer.at !== "refused") {
        keep();
        setState(answer);
        return false;
      }
      if (answer.version !== null) {
        forgetSent(unsaved);
        forgetAsNew(unsaved);
        if (version.current === 0) onCreated();
        version.current = answer.version;
      }
      if (answer.at === "refused" || dirty.current) keep();
      setState(answer.at === "saved" ? answer : { ...answer, rest: answer.version !== null });
      return answer.at === "saved";
    },
    [form, nominationId, onCreated, typed],
  );

  /** Saves what changed now, after whatever is still under way. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      if (!dirty.current || !form.current) return;
      dirty.current = false;
      const unsaved = typed();
      // What is kept is what is sent, to the letter: the form may have changed without a word typed (the story's editor).
      keepUnsaved(unsaved);
      if (!(await send(unsaved))) dirty.current = true;
    });
    return running.current;
  }, [form, send, typed]);

  const changed = useCallback(() => {
    dirty.current = true;
    keepUnsaved(typed());
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  }, [flush, typed]);

  /** Keeps this browser's words over the newer version, after being asked. */
  const overwrite = useCallback(
    (newer: number) => {
      version.current = newer;
      dirty.current = true;
      return flush();
    },
    [flush],
  );

  useEffect(() => {
    if (!kept) return;
    // Sent as it was kept, not as the form shows it: the story's editor may still be on its way.
    running.current = running.current.then(async () => {
      if (!(await send(kept))) dirty.current = true;
    });
  }, [kept, send]);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", leave);
    };
  }, [flush]);

  useEffect(() => {
    if (state.at !== "offline") return;
    const again = setTimeout(() => void flush(), retryAfter);
    return () => clearTimeout(again);
  }, [state, flush]);

  return {
    state,
    changed,
    flush,
    overwrite,
    currentVersion: () => version.current,
    /** Whether the last saving met a newer version and the person has not chosen yet. */
    isConflicting: () => conflicting.current,
  };
}
