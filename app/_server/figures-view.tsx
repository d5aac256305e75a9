import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { askedAddress, ListPages } from "@/components/administration/list-tools";
import { barWords } from "@/components/figures/bar-words";
import { FigureFilter } from "@/components/figures/figure-filter";
import { FigureNames } from "@/components/figures/figure-names";
import { FigureSection } from "@/components/figures/figure-section";
import { QuotaShares } from "@/components/figures/quota-shares";
import { YearTables } from "@/components/statistics/year-tables";
import type { figuresQuery } from "@/domain/figures/address";
import type { FigureId } from "@/domain/figures/figures";
import { listFigureNames, loadFigures, namesOfFigure, type Figures } from "@/domain/figures/lives.server";
import { can, type Actor } from "@/domain/permissions";
import { loadYear } from "@/domain/statistics/year.server";
import { formatMoment, hcmcYear } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { TakeOut } from "../_sheets/take-out";

type Asked = z.output<z.ZodObject<typeof figuresQuery>>;
type FiguresViewProps = { actor: Actor; locale: string; path: string; asked: Asked };

/** The figures of a year, the names behind one of their bars, or all of it as the year's report. */
export async function FiguresView({ actor, locale, path, asked }: FiguresViewProps) {
  const t = await getTranslations();
  const year = asked.nam ?? hcmcYear();
  const kept = { nam: String(year), "don-vi": asked["don-vi"], dot: asked.dot };
  const found = await loadFigures(actor, { year, unitId: asked["don-vi"], campaignId: asked.dot });
  const here = localePath(locale, path);
  if (asked.xem !== "")
    return (
      <Names
        {...{ actor, locale, here, kept, found }}
        figure={asked.xem}
        bar={asked.o}
        page={asked.trang ?? 1}
      />
    );
  const isReport = asked.ban !== "";
  const label = barWords(t, found);
  const paper = (
    <a href={askedAddress("/api/figures/paper", kept)} download className="touch-link">
      {t("figures.paper")}
    </a>
  );
  return (
    <>
      <h1 className="text-3xl">{t(isReport ? "figures.report" : "figures.heading", { year })}</h1>
      <p className="mt-2 max-w-prose text-soft">
        {isReport
          ? t("figures.madeAt", { moment: formatMoment(new Date()), name: actor.name })
          : t("figures.intro")}
      </p>
      {isReport ? (
        <p className="no-print">{paper}</p>
      ) : (
        <>
          <FigureFilter {...{ year, asked, here }} units={found.units} campaigns={found.campaigns} />
          <div className="flex flex-wrap items-baseline gap-x-6">
            <p className="font-semibold" role="status">
              {t("figures.total", { count: found.total })}
            </p>
            <TakeOut list="figures" locale={locale} asked={kept} />
            <a href={askedAddress(here, { ...kept, ban: "bao-cao" })} className="touch-link">
              {t("figures.makeReport")}
            </a>
            {paper}
          </div>
        </>
      )}
      {found.figures.map((figure) => (
        <FigureSection
          key={figure.id}
          figure={figure}
          label={(bar) => label(figure.id, bar.key)}
          namesAt={(bar) => askedAddress(here, { ...kept, xem: figure.id, o: bar.key || "-" })}
          fileAt={(kind) =>
            askedAddress("/api/sheets/figures", {
              locale,
              ...kept,
              xem: figure.id,
              dang: kind === "csv" ? kind : "",
            })
          }
        />
      ))}
      {isReport ? <Recognised actor={actor} locale={locale} year={year} /> : null}
    </>
  );
}

/** What the year recognised, with the counts of the statistics; each leads to its names there. */
async function Recognised({ actor, locale, year }: { actor: Actor; locale: string; year: number }) {
  const t = await getTranslations();
  const counts = await loadYear(actor, year);
  const at = localePath(locale, can(actor, "admin.enter") ? "/quan-tri/thong-ke" : "/ban-lam-viec/thong-ke");
  return (
    <section className="mt-12">
      <h2 className="text-2xl">{t("statistics.title", { year })}</h2>
      <p className="mt-1 font-semibold">{t("statistics.total", { count: counts.total })}</p>
      <YearTables
        year={counts}
        namesAt={(cell) => askedAddress(at, { nam: String(year), xem: "ten", ...cell })}
      />
    </section>
  );
}

type NamesProps = {
  actor: Actor;
  locale: string;
  here: string;
  kept: Record<string, string>;
  found: Figures;
  figure: FigureId;
  bar: string;
  page: number;
};

async function Names({ actor, locale, here, kept, found, figure, bar, page }: NamesProps) {
  const t = await getTranslations();
  const key = bar === "-" ? "" : bar;
  const counted = found.figures.find(({ id }) => id === figure)?.bars.find((one) => one.key === key);
  const { total, names } = await listFigureNames(actor, counted?.ids ?? [], page);
  const address = (at: number) =>
    askedAddress(here, { ...kept, xem: figure, o: bar, trang: at > 1 ? String(at) : "" });
  return (
    <>
      <p>
        <a href={askedAddress(here, kept)} className="tap underline underline-offset-4">
          {t("figures.back")}
        </a>
      </p>
      <h1 className="text-3xl">{t(`figures.title.${figure}`)}</h1>
      <p className="mt-2 font-semibold">{barWords(t, found)(figure, key)}</p>
      <p role="status">{t("figures.names", { count: total })}</p>
      <QuotaShares
        shares={counted?.units ?? []}
        units={found.units}
        namesOf={(unitId) => askedAddress(here, { ...kept, "don-vi": unitId, xem: figure, o: bar })}
      />
      <FigureNames
        names={names}
        first={namesOfFigure * (page - 1) + 1}
        at={can(actor, "moderation.enter") ? (id) => localePath(locale, `/kiem-duyet/${id}`) : null}
      />
      <ListPages page={page} pages={Math.max(1, Math.ceil(total / namesOfFigure))} address={address} />
    </>
  );
}
