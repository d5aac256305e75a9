import { useLocale, useTranslations } from "next-intl";
import type { Bar, Figure } from "@/domain/figures/figures";
import { LyingBars, StandingBars } from "./plot";

type FigureSectionProps = {
  figure: Figure;
  label: (bar: Bar) => string;
  /** Where the names of a bar stand. */
  namesAt: (bar: Bar) => string;
  /** Where its table is had as a file of its own. */
  fileAt: (kind: "xlsx" | "csv") => string;
};

/** A figure: what it counts, its plot, and beside it the table whose numbers lead to the names. */
export function FigureSection({ figure, label, namesAt, fileAt }: FigureSectionProps) {
  const t = useTranslations("figures");
  const { id, bars } = figure;
  const isDays = id === "steps";
  const said = useSaid();
  const drawn = bars.map((bar) => ({
    label: label(bar),
    value: bar.value,
    of: isDays ? bar.ninetieth : id === "quotas" ? bar.of : undefined,
    shown: said(bar.value),
  }));
  const inWords = t("plot", {
    what: t(`title.${id}`),
    bars: drawn.map((one) => `${one.label}: ${one.shown}`).join("; "),
  });
  const hasOf = id === "steps" || id === "quotas";
  const number = "py-2 pl-2 text-right font-semibold";
  return (
    <section aria-labelledby={`figure-${id}`} className="mt-10 break-inside-avoid">
      <h2 id={`figure-${id}`} className="text-2xl">
        {t(`title.${id}`)}
      </h2>
      <p className="mt-1 max-w-prose text-base text-soft">{t(`lead.${id}`)}</p>
      {bars.length === 0 ? (
        <p className="mt-3">{t("none")}</p>
      ) : (
        <>
          {id === "weeks" ? (
            <StandingBars title={inWords} bars={drawn} />
          ) : (
            <LyingBars title={inWords} bars={drawn} />
          )}
          <div
            tabIndex={0}
            role="region"
            aria-labelledby={`figure-${id}`}
            className="mt-3 max-w-3xl overflow-x-auto"
          >
            <table className="w-full border-collapse text-base tabular-nums">
              <thead>
                <tr className="border-b border-ink text-left align-bottom">
                  <th scope="col" className="py-2 font-semibold">
                    {t(`head.${id}`)}
                  </th>
                  <th scope="col" className={number}>
                    {t(isDays ? "median" : "count")}
                  </th>
                  {isDays ? (
                    <th scope="col" className={number}>
                      {t("ninetieth")}
                    </th>
                  ) : null}
                  {hasOf ? (
                    <th scope="col" className={number}>
                      {t(isDays ? "times" : "quota")}
                    </th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {bars.map((bar) => (
                  <tr key={bar.key} className="border-b border-line hover:bg-raised">
                    <th scope="row" className="py-1 pr-2 text-left font-normal wrap-anywhere">
                      {label(bar)}
                    </th>
                    <Counted {...{ bar, namesAt }} label={label(bar)} value={bar.value} />
                    {isDays ? (
                      <Counted
                        {...{ bar, namesAt }}
                        label={`${label(bar)}, ${t("ninetieth")}`}
                        value={bar.ninetieth ?? 0}
                      />
                    ) : null}
                    {isDays ? (
                      <Counted
                        {...{ bar, namesAt }}
                        label={`${label(bar)}, ${t("times")}`}
                        value={bar.of ?? 0}
                      />
                    ) : null}
                    {id === "quotas" ? (
                      <Counted
                        {...{ bar, namesAt }}
                        label={`${label(bar)}, ${t("quota")}`}
                        value={bar.of ?? 0}
                      />
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="no-print flex flex-wrap gap-x-5 text-base">
            {(["xlsx", "csv"] as const).map((kind) => (
              <a
                key={kind}
                href={fileAt(kind)}
                download
                aria-label={`${t(`take.${kind}`)}: ${t(`title.${id}`)}`}
                className="touch-link"
              >
                {t(`take.${kind}`)}
              </a>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

/** A number as the page's language writes it. */
function useSaid(): (value: number) => string {
  const locale = useLocale();
  return (value) => value.toLocaleString(locale);
}

type CountedProps = { bar: Bar; label: string; value: number; namesAt: (bar: Bar) => string };

/** What was counted, leading to the names; plain where it counts nobody. */
function Counted({ bar, label, value, namesAt }: CountedProps) {
  const t = useTranslations("figures");
  const said = useSaid();
  return (
    <td className="text-right">
      {bar.ids.length === 0 ? (
        <span className="px-2 text-soft">{said(value)}</span>
      ) : (
        <a
          href={namesAt(bar)}
          aria-label={t("seeNames", { label, value: said(value) })}
          className="inline-flex min-h-11 min-w-11 items-center justify-end px-2 link"
        >
          {said(value)}
        </a>
      )}
    </td>
  );
}
