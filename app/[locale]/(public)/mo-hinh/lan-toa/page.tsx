import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { profileLists } from "../../_lists/lists";
import { ProfileListPage } from "../../_lists/profile-list";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/mo-hinh/lan-toa">) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const title = t(`public.${profileLists.spread.title}`);
  return pageMetadata(locale, profileLists.spread.path, { title, description: t("site.description") });
}

export default async function SpreadPage({ params }: PageProps<"/[locale]/mo-hinh/lan-toa">) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <ProfileListPage list={profileLists.spread} locale={locale} page={1} />;
}
