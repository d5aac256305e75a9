import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicFields, publicProfileCount } from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { nameIn } from "@/components/profiles/profile-words";
import { ListOfLists } from "../_lists/list-of-lists";

type Props = PageProps<"/[locale]/linh-vuc">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "fieldPage" });
  return pageMetadata(locale, "/linh-vuc", { title: t("all"), description: t("allLead") });
}

export default async function FieldsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("fieldPage");
  const fields = await publicFields();
  const lists = await Promise.all(
    fields.map(async ({ id, name, nameEn }) => ({
      path: `/linh-vuc/${id}`,
      name: nameIn(locale, name, nameEn),
      count: t("stories", { count: await publicProfileCount({ fieldId: id }) }),
    })),
  );
  return (
    <PublicPage section="/guong" path="/linh-vuc" passedOnAs={t("all")}>
      <ListOfLists locale={locale} title={t("all")} lead={t("allLead")} lists={lists} />
    </PublicPage>
  );
}
