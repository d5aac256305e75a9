import { getTranslations } from "next-intl/server";
import { StatisticsView } from "@/app/_server/statistics-view";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { readQuery } from "@/domain/address/read-query";
import { statisticsQuery } from "@/domain/statistics/cells";

type Props = PageProps<"/[locale]/ban-lam-viec/thong-ke">;

const path = "/ban-lam-viec/thong-ke";

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "statistics" });
  return { title: t("page") };
}

/** What a year came to in the person's units; of who works for the whole city, in all. */
export default async function YearPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, path, "statistics.enter");
  const asked = readQuery(await searchParams, statisticsQuery);
  return (
    <WorkPage actor={actor} area={path}>
      <StatisticsView actor={actor} locale={locale} path={path} asked={asked} />
    </WorkPage>
  );
}
