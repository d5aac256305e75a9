"use client";

import { useTranslations } from "next-intl";
import type { ReasonStep } from "@/domain/nominations/vocabulary";

export type ReasonTemplate = { id: string; step: ReasonStep; title: string; words: string };

/**
 * Words to begin a reason with, added after what is typed. Without scripts they stand there whole, to be copied by hand.
 */
export function ReasonTemplates({ field, templates }: { field: string; templates: ReasonTemplate[] }) {
  const t = useTranslations("moderation");
  if (templates.length === 0) return null;
  return (
    <details className="mb-4 rounded-lg border border-line px-3">
      <summary className="flex min-h-11 items-center text-base font-semibold">{t("templates")}</summary>
      <ul className="pb-2">
        {templates.map((one) => (
          <li key={one.id} className="border-t border-line py-2 text-base">
            <p className="font-semibold">{one.title}</p>
            <p className="whitespace-pre-line wrap-anywhere text-soft">{one.words}</p>
            <button
              type="button"
              className="needs-script min-h-11 cursor-pointer link"
              onClick={() => addWords(field, one.words)}
              suppressHydrationWarning
            >
              {t("useTemplate")}
              <span className="sr-only"> {one.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Puts the words after what is typed, as if they had been typed too: what keeps typed words then keeps them. */
function addWords(field: string, words: string): void {
  const box = document.getElementById(field);
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.value = [box.value.trimEnd(), words].filter(Boolean).join("\n");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}
