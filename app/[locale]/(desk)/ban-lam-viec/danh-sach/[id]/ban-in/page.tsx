import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { PrintButton } from "@/components/paper/print-button";
import { RollPaper } from "@/components/rolls/roll-paper";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findRoll } from "@/domain/rolls/rolls.server";
import { localePath } from "@/messages/locales";
import "./roll-paper.css";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach/[id]/ban-in">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "rollDesk" });
  return { title: t("printed") };
}

/** A list on paper, as it is sent by hand: heading, number, day, rows, room to sign. */
export default async function RollPaperPage({ params }: Props) {
  const { locale, id } = await params;
  const list = `/ban-lam-viec/danh-sach/${id}`;
  const actor = await requireArea(locale, `${list}/ban-in`, "desk.enter");
  const found = await findRoll(actor, id);
  if (!found) notFound();
  const t = await getTranslations();
  const { roll, rows } = found;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/danh-sach" width="full">
      <div className="px-4 py-3 md:px-6 print:p-0">
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[
            { href: localePath(locale, "/ban-lam-viec/danh-sach"), text: t("rollDesk.title") },
            {
              href: localePath(locale, list),
              text: t("rollDesk.listOf", { campaign: roll.campaignName }),
            },
          ]}
        />
        <div className="no-print mb-4 flex flex-wrap items-center gap-4">
          <PrintButton label={t("rollDesk.toPaper")} />
          <p className="text-base text-soft">{t("rollDesk.paperLead")}</p>
        </div>
        <div tabIndex={0} role="region" aria-label={t("rollDesk.printed")} className="overflow-x-auto">
          <RollPaper roll={roll} rows={rows} />
        </div>
      </div>
    </WorkPage>
  );
}
