import "server-only";
import { getTranslations } from "next-intl/server";
import { askedAddress, ListPages } from "@/components/administration/list-tools";
import { CellNames } from "@/components/statistics/cell-names";
import { valueWords } from "@/components/statistics/value-words";
import { YearTables } from "@/components/statistics/year-tables";
import { FilterLinks } from "@/components/ui/filter-links";
import { can, type Actor } from "@/domain/permissions";
import { cellOf, dimensions, type Cell, type StatisticsAddress } from "@/domain/statistics/cells";
import { countYears, listCellNames, namesTogether } from "@/domain/statistics/counts.server";
import { loadYear, type Named } from "@/domain/statistics/year.server";
import { hcmcYear } from "@/domain/time/dates";
import { rolesOf } from "@/domain/users/queries.server";
import { localePath } from "@/messages/locales";
import { TakeOut } from "../_sheets/take-out";

type StatisticsViewProps = {
  actor: Actor;
  locale: string;
  /** Where this page stands, without locale. */
  path: string;
  asked: StatisticsAddress;
};

/** The counts of a year, or with `?xem=ten` the names that one of its cells counts. */
export async function StatisticsView({ actor, locale, path, asked }: StatisticsViewProps) {
  const year = asked.nam ?? hcmcYear();
  const here = localePath(locale, path);
  const view = { actor, locale, here, year };
  if (asked.xem === "ten") return <Names {...view} cell={cellOf(asked)} page={asked.trang ?? 1} />;
  return <Tables {...view} />;
}

type View = { actor: Actor; locale: string; here: string; year: number };

async function Tables({ actor, locale, here, year }: View) {
  const t = await getTranslations("statistics");
  const counts = await loadYear(actor, year);
  const years = await countYears(actor);
  const { total, illustrative } = counts;
  const offered = years.some((one) => one.year === year) ? years : [{ year, total: 0 }, ...years];
  return (
    <>
      <h1 className="text-3xl">{t("title", { year })}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>
      <p className="mt-1 max-w-prose text-soft">{t("inside")}</p>
      <FilterLinks
        label={t("years")}
        items={offered.map((one) => ({
          href: `${here}?nam=${one.year}`,
          text: t("year", { year: one.year, count: one.total }),
          current: one.year === year,
        }))}
      />
      <div className="mt-5 flex flex-wrap items-baseline gap-x-6">
        <p className="font-semibold" role="status">
          {t("total", { count: total })} · {t("scope", { units: await scopeWords(actor) })}
        </p>
        {total > 0 ? (
          <a
            href={`/api/statistics/sheet?locale=${locale}&nam=${year}`}
            download
            className="touch-link text-base"
          >
            {t("takeOut")}
          </a>
        ) : null}
      </div>
      {illustrative > 0 ? (
        <p className="text-base text-soft">{t("illustrative", { count: illustrative, total })}</p>
      ) : null}
      {total === 0 ? (
        <p className="mt-6">{t("none", { year })}</p>
      ) : (
        <YearTables
          year={counts}
          namesAt={(cell) => askedAddress(here, { nam: String(year), xem: "ten", ...cell })}
        />
      )}
    </>
  );
}

async function Names({ actor, locale, here, year, cell, page }: View & { cell: Cell; page: number }) {
  const t = await getTranslations();
  const { total, names } = await listCellNames(actor, year, cell, page);
  const { named } = await loadYear(actor, year);
  const address = (at: number) =>
    askedAddress(here, { nam: String(year), xem: "ten", ...cell, trang: at > 1 ? String(at) : "" });
  const nominationAt = (id: string) =>
    can(actor, "desk.enter")
      ? localePath(locale, `/ban-lam-viec/de-cu/${id}`)
      : can(actor, "moderation.enter")
        ? localePath(locale, `/kiem-duyet/${id}?hang=xong`)
        : null;
  return (
    <>
      <p>
        <a href={`${here}?nam=${year}`} className="tap underline underline-offset-4">
          {t("statistics.back", { year })}
        </a>
      </p>
      <h1 className="text-3xl">{t("statistics.title", { year })}</h1>
      <p className="mt-2 font-semibold">{cellWords(t, locale, named, cell)}</p>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-6">
        <p role="status">{t("statistics.names", { count: total })}</p>
        <TakeOut list="recognised" locale={locale} asked={{ nam: String(year), ...cell }} />
      </div>
      {total === 0 ? <p className="mt-6">{t("statistics.noNames")}</p> : null}
      <CellNames names={names} first={namesTogether * (page - 1) + 1} nominationAt={nominationAt} />
      <ListPages page={page} pages={Math.max(1, Math.ceil(total / namesTogether))} address={address} />
    </>
  );
}

type Translations = Awaited<ReturnType<typeof getTranslations<never>>>;

/** "Cấp: Thành phố · Hình thức: Giấy khen". */
function cellWords(t: Translations, locale: string, named: Named[], cell: Cell): string {
  const said = dimensions.filter((name) => cell[name] !== "");
  if (said.length === 0) return t("statistics.everybody");
  return said
    .map((name) => `${t(`statistics.dimension.${name}`)}: ${valueWords(t, locale, named, name, cell[name])}`)
    .join(" · ");
}

/** Whose recognitions are counted. */
export async function scopeWords(actor: Actor): Promise<string> {
  const t = await getTranslations("statistics");
  if (actor.memberships.some(({ wholeCity }) => wholeCity)) return t("wholeCity");
  const held = (await rolesOf([actor.id])).filter(({ role }) => role !== "admin");
  return [...new Set(held.map(({ unitName }) => unitName))].join(", ");
}
