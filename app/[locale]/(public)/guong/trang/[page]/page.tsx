import { NothingHere } from "@/components/site/dead-end";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { parsePage, profileLists } from "../../../_lists/lists";
import { ProfileListPage } from "../../../_lists/profile-list";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/guong/trang/[page]">) {
  const { locale, page } = await params;
  const t = await getTranslations({ locale });
  const title = `${t(`public.${profileLists.people.title}`)} (${page})`;
  return pageMetadata(locale, `/guong/trang/${page}`, { title, description: t("site.description") });
}

export default async function MoreProfilesPage({ params }: PageProps<"/[locale]/guong/trang/[page]">) {
  const { locale, page } = await params;
  setRequestLocale(locale);
  const number = parsePage(page);
  if (!number) return <NothingHere />;
  return <ProfileListPage list={profileLists.people} locale={locale} page={number} />;
}
