"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { KeysDialog } from "./keys-dialog";

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
  const t = useTranslations("moderation");
  useEffect(showOpenOne, []);
  const rows = shownKeys.map((key) => ({
    keys: key === "1" ? "1–5" : key,
    does: t(`key.${key === "/" ? "search" : key === "?" ? "help" : key}`),
  }));
  return <KeysDialog rows={rows} onKey={press} />;
}

function press(event: KeyboardEvent): void {
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
