import { NothingHere } from "@/components/site/dead-end";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { parsePage, profileLists } from "../../../../_lists/lists";
import { ProfileListPage } from "../../../../_lists/profile-list";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/mo-hinh/lan-toa/trang/[page]">) {
  const { locale, page } = await params;
  const t = await getTranslations({ locale });
  const title = `${t(`public.${profileLists.spread.title}`)} (${page})`;
  return pageMetadata(locale, `/mo-hinh/lan-toa/trang/${page}`, {
    title,
    description: t("site.description"),
  });
}

export default async function MoreSpreadPage({
  params,
}: PageProps<"/[locale]/mo-hinh/lan-toa/trang/[page]">) {
  const { locale, page } = await params;
  setRequestLocale(locale);
  const number = parsePage(page);
  if (!number) return <NothingHere />;
  return <ProfileListPage list={profileLists.spread} locale={locale} page={number} />;
}
