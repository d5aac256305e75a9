"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isErrorCode, type ErrorCode } from "@/domain/errors";
import { forgetUnsaved, keepUnsaved, takeUnsaved } from "../nominations/form/unsaved";
import { answeredSheet, changesOf, withCells, type Sheet, type Typed } from "./sheet";

export type RollSaving =
  | { at: "idle" | "saving" | "offline" }
  | { at: "saved"; time: number }
  | { at: "refused"; error: ErrorCode };

const retryAfter = 5000;
const patience = 60_000;

/**
 * A list that saves itself: each cell as it is left, one sending after the other. What has not arrived stays in this browser
 * and is sent again, after a refresh and a lost line too.
 */
export function useRoll(rollId: string, owner: string, initial: Sheet) {
  const [sheet, setSheet] = useState(initial);
  const [saving, setSaving] = useState<RollSaving>({ at: "idle" });
  const [wanted, setWanted] = useState(0);
  const latest = useRef(sheet);
  const running = useRef(false);
  const place = useRef({ owner, nominationId: rollId, section: "danh-sach", version: 1 });

  useEffect(() => {
    const left = takeUnsaved(place.current)?.patch.words as Typed | undefined;
    if (!left) return;
    queueMicrotask(() => {
      setSheet((now) => {
        const spare = [...new Set([...now.spare, ...Object.keys(left)])];
        return { ...now, spare, typed: { ...left, ...now.typed } };
      });
      setWanted((count) => count + 1);
    });
  }, []);

  useEffect(() => {
    latest.current = sheet;
    const isTyped = Object.values(sheet.typed).some((cells) => Object.keys(cells).length > 0);
    if (isTyped) keepUnsaved({ ...place.current, patch: { words: sheet.typed } });
    else forgetUnsaved(place.current);
  }, [sheet]);

  useEffect(() => {
    if (wanted === 0 || running.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function run() {
      const changes = changesOf(latest.current);
      const remove = latest.current.gone.filter((id) => latest.current.rows.some((row) => row.id === id));
      if (changes.length === 0 && remove.length === 0) return;
      running.current = true;
      setSaving({ at: "saving" });
      const stored = new Set(latest.current.rows.map((row) => row.id));
      const add = [...new Set(changes.map(({ id }) => id))].filter((id) => !stored.has(id));
      const answer = await send(rollId, { account: owner, add, remove, changes });
      running.current = false;
      if (answer === null) {
        setSaving({ at: "offline" });
        timer = setTimeout(again, retryAfter);
      } else if ("error" in answer) setSaving({ at: "refused", error: answer.error });
      else {
        setSheet((now) => answeredSheet(now, changes, answer));
        setSaving({ at: "saved", time: answer.savedAt });
        again();
      }
    }
    const again = () => setWanted((count) => count + 1);
    void run();
    addEventListener("online", again);
    return () => {
      removeEventListener("online", again);
      clearTimeout(timer);
    };
  }, [wanted, rollId, owner]);

  /** Types over cells, row → column → text. */
  const type = useCallback(
    (changes: Parameters<typeof withCells>[1]) => setSheet((now) => withCells(now, changes)),
    [],
  );
  /** Saves what was typed. */
  const save = useCallback(() => setWanted((count) => count + 1), []);
  return { sheet, setSheet, saving, type, save };
}

type Answer = Pick<Sheet, "rows" | "refused"> & { savedAt: number };

/** What the portal answered; null where nothing of it did. */
async function send(rollId: string, body: object): Promise<Answer | { error: ErrorCode } | null> {
  try {
    const response = await fetch(`/api/rolls/${rollId}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json()) as Answer | { error: ErrorCode };
    if ("error" in answer) return isErrorCode(answer.error) ? answer : null;
    return response.ok && answer.savedAt ? answer : null;
  } catch {
    return null;
  }
}
