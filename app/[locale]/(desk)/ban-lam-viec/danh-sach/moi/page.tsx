import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { NewRollForm } from "@/components/rolls/new-roll-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { localePath } from "@/messages/locales";
import { formChoices } from "../../_nomination/choices";
import { create } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach/moi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "rollDesk" });
  return { title: t("new") };
}

/** Begins a list. The id given here makes that happen once. */
export default async function NewRollPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/danh-sach/moi", "desk.enter");
  const t = await getTranslations();
  const { campaigns, wards, unitId } = await formChoices(locale, actor, null);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/danh-sach" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/danh-sach"), text: t("rollDesk.title") }]}
      />
      <h1 className="mb-2 text-3xl">{t("rollDesk.new")}</h1>
      <p className="mb-6 text-soft">{t(campaigns.length > 0 ? "rollDesk.newLead" : "rollDesk.noCampaign")}</p>
      {campaigns.length > 0 ? (
        <NewRollForm action={create} id={randomUUID()} campaigns={campaigns} wards={wards} unitId={unitId} />
      ) : null}
    </WorkPage>
  );
}
