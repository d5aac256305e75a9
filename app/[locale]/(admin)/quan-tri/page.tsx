import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { AttentionList } from "@/components/administration/attention-list";
import { listAttention } from "@/domain/administration/attention.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";

type Props = PageProps<"/[locale]/quan-tri">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "overview" });
  return { title: t("title") };
}

/** What asks an administrator's attention today. */
export default async function OverviewPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri", "admin.enter");
  const t = await getTranslations("overview");
  const today = hcmcToday();
  const items = await listAttention(actor, today);
  return (
    <AdminPage actor={actor} current="/quan-tri">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{items.length > 0 ? t("lead", { day: formatDate(today) }) : t("calm")}</p>
      <AttentionList items={items} />
    </AdminPage>
  );
}
