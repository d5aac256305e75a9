import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicBookYears } from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { bookPath } from "@/domain/honour-books/address";
import { ListOfLists } from "../_lists/list-of-lists";

type Props = PageProps<"/[locale]/so-vang">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "honourBook" });
  return pageMetadata(locale, "/so-vang", { title: t("all"), description: t("allLead") });
}

/** The honour books, one for each year in which somebody was honoured. */
export default async function BooksPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("honourBook");
  const lists = (await publicBookYears()).map(({ year, count }) => ({
    path: bookPath(year),
    name: t("title", { year: String(year) }),
    count: t("people", { count }),
  }));
  return (
    <PublicPage section="/dot-bieu-duong" path="/so-vang" passedOnAs={t("all")}>
      <ListOfLists
        {...{ locale, lists }}
        title={t("all")}
        lead={t(lists.length > 0 ? "allLead" : "allEmpty")}
      />
    </PublicPage>
  );
}
