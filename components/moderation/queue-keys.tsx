"use client";

import { useEffect } from "react";

/** j and k walk through the queue, Enter opens; never while something is being typed. */
export function QueueKeys() {
  useEffect(showOpenOne, []);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step) return;
      const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue] a")];
      const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
      const current = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === "true");
      links[Math.min(links.length - 1, Math.max(0, current + step))]?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
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
