import type { ReactNode } from "react";
import type { ListedUnit } from "@/domain/units/queries.server";
import type { UnitMap } from "@/domain/units/map.server";
import { enoughDecisions, enoughForMedian } from "@/domain/tallies/findings";
import { fieldFiguresPath, figuresShown, unitFiguresPath, type FiguresAsked } from "@/domain/tallies/address";
import type { FigureId, Figures } from "@/domain/tallies/figures";
import { publishable } from "@/domain/tallies/small-cells";
import { localePath } from "@/messages/locales";
import { decisionsOfDot } from "./day-dots";
import { FigurePart } from "./figure-part";
import { findingWords } from "./finding-words";
import type { Names } from "./names";
import {
  DecisionsPlot,
  FieldsPlot,
  PeoplePlot,
  standingCounts,
  StoriesPlot,
  tipCounts,
  WardsPlot,
} from "./plots";
import { SpreadPlot } from "./spread-plot";
import { tablesOf } from "./tables";

type FiguresViewProps = {
  figures: Figures;
  names: Names;
  year: number;
  units: ListedUnit[];
  asked: FiguresAsked;
  /** For the city's map of models. */
  map: UnitMap | null;
};

/** Where rows of a figure's tables lead. A ward's way stands once: two lists of 168 links would be half the page. */
const rowPaths: Partial<Record<FigureId, (id: string) => string>> = {
  fields: fieldFiguresPath,
  wards: unitFiguresPath,
};

/** All figures of the city, of a ward, a campaign or a field: what is none of a ward's or a field's is left out. */
export function FiguresView({ figures, names, year, units, asked, map }: FiguresViewProps) {
  const { t, locale, said } = names;
  const isCity = Object.keys(asked).length === 0;
  const isWard = asked["don-vi"] !== undefined;
  const shown = figuresShown(asked);
  const exactness = isCity ? "city" : "part";
  const titles = findingWords(figures, names, { year, units, isWard });
  const tables = tablesOf(figures, names, exactness);
  const { decisions } = figures;
  const part = (id: FigureId, lead: string, plot: ReactNode, more: { wide?: boolean } = {}) => (
    <FigurePart
      key={id}
      {...{ id, names, lead, asked }}
      title={titles[id]}
      tables={tables[id]}
      className={more.wide ? "md:col-span-2" : undefined}
      rowPath={rowPaths[id]}
    >
      {plot}
    </FigurePart>
  );
  const given = { figures, names };
  const people = (figure: "people" | "tips", counts: number[]) => (
    <PeoplePlot {...{ figure, counts, names, exactness }} title={titles[figure]} />
  );
  const lead = (figure: "people" | "tips", counts: number[]) => {
    const { total } = publishable(counts);
    return isCity && typeof total === "number" && total > 0
      ? t(`tallies.${figure}.lead`, { total: said(total) })
      : t(`tallies.${figure}.leadSmall`);
  };
  return (
    <>
      <KeyFigures {...{ figures, names, isWard }} />
      <div className="figure-parts">
        {part("stories", t("tallies.stories.lead"), <StoriesPlot {...given} title={titles.stories} />)}
        {!shown.includes("fields")
          ? null
          : part(
              "fields",
              t("tallies.fields.lead", { total: said(figures.stories) }),
              <FieldsPlot {...given} title={titles.fields} />,
            )}
        {part(
          "spread",
          t(`tallies.spread.${isCity ? "lead" : isWard ? "leadHere" : "leadOwn"}`),
          <SpreadPlot {...given} {...{ map, units }} title={titles.spread} isOwn={isWard} />,
          { wide: true },
        )}
        {!shown.includes("wards")
          ? null
          : part("wards", t("tallies.wards.lead"), <WardsPlot {...given} title={titles.wards} />)}
        {part(
          "people",
          lead("people", standingCounts(figures)),
          <>
            {people("people", standingCounts(figures))}
            {tables.people.length > 0 ? (
              <p className="mt-2 text-base text-soft">{t("tallies.people.rule")}</p>
            ) : null}
          </>,
        )}
        {shown.includes("tips")
          ? part(
              "tips",
              lead("tips", tipCounts(figures)),
              <>
                {people("tips", tipCounts(figures))}
                <p className="no-print mt-1">
                  <a href={localePath(locale, "/gioi-thieu-guong")} className="touch-link">
                    {t("tallies.tips.suggest")}
                  </a>
                </p>
              </>,
            )
          : null}
        {part(
          "decisions",
          decisionLead(names, decisions),
          <DecisionsPlot {...given} title={titles.decisions} />,
          { wide: true },
        )}
      </div>
    </>
  );
}

function decisionLead({ t }: Names, decisions: Figures["decisions"]): string {
  if (!decisions) return t("tallies.decisions.leadNone");
  const year = String(decisions.year);
  if (decisions.total < enoughDecisions) return t("tallies.decisions.leadWords", { year });
  const each = decisionsOfDot(decisions.days);
  return each === 1 ? t("tallies.decisions.lead", { year }) : t("tallies.decisions.leadMany", { year, each });
}

/** The few large figures; one that is not known, or would be somebody's own, is not shown. */
function KeyFigures({
  figures,
  names: { t, said },
  isWard,
}: {
  figures: Figures;
  names: Names;
  isWard: boolean;
}) {
  const { stories, wards, spread, decisions } = figures;
  const models = { models: spread.models };
  const all: [string, string][] = [[said(stories), t("tallies.key.stories")]];
  if (!isWard) all.push([said(wards.taking), t("tallies.key.wards", { all: wards.all })]);
  all.push([said(spread.running), isWard ? t("tallies.key.running") : t("tallies.key.spread", models)]);
  if (decisions && decisions.total >= enoughForMedian) {
    const days = decisions.median;
    all.push([
      days === 0 ? t("tallies.key.sameDay") : t("tallies.key.dayCount", { days }),
      t("tallies.key.days"),
    ]);
  }
  return (
    <dl className="key-figures">
      {all.map(([figure, words]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
