import { OctagonX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Blocked } from "@/domain/decisions/batch.server";
import { localePath } from "@/messages/locales";
import { whyBlocked } from "./why-blocked";

/** As many as say what kind of thing stands in the way; the others follow when asked for. */
const shownAtOnce = 12;

/** Those that stay behind, each with why and the way to it. */
export function BlockedRows({ blocked }: { blocked: Blocked[] }) {
  const t = useTranslations();
  if (blocked.length === 0) return null;
  return (
    <section aria-labelledby="o-lai" className="mb-8 rounded-lg border border-red bg-red-wash px-4 pt-3 pb-1">
      <h2 id="o-lai" className="flex items-center gap-2 font-sans text-lg font-semibold text-red">
        <OctagonX aria-hidden="true" className="size-5" />
        {t("together.blocked", { count: blocked.length })}
      </h2>
      <Rows blocked={blocked.slice(0, shownAtOnce)} />
      {blocked.length > shownAtOnce ? (
        <details>
          <summary className="tap cursor-pointer font-semibold">
            {t("together.moreBlocked", { count: blocked.length - shownAtOnce })}
          </summary>
          <Rows blocked={blocked.slice(shownAtOnce)} />
        </details>
      ) : null}
    </section>
  );
}

function Rows({ blocked }: { blocked: Blocked[] }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ul className="mt-2">
      {blocked.map((one) => (
        <li
          key={one.nomination.id}
          className="grid items-center gap-x-4 border-t border-line py-1 text-base md:grid-cols-[13rem_minmax(0,1fr)_auto]"
        >
          <span className="font-semibold wrap-anywhere">{one.nomination.name}</span>
          <span className="min-w-0 wrap-anywhere">
            {one.nomination.reference ? (
              <span className="mr-3 text-soft tabular-nums">{one.nomination.reference}</span>
            ) : null}
            {whyBlocked(t, one)}
          </span>
          <a
            href={localePath(locale, `/kiem-duyet/${one.nomination.id}`)}
            className="touch-link font-semibold text-red"
          >
            {t("together.open")}
            <span className="sr-only"> {one.nomination.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
