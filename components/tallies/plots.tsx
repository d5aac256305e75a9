import { vi } from "../profiles/content";
import { standings } from "@/domain/decisions/occupations";
import { profileKinds } from "@/domain/profiles/vocabulary";
import type { Figures, TopModel } from "@/domain/tallies/figures";
import { bandsOf } from "@/domain/tallies/figures";
import { enoughDecisions, enoughToPlot, longOnes, ringsFinding } from "@/domain/tallies/findings";
import { enoughForTenths, publishable, tenths } from "@/domain/tallies/small-cells";
import { tipStages } from "@/domain/tallies/vocabulary";
import { LyingBars } from "../figures/plot";
import { unitNameIn } from "../units/unit-name";
import { DayDots, decisionsOfDot } from "./day-dots";
import { NamedRings } from "./named-rings";
import { listed, type Names } from "./names";
import { partNames, shownWords, type Exactness } from "./tables";
import { YearColumns } from "./year-columns";

type PlotProps = { figures: Figures; names: Names; title: string };

const kindFills = { individual: "fill-red", collective: "kind-collective", model: "kind-model" };

/** Columns by year; of one year, or of few stories, the kinds in words. */
export function StoriesPlot({ figures: { years, stories }, names: { t, said }, title }: PlotProps) {
  if (stories === 0) return null;
  const kinds = profileKinds.map((kind) => ({ kind, count: years.reduce((sum, one) => sum + one[kind], 0) }));
  const told = kinds.filter(({ count }) => count > 0);
  const inWords = `${told.map(({ kind, count }) => t(`tallies.stories.labelled.${kind}`, { count: said(count) })).join(", ")}.`;
  if (stories < enoughToPlot) return <p className="mt-3">{inWords}</p>;
  if (years.filter(({ total }) => total > 0).length === 1) {
    const bars = kinds.map(({ kind, count }) => ({
      label: t(`tallies.stories.${kind}`),
      value: count,
      shown: said(count),
    }));
    return (
      <LyingBars title={`${title}. ${inWords}`} bars={bars} fills={kinds.map((one) => kindFills[one.kind])} />
    );
  }
  const last = years.at(-1)!;
  return (
    <YearColumns
      title={`${title}. ${years.map(({ year, total }) => `${year}: ${said(total)}`).join("; ")}`}
      columns={years.map((one) => ({
        label: String(one.year),
        parts: profileKinds.map((kind) => one[kind]),
      }))}
      colours={profileKinds.map((kind) => kindFills[kind])}
      labels={profileKinds.map((kind) =>
        last[kind] > 0 ? t(`tallies.stories.labelled.${kind}`, { count: said(last[kind]) }) : "",
      )}
    />
  );
}

export function FieldsPlot({ figures: { fields, stories }, names, title }: PlotProps) {
  const { said } = names;
  const named = fields.filter(({ count }) => count > 0);
  if (named.length < 2) return null;
  const inWords = named.map(({ id, count }) => `${names.field(id)}: ${said(count)}`).join("; ");
  if (stories < enoughToPlot) return <p className="mt-3">{`${inWords}.`}</p>;
  const most = named.find(({ id }) => id !== "")?.count ?? 0;
  return (
    <LyingBars
      title={`${title}. ${inWords}`}
      bars={named.map(({ id, count }) => ({ label: names.field(id), value: count, shown: said(count) }))}
      fills={named.map(({ id, count }) => (id !== "" && count === most ? "fill-red" : "bar-quiet"))}
      slim
    />
  );
}

/** How many wards had a story by the end of each year, those of the year darker. */
export function WardsPlot({ figures: { wards }, names, title }: PlotProps) {
  const { t, locale, unit, said } = names;
  if (wards.taking === 0) return null;
  if (wards.taking < enoughToPlot) {
    const units = listed(
      locale,
      wards.each.map(({ id }) => unit(id)),
    );
    return <p className="mt-3">{t("tallies.wards.inWords", { units })}</p>;
  }
  if (wards.years.filter(({ by }) => by > 0).length < 2) return null;
  const last = wards.years.at(-1)!;
  return (
    <YearColumns
      title={`${title}. ${wards.years.map(({ year, by }) => `${year}: ${said(by)}`).join("; ")}`}
      columns={wards.years.map(({ year, began, by }) => ({
        label: String(year),
        parts: [by - began, began],
      }))}
      colours={["bar-quiet", "fill-red"]}
      labels={[
        last.by > last.began ? t("tallies.wards.before", { count: said(last.by - last.began) }) : "",
        last.began > 0 ? t("tallies.wards.new", { count: said(last.began) }) : "",
      ]}
    />
  );
}

/** Parts of people: bars as long as what may be told; in tenths for a part of the city. */
export function PeoplePlot({
  figure,
  counts,
  names,
  title,
  exactness,
}: {
  figure: "people" | "tips";
  counts: number[];
  names: Names;
  title: string;
  exactness: Exactness;
}) {
  const parts = partNames(names, figure);
  const total = counts.reduce((sum, one) => sum + one, 0);
  const shares = tenths(counts);
  if (total < enoughForTenths || !shares) return null;
  const shown = exactness === "city" ? publishable(counts).parts : shares;
  const bars = shown.map((one, at) => {
    const words = shownWords(names, one);
    return {
      label: parts[at]!,
      value: typeof one === "number" ? one : 0,
      shown:
        exactness === "city"
          ? typeof words === "number"
            ? names.said(words)
            : words
          : names.t("tallies.about", { tenths: words }),
    };
  });
  const largest = Math.max(...bars.map(({ value }) => value));
  return (
    <LyingBars
      title={`${title}. ${bars.map(({ label, shown: words }) => `${label}: ${words}`).join("; ")}`}
      bars={bars}
      fills={bars.map(({ value }) => (value === largest ? "fill-red" : "bar-quiet"))}
      slim
    />
  );
}

export const standingCounts = ({ people }: Figures) => standings.map((one) => people[one]);
export const tipCounts = ({ tips }: Figures) => tipStages.map((one) => tips[one]);

/** One dot a decision; of few the bands in words. */
export function DecisionsPlot({ figures: { decisions }, names: { t }, title }: PlotProps) {
  if (!decisions) return null;
  const bands = bandsOf(decisions);
  const inWords = t("tallies.decisions.inWords", {
    total: decisions.total,
    upTo5: bands["5"],
    upTo10: bands["10"],
    upTo20: bands["20"],
    more: bands.more,
  });
  if (decisions.total < enoughToPlot) return null;
  if (decisions.total < enoughDecisions) return <p className="mt-3">{inWords}</p>;
  const long = longOnes(decisions);
  const words = {
    half: t("tallies.decisions.half", { median: decisions.median }),
    long: long
      ? t(long.listed ? "tallies.decisions.longListed" : "tallies.decisions.long", { count: long.count })
      : null,
    day: (days: number) => (days === 0 ? "0" : t("tallies.decisions.day", { days })),
    orMore: (days: number) => t("tallies.decisions.orMore", { days }),
  };
  const short = long && t("tallies.decisions.long", { count: long.count });
  const dots = {
    title: `${title}. ${inWords}`,
    days: decisions.days,
    median: decisions.median,
    each: decisionsOfDot(decisions.days),
    words,
  };
  return (
    <>
      <DayDots {...dots} className="plot-wide" />
      <DayDots {...dots} words={{ ...words, long: short }} narrow className="plot-narrow" />
    </>
  );
}

/** Beside a dot there is room for the name alone. */
const bare = (name: string) =>
  name
    .replace(/^(Phường|Xã|Đặc khu|Quận|Huyện|Thị trấn) (?=\D)/, "")
    .replace(/ (Ward|Commune|Special administrative region)$/, "");

/** The model that most units run, ring by ring. */
export function Rings({ top, names }: { top: TopModel; names: Names }) {
  const { t, locale, unit } = names;
  const said = top.years.map(({ year, units }) =>
    t("tallies.spread.ringYear", {
      year: String(year),
      units: listed(
        locale,
        units.map(({ id }) => unit(id)),
      ),
    }),
  );
  const found = ringsFinding(top.years);
  return (
    <figure>
      <div className="rings-ground">
        <NamedRings
          title={t("tallies.spread.ringsSaid", { years: said.join(". ") })}
          years={top.years}
          name={(id) => bare(unit(id))}
          origin={top.from && bare(unitNameIn(locale, top.from))}
          early={(year) => t("tallies.spread.toEarly", { year: String(year) })}
        />
      </div>
      <figcaption className="mt-2 text-base">
        <strong className="font-semibold">
          {found.units === 1
            ? t.rich("tallies.spread.ringsOne", { vi, name: top.name, since: String(found.since) })
            : t.rich("tallies.spread.rings", { vi, name: top.name, units: found.units, years: found.years })}
        </strong>{" "}
        {t("tallies.spread.ringsMean")}
      </figcaption>
    </figure>
  );
}
