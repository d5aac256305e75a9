import { useTranslations } from "next-intl";
import { findingsOf, shareOf, type Bar, type Finding, type Measured } from "@/domain/decisions/fairness";
import type { Period } from "@/domain/decisions/fairness.server";
import { classNames } from "../ui/class-names";
import { ShareBar } from "../ui/quota-bar";

type FairnessViewProps = { period: Period | null; measured: Measured[] };

/** Whom a decision would honour, in shares, beside the last period's; for thought, it blocks nothing. */
export function FairnessView({ period, measured }: FairnessViewProps) {
  const t = useTranslations("fairness");
  if (measured.length === 0) return null;
  return (
    <section aria-labelledby="cong-bang" className="rounded-lg border border-line bg-raised px-5 py-4">
      <h2 id="cong-bang" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-base">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="h-2.5 w-4 bg-red" />
          {t("now")}
        </span>
        {period ? (
          <span className="flex items-center gap-2">
            <span aria-hidden="true" className="h-4 w-[3px] bg-ink" />
            {t("before", { period: period.campaign ?? String(period.year), count: period.total })}
          </span>
        ) : (
          <span className="text-soft">{t("noBefore")}</span>
        )}
      </p>
      {measured.map((one) => (
        <Measure key={one.measure} {...one} />
      ))}
      <p className="mt-4 border-t border-line pt-3 text-base text-soft">{t("aid")}</p>
      <Figures measured={measured} />
    </section>
  );
}

function Measure(measured: Measured) {
  const { measure, total, totalBefore, bars } = measured;
  const t = useTranslations("fairness");
  const inColumns = measure === "place" && bars.length <= 16;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="font-sans text-base font-semibold">{t(`measure.${measure}`, { count: total })}</h3>
      {inColumns ? (
        <Columns bars={bars} />
      ) : (
        <ul className="mt-1">
          {bars.map((bar) => (
            <Row key={bar.value} bar={bar} total={total} totalBefore={totalBefore} />
          ))}
        </ul>
      )}
      {findingsOf(measured).map((finding) => (
        <p
          key={finding.about}
          className={`mt-1 text-base ${"values" in finding ? "font-semibold text-red" : "text-sage"}`}
        >
          <Said finding={finding} />
        </p>
      ))}
    </section>
  );
}

type RowProps = { bar: Bar; total: number; totalBefore: number | null };

function Row({ bar, total, totalBefore }: RowProps) {
  const t = useTranslations("fairness");
  const share = shareOf(bar.now, total);
  const was = totalBefore ? shareOf(bar.before ?? 0, totalBefore) : null;
  return (
    <li
      className={classNames(
        "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1 text-base sm:py-0.5",
        was === null
          ? "sm:grid-cols-[9rem_minmax(0,1fr)_3.5rem]"
          : "sm:grid-cols-[9rem_minmax(0,1fr)_7.25rem]",
      )}
    >
      <span className="wrap-anywhere">
        <Value value={bar.value} />
      </span>
      <span className="relative max-sm:order-last max-sm:col-span-2">
        <ShareBar share={share / 100} colour="fill-red" />
        {was === null ? null : (
          <span
            aria-hidden="true"
            className="absolute -top-1 h-4 w-[3px] bg-ink"
            style={{ left: `calc(${was}% - ${was > 50 ? 3 : 0}px)` }}
          />
        )}
      </span>
      <span className="text-right whitespace-nowrap tabular-nums">
        <strong>{share} %</strong>{" "}
        {was === null ? null : <span className="text-soft">{t("was", { share: was })}</span>}
      </span>
    </li>
  );
}

/** Counts as columns, the last period as a line; below each its place. */
function Columns({ bars }: { bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ now, before }) => Math.max(now, before ?? 0)));
  const height = (count: number) => `${(100 * count) / most}%`;
  return (
    <ul className="flex items-end gap-2 overflow-x-auto pt-8 pb-1">
      {bars.map(({ value, now, before }) => (
        <li key={value} className="min-w-8 grow text-center text-base">
          <span className="relative block h-20 border-b border-edge">
            <span
              className="absolute inset-x-1 bottom-0 block bg-red"
              style={{ height: height(now) }}
              aria-hidden="true"
            />
            <span
              className="absolute inset-x-0 -mb-0.5 text-sm font-semibold tabular-nums"
              style={{ bottom: height(Math.max(now, before ?? 0)) }}
            >
              {now}
            </span>
            {before ? (
              <span
                aria-hidden="true"
                className="absolute inset-x-0 block h-[3px] bg-ink"
                style={{ bottom: `calc(${height(before)} - 3px)` }}
              />
            ) : null}
          </span>
          <span className={now === 0 ? "font-semibold text-red" : ""}>
            <Value value={value.replace(/^khu phố\s+/i, "")} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const spoken = [
  "leader",
  "worker",
  "retired",
  "female",
  "male",
  "young",
  "middle",
  "older",
  "individual",
  "collective",
  "model",
  "unsaid",
] as const;

/** A value in words; places and wards are called as they are. */
function Value({ value }: { value: string }) {
  const t = useTranslations("fairness");
  const word = spoken.find((one) => one === value);
  return word ? t(`value.${word}`) : value;
}

function Said({ finding }: { finding: Finding }) {
  const t = useTranslations("fairness");
  if ("values" in finding) {
    const values = { values: finding.values.join(", ") };
    return finding.about === "nobody" ? t("nobody", values) : t("twice", values);
  }
  const word = spoken.find((one) => one === finding.value)!;
  const moved = { value: t(`value.${word}`), points: finding.points };
  return finding.about === "more" ? t("more", moved) : t("fewer", moved);
}

/** The same as a table. */
function Figures({ measured }: { measured: Measured[] }) {
  const t = useTranslations("fairness");
  return (
    <details className="text-base">
      <summary className="touch-link cursor-pointer">{t("table")}</summary>
      <table className="w-full tabular-nums">
        {measured.map(({ measure, total, totalBefore, bars }) => (
          <tbody key={measure}>
            <tr className="border-t border-ink text-left">
              <th scope="rowgroup" className="py-1 font-semibold">
                {t(`measure.${measure}`, { count: total })}
              </th>
              <th scope="col" className="pl-3 text-right align-bottom font-semibold">
                {t("now")}
              </th>
              <th scope="col" className="pl-3 text-right align-bottom font-semibold">
                {totalBefore === null ? null : t("last")}
              </th>
            </tr>
            {bars.map(({ value, now, before }) => (
              <tr key={value} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  <Value value={value} />
                </th>
                <td className="text-right">{now}</td>
                <td className="text-right text-soft">{before}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
