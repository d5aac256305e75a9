import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { PaperMenu } from "@/components/papers/paper-menu";
import { RollGrid } from "@/components/rolls/roll-grid";
import { rollFilters } from "@/components/rolls/standings";
import { CameInMenu } from "@/components/sheets/came-in-menu";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { entryOf, readQuery, wholeNumber, words } from "@/domain/address/read-query";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { findRoll } from "@/domain/rolls/rolls.server";
import { importsOfRoll } from "@/domain/sheets/imports.server";
import { daysBetween, formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { namePaper, save } from "../actions";
import "./ban-in/roll-paper.css";
import "./roll-cells.css";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach/[id]">;

const asked = { loc: entryOf(rollFilters, ""), tim: words(100), trang: wholeNumber(1, 100) };

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
  const { roll, rows, ...rest } = found;
  const { loc, tim, trang } = readQuery(await searchParams, asked);
  const t = await getTranslations();
  const daysLeft = roll.deadlineOn ? daysBetween(hcmcToday(), roll.deadlineOn) : null;
  const deadline = roll.deadlineOn ? t("rollDesk.deadline", { date: formatDate(roll.deadlineOn) }) : "";
  const left = daysLeft !== null && daysLeft >= 0 ? t("rollDesk.daysLeft", { days: daysLeft }) : "";
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/danh-sach" width="full">
      <div className="px-4 pt-3 md:px-6">
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[{ href: localePath(locale, "/ban-lam-viec/danh-sach"), text: t("rollDesk.title") }]}
        />
        <RollGrid
          {...rest}
          roll={roll}
          rows={rows}
          address={localePath(locale, address)}
          deadline={[deadline, left].filter(Boolean).join(", ")}
          owner={actor.id}
          spare={Array.from({ length: rows.length === 0 ? 10 : 3 }, () => randomUUID())}
          filter={loc}
          query={tim}
          page={trang ?? 1}
          action={save}
          namePaper={namePaper}
          papers={
            <div className="flex flex-wrap gap-x-4">
              <PaperMenu
                offered={await offeredPapers(actor, { from: "roll", id })}
                from="roll"
                id={id}
                over
              />
              <CameInMenu imports={await importsOfRoll(roll)} />
            </div>
          }
        />
      </div>
    </WorkPage>
  );
}
