"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";

type ChangeBarProps = {
  /** The sending it is compared with. */
  sending: number;
  /** The answers that changed, in words. */
  fields: string;
};

/** Changes next to each other, such as a word put in another's place, are one. */
function changesIn(article: HTMLElement): HTMLElement[] {
  const marks = [...article.querySelectorAll<HTMLElement>("ins, del")].filter(
    (one) => one.offsetParent !== null,
  );
  return marks.filter((one) => !(one.previousElementSibling?.matches("del") && isBeside(one)));
}

/** Whether nothing but blanks stands between a mark and the one before it. */
function isBeside(mark: HTMLElement): boolean {
  const between = mark.previousSibling;
  return between?.nodeType === Node.TEXT_NODE ? between.textContent!.trim() === "" : true;
}

/** What changed since the sending before: how much, the way from one to the next (key c), and nothing but that. */
export function ChangeBar({ sending, fields }: ChangeBarProps) {
  const t = useTranslations("moderation");
  const bar = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  const [at, setAt] = useState(0);
  const [only, setOnly] = useState(false);
  const go = useCallback(
    (step: number) => {
      const changes = changesIn(bar.current!.closest("article")!);
      if (changes.length === 0) return;
      const next =
        at === 0 ? (step > 0 ? 1 : changes.length) : ((at - 1 + step + changes.length) % changes.length) + 1;
      setAt(next);
      const change = changes[next - 1]!;
      change.tabIndex = -1;
      change.focus({ preventScroll: true });
      change.scrollIntoView({ block: "center" });
    },
    [at],
  );
  useEffect(() => {
    const article = bar.current!.closest("article")!;
    article.toggleAttribute("data-only", only);
    setCount(changesIn(article).length);
  }, [only]);
  const arrow = "tap min-w-11 justify-center rounded-md border border-edge bg-raised";
  return (
    <div
      ref={bar}
      className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 rounded bg-sage-wash px-3 py-1 text-base text-sage-deep"
    >
      <p className="grow font-semibold">
        {count > 0 ? t("changesSince", { count, sending }) : null}{" "}
        <span className="font-normal">{t("changedSince", { fields })}</span>
      </p>
      {count > 0 ? (
        <>
          <button
            type="button"
            aria-pressed={only}
            onClick={() => setOnly(!only)}
            className="tap font-semibold underline underline-offset-4"
          >
            {t(only ? "changesAll" : "changesOnly")}
          </button>
          <span className="flex items-center gap-x-2">
            <span aria-live="polite" className="tabular-nums">
              {at}/{count}
            </span>
            <button type="button" aria-label={t("changeBefore")} onClick={() => go(-1)} className={arrow}>
              ↑
            </button>
            <button
              type="button"
              aria-label={t("changeNext")}
              data-press="c"
              onClick={() => go(1)}
              className={arrow}
            >
              ↓
            </button>
          </span>
        </>
      ) : null}
    </div>
  );
}
