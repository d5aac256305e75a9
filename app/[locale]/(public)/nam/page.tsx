import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicRecognitionYears } from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { ListOfLists } from "../_lists/list-of-lists";

type Props = PageProps<"/[locale]/nam">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "yearPage" });
  return pageMetadata(locale, "/nam", { title: t("all"), description: t("allLead") });
}

export default async function YearsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("yearPage");
  const lists = (await publicRecognitionYears()).map(({ year, count }) => ({
    path: `/nam/${year}`,
    name: t("year", { year: String(year) }),
    count: t("stories", { count }),
  }));
  return (
    <PublicPage section="/guong" path="/nam" passedOnAs={t("all")}>
      <ListOfLists locale={locale} title={t("all")} lead={t("allLead")} lists={lists} />
    </PublicPage>
  );
}
