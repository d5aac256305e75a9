import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { QuotaBars } from "@/components/rolls/quota-bars";
import { RollGrid } from "@/components/rolls/roll-grid";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FilterLinks } from "@/components/ui/filter-links";
import { entryOf, readQuery, words } from "@/domain/address/read-query";
import { findRoll } from "@/domain/rolls/rolls.server";
import { rowStanding } from "@/domain/rolls/row-standing";
import { fold } from "@/domain/text/fold";
import { daysBetween, formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { save } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach/[id]">;

const filters = { "": "all", "can-sua": "mend", "chua-du": "short" } as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "rollDesk" });
  return { title: t("title") };
}

/** One list: its rows as a table to type in. */
export default async function RollPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const address = `/ban-lam-viec/danh-sach/${id}`;
  const actor = await requireArea(locale, address, "desk.enter");
  const found = await findRoll(actor, id);
  if (!found) notFound();
  const { roll, rows, lists, quotas, occupations } = found;
  const { loc, tim } = readQuery(await searchParams, { loc: entryOf(filters, ""), tim: words(100) });
  const t = await getTranslations();
  const standings = rows.map((row) => (row.editable ? rowStanding(row.cells, lists, row).standing : "sent"));
  const counted = { all: rows.length, mend: 0, short: 0 };
  for (const one of standings) if (one === "mend" || one === "short") counted[one]++;
  const matches = rows.filter(
    (row, at) =>
      (loc === "" || standings[at] === filters[loc]) && (!tim || fold(row.cells.name ?? "").includes(fold(tim))),
  );
  const daysLeft = roll.deadlineOn ? daysBetween(hcmcToday(), roll.deadlineOn) : null;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/danh-sach" width="full">
      <div className="px-4 py-4 md:px-6">
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[{ href: localePath(locale, "/ban-lam-viec/danh-sach"), text: t("rollDesk.title") }]}
        />
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <div>
            <h1 className="text-3xl">{t("rollDesk.listOf", { campaign: roll.campaignName })}</h1>
            <p className="text-base text-soft">
              {[
                roll.unitName,
                [roll.number, roll.datedOn && formatDate(roll.datedOn)].filter(Boolean).join(", "),
                roll.deadlineOn ? t("rollDesk.deadline", { date: formatDate(roll.deadlineOn) }) : "",
                daysLeft !== null && daysLeft >= 0 ? t("rollDesk.daysLeft", { days: daysLeft }) : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <QuotaBars quotas={quotas} />
        </div>
        <div className="no-print mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
          <FilterLinks
            label={t("desk.filter")}
            items={(Object.keys(filters) as (keyof typeof filters)[]).map((key) => ({
              href: localePath(locale, address) + (key ? `?loc=${key}` : ""),
              text: `${t(`rollDesk.${filters[key]}`)} ${counted[filters[key]]}`,
              current: key === loc && !tim,
            }))}
          />
          <form method="get" className="flex gap-2">
            <input
              type="search"
              name="tim"
              defaultValue={tim}
              aria-label={t("rollDesk.search")}
              placeholder={t("rollDesk.search")}
              className="min-h-11 rounded-lg border border-edge bg-raised px-3 text-base"
            />
          </form>
          <p className="rounded-lg bg-sage-wash px-4 py-2 text-base max-md:hidden lg:ml-auto">
            {t("rollDesk.pasteHint")}
          </p>
        </div>
        <RollGrid
          rollId={id}
          owner={actor.id}
          rows={rows}
          spare={Array.from({ length: rows.length === 0 ? 10 : 3 }, () => randomUUID())}
          lists={lists}
          occupations={occupations}
          only={loc || tim ? matches.map((row) => row.id) : null}
          action={save}
        />
      </div>
    </WorkPage>
  );
}
