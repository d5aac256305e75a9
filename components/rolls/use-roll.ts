"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { ErrorCode } from "@/domain/errors";
import { forgetUnsaved, keepUnsaved, takeUnsaved } from "../nominations/form/unsaved";
import { readList, sendCells } from "./ask-portal";
import { nextSending, unsavedRows, withRows, type Sheet } from "./sheet";
import { answeredSheet, readSheet } from "./sheet-answers";

export type RollSaving =
  | { at: "idle" | "offline" }
  | { at: "saving"; left: number }
  | { at: "saved"; time: number }
  | { at: "refused"; error: ErrorCode };

const retryAfter = 5000;
/** How often others' cells are looked for. */
const lookEvery = 3000;

/**
 * A list that saves itself: each cell as it is left, one saving after the other, and shows what others write. What has not
 * arrived stays in this browser and is sent again, after a refresh and a lost line too.
 */
export function useRoll(rollId: string, owner: string, start: () => Sheet, readAt: number) {
  const [sheet, setSheet] = useState(start);
  const [saving, setSaving] = useState<RollSaving>({ at: "idle" });
  const latest = useRef(sheet);
  const since = useRef(readAt);
  const running = useRef<Promise<boolean> | null>(null);
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  const change = useCallback(
    (next: (now: Sheet) => Sheet) => {
      const before = latest.current;
      latest.current = next(before);
      setSheet(latest.current);
      const { typed, sending } = latest.current;
      if (typed !== before.typed || sending !== before.sending) keep(owner, rollId, latest.current);
    },
    [owner, rollId],
  );

  /** Saves what was typed; true once all of it is stored. */
  const save = useCallback(async (): Promise<boolean> => {
    async function drain(): Promise<boolean> {
      for (;;) {
        const sending = latest.current.sending ?? nextSending(latest.current);
        if (!sending) return latest.current.refused.length === 0;
        // What comes of a saving is drawn between two keys, never before one.
        startTransition(() => {
          change((now) => ({ ...now, sending }));
          setSaving({ at: "saving", left: unsavedRows(latest.current) });
        });
        const answer = await sendCells(rollId, { account: owner, since: since.current, ...sending });
        if (answer === null) {
          setSaving({ at: "offline" });
          retry.current = setTimeout(() => void again(), retryAfter);
          return false;
        }
        if ("error" in answer) {
          change((now) => ({ ...now, sending: null }));
          setSaving({ at: "refused", error: answer.error });
          return false;
        }
        since.current = answer.savedAt;
        startTransition(() => {
          change((now) => answeredSheet(now, sending, answer));
          setSaving({ at: "saved", time: answer.savedAt });
        });
      }
    }
    function again(): Promise<boolean> {
      clearTimeout(retry.current);
      running.current ??= drain().finally(() => {
        running.current = null;
      });
      return running.current;
    }
    return again();
  }, [rollId, owner, change]);

  useEffect(() => {
    const left = takeUnsaved(placeOf(owner, rollId))?.patch.sheet as Partial<Sheet> | undefined;
    if (left?.typed)
      queueMicrotask(() => {
        const { typed = {}, sending = null, pastes = [] } = left;
        change((now) =>
          withRows({ ...now, sending, pastes, typed: { ...typed, ...now.typed } }, Object.keys(typed)),
        );
        void save();
      });
    const look = async () => {
      if (document.hidden || running.current) return;
      const read = await readList(rollId, since.current);
      if (!read || running.current) return;
      since.current = read.readAt;
      startTransition(() => change((now) => readSheet(now, read)));
    };
    const timer = setInterval(() => void look(), lookEvery);
    const online = () => void save();
    addEventListener("online", online);
    return () => {
      clearInterval(timer);
      clearTimeout(retry.current);
      removeEventListener("online", online);
    };
  }, [rollId, owner, change, save]);

  return { sheet, saving, change, save, latest };
}

const placeOf = (owner: string, rollId: string) => ({
  owner,
  nominationId: rollId,
  section: "danh-sach",
  version: 1,
});

function keep(owner: string, rollId: string, { typed, sending, pastes }: Sheet): void {
  const place = placeOf(owner, rollId);
  if (Object.keys(typed).length > 0) keepUnsaved({ ...place, patch: { sheet: { typed, sending, pastes } } });
  else forgetUnsaved(place);
}
