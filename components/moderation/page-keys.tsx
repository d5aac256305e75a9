"use client";

import { useTranslations } from "next-intl";
import { KeysDialog } from "./keys-dialog";

/**
 * The keys of a moderator's page beside the queue: j and k walk through the rows of its lists, h leads one page up, ? shows the keys.
 */
export function PageKeys() {
  const t = useTranslations("pageKeys");
  const rows = [
    { keys: "j", does: t("j") },
    { keys: "k", does: t("k") },
    { keys: t("space"), does: t("tick") },
    { keys: "Enter", does: t("open") },
    { keys: "h", does: t("h") },
    { keys: "?", does: t("help") },
  ];
  return <KeysDialog rows={rows} onKey={press} />;
}

function press(event: KeyboardEvent): void {
  const step = { j: 1, k: -1 }[event.key];
  if (step) return walk(step);
  if (event.key === "h") wayUp()?.click();
}

/** What of each row is used first: its tick, its link, what it unfolds. */
function walk(step: number): void {
  const rows = [...document.querySelectorAll("main li")].filter(
    (row) => row.closest("nav, details:not([open])") === null,
  );
  const stops = rows.flatMap(
    (row) => row.querySelector<HTMLElement>("input:not([type=hidden]), a, summary, button") ?? [],
  );
  const here = stops.findIndex((stop) => stop.closest("li")?.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : stops.length - 1) : here + step;
  stops[Math.min(stops.length - 1, Math.max(0, next))]?.focus();
}

/** The last of the ways above the heading that is not this page. */
const wayUp = () =>
  [...document.querySelectorAll<HTMLAnchorElement>("main nav ol a")]
    .filter(({ pathname }) => pathname !== location.pathname)
    .at(-1);
