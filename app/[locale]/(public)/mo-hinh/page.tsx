import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { profileLists } from "../_lists/lists";
import { ProfileListPage } from "../_lists/profile-list";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/mo-hinh">) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const title = t(`public.${profileLists.models.title}`);
  return pageMetadata(locale, "/mo-hinh", { title, description: t("site.description") });
}

export default async function ModelsPage({ params }: PageProps<"/[locale]/mo-hinh">) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <ProfileListPage list={profileLists.models} locale={locale} page={1} />;
}
