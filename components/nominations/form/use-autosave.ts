"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { formDataToObject } from "../../ui/form-data";
import { forgetUnsaved, keepUnsaved, takeUnsaved, type Unsaved } from "./unsaved";

export type SaveState =
  | { at: "idle" }
  | { at: "saving" }
  | { at: "saved"; time: number }
  | { at: "offline" }
  | { at: "signed-out" }
  | { at: "conflict"; by: string; version: number }
  | { at: "refused"; error: string; field?: string };

type AutosaveOptions = {
  form: RefObject<HTMLFormElement | null>;
  nominationId: string;
  section: string;
  version: number;
  /** Called once the first saving has made the draft. */
  onCreated: () => void;
};

const pause = 600;
const retryAfter = 5000;

/**
 * Saves a form a moment after each change. What could not be saved stays in this browser until it is: through a
 * refresh, a lost connection, an expired session. A newer version made elsewhere is never overwritten unasked.
 */
export function useAutosave({ form, nominationId, section, version: first, onCreated }: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ at: "idle" });
  const version = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const dirty = useRef(false);

  const send = useCallback(
    async (unsaved: Unsaved) => {
      setState({ at: "saving" });
      const answer = await patch(unsaved).catch(() => null);
      if (!answer) {
        setState({ at: "offline" });
        return false;
      }
      if (answer.status === 200) {
        const created = version.current === 0;
        version.current = answer.body.version;
        setState({ at: "saved", time: answer.body.savedAt });
        forgetUnsaved(unsaved);
        if (created) onCreated();
        return true;
      }
      setState(stateFor(answer));
      return false;
    },
    [onCreated],
  );

  /** Saves what changed now, after whatever is still under way. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      if (!dirty.current || !form.current) return;
      dirty.current = false;
      const unsaved = {
        nominationId,
        section,
        version: version.current,
        patch: formDataToObject(new FormData(form.current)),
      };
      keepUnsaved(unsaved);
      if (!(await send(unsaved))) dirty.current = true;
    });
    return running.current;
  }, [form, nominationId, section, send]);

  const changed = useCallback(() => {
    dirty.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  }, [flush]);

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
    const left = takeUnsaved(nominationId, section, first);
    if (!left) return;
    // Words left over from before a refresh or a sign-in: saved first, then shown.
    void send(left).then((saved) => {
      if (saved) location.replace(location.pathname.replace(/moi$/, `${left.nominationId}/${left.section}`));
    });
  }, [nominationId, section, first, send]);

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
    const again = setTimeout(flush, retryAfter);
    return () => clearTimeout(again);
  }, [state, flush]);

  return { state, changed, flush, overwrite, currentVersion: () => version.current };
}

async function patch({ nominationId, version, patch }: Unsaved) {
  const response = await fetch(`/api/nominations/${nominationId}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version, patch }),
    keepalive: true,
  });
  return { status: response.status, body: await response.json() };
}

type Refusal = { status: number; body: { error: string; details: Record<string, unknown>; fields?: object } };

function stateFor({ status, body }: Refusal): SaveState {
  if (status === 401) return { at: "signed-out" };
  if (body.error === "stale") {
    return { at: "conflict", by: String(body.details.by ?? ""), version: Number(body.details.version) };
  }
  const [field] = Object.keys(body.fields ?? {});
  return {
    at: "refused",
    error: field ? String((body.fields as Record<string, string>)[field]) : body.error,
    field,
  };
}
