"use client";

import { useTranslations } from "next-intl";
import { useEffect, type ReactNode } from "react";
import { useRefresh } from "../ui/use-refresh";

/** Milliseconds between two looks at how far a job is. */
const glance = 1_500;

type JobProgressProps = { done: number; total: number; label: string; children?: ReactNode };

/** How far a job is; the page looks again by itself, without scripts by a link. */
export function JobProgress({ done, total, label, children }: JobProgressProps) {
  const t = useTranslations("ui");
  const refresh = useRefresh();
  useEffect(() => {
    const clock = setInterval(refresh, glance);
    return () => clearInterval(clock);
  }, [refresh]);
  return (
    <div className="mb-6 max-w-2xl">
      <noscript>
        <a href="" className="touch-link">
          {t("lookAgain")}
        </a>
      </noscript>
      <label className="block font-semibold" role="status">
        {label}
        <progress value={total > 0 ? done : undefined} max={Math.max(1, total)} className={bar} />
      </label>
      {children}
    </div>
  );
}

/** In the portal's colours: a browser's own bar keeps its own. */
const bar =
  "mt-2 block h-3 w-full appearance-none overflow-hidden rounded-full bg-sand [&::-moz-progress-bar]:bg-red [&::-webkit-progress-bar]:bg-sand [&::-webkit-progress-value]:bg-red";
