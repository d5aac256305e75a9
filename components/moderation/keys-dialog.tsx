"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

type KeysDialogProps = {
  /** Each key, or several, with what it does, in the reader's words. */
  rows: readonly { keys: string; does: string }[];
  /** Any other key, pressed while nothing is typed and the table is closed. */
  onKey: (event: KeyboardEvent) => void;
};

/** The table of a page's keys, which ? opens and closes; never while something is being typed. */
export function KeysDialog({ rows, onKey }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef(onKey);
  const t = useTranslations("pageKeys");
  useEffect(() => {
    pressed.current = onKey;
  }, [onKey]);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target, true)) return;
      if (event.key === "?")
        return dialog.current?.open ? dialog.current.close() : dialog.current?.showModal();
      if (!dialog.current?.open) pressed.current(event);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-lg border border-edge bg-raised p-5 text-ink backdrop:bg-ink/40"
    >
      <h2 id="keys-title" className="font-sans text-lg font-semibold">
        {t("title")}
      </h2>
      <dl className="mt-3 grid grid-cols-[4.5rem_1fr] gap-y-1.5 text-base">
        {rows.map(({ keys, does }) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-edge bg-sand px-1.5 font-sans">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-4">
        <button className="tap rounded-lg border border-edge px-4 font-semibold">{t("close")}</button>
      </form>
    </dialog>
  );
}

/** Whether a key belongs to a field rather than to a shortcut; a tick has use for the space bar alone, so rows of them may be `walked`. */
export function isTyping(target: EventTarget | null, walked = false): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (walked && target.matches("input[type=checkbox]")) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
