import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { StatisticsView } from "@/app/_server/statistics-view";
import { requireArea } from "@/app/_server/viewer";
import { readQuery } from "@/domain/address/read-query";
import { statisticsQuery } from "@/domain/statistics/cells";

type Props = PageProps<"/[locale]/quan-tri/thong-ke">;

const path = "/quan-tri/thong-ke";

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "statistics" });
  return { title: t("page") };
}

/** What a year came to in the whole city. */
export default async function YearAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, path, "admin.enter");
  const asked = readQuery(await searchParams, statisticsQuery);
  return (
    <AdminPage actor={actor} current={path}>
      <StatisticsView actor={actor} locale={locale} path={path} asked={asked} />
    </AdminPage>
  );
}
