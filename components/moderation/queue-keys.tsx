"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** What each key does; the words for it stand under `moderation.key`. */
const shownKeys = [
  "j",
  "k",
  "Enter",
  "a",
  "n",
  "r",
  "t",
  "g",
  "c",
  "s",
  "x",
  "u",
  "/",
  "1",
  "Esc",
  "?",
] as const;

/** The nearest link or button that carries a key: it is followed or pressed as a person would. */
const marked = (key: string) => document.querySelector<HTMLElement>(`[data-press="${CSS.escape(key)}"]`);

/**
 * j and k walk through the queue, Enter opens; numbers choose a tab, / the search, ? shows every key. Never while something is
 * being typed.
 */
export function QueueKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const t = useTranslations("moderation");
  useEffect(showOpenOne, []);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?")
        return dialog.current?.open ? dialog.current.close() : dialog.current?.showModal();
      if (dialog.current?.open) return;
      if (event.key === "/") {
        event.preventDefault();
        return document.querySelector<HTMLElement>("[data-queue-search]")?.focus();
      }
      const tab = document.querySelectorAll<HTMLElement>("[data-queue-tabs] a")[Number(event.key) - 1];
      if (/^[1-9]$/.test(event.key) && tab) return tab.click();
      const step = { j: 1, k: -1 }[event.key];
      if (step) return walk(step);
      marked(event.key)?.click();
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
        {t("keysTitle")}
      </h2>
      <dl className="mt-3 grid grid-cols-[4rem_1fr] gap-y-1.5 text-base">
        {shownKeys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-edge bg-sand px-1.5 font-sans">
                {key === "1" ? "1–5" : key}
              </kbd>
            </dt>
            <dd>{t(`key.${key === "/" ? "search" : key === "?" ? "help" : key}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-4">
        <button className="tap rounded-lg border border-edge px-4 font-semibold">{t("keysClose")}</button>
      </form>
    </dialog>
  );
}

function walk(step: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue] a")];
  const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
  const current = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === "true");
  links[Math.min(links.length - 1, Math.max(0, current + step))]?.focus();
}

/** The open nomination stands in the middle of its queue, which scrolls by itself. */
function showOpenOne(): void {
  const open = document.querySelector('[data-queue] [aria-current="true"]')?.closest("li");
  const column = open?.closest("section");
  if (!open || !column) return;
  const above = open.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += above - (column.clientHeight - open.clientHeight) / 2;
}

/** Whether a key belongs to a text field rather than to a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
