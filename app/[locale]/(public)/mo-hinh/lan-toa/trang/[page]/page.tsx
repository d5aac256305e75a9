import { setRequestLocale } from "next-intl/server";
import { NothingHere } from "@/components/site/dead-end";
import { parsePage, profileLists } from "../../../../_lists/lists";
import { ProfileListPage, profileListMetadata } from "../../../../_lists/profile-list";

type Props = PageProps<"/[locale]/mo-hinh/lan-toa/trang/[page]">;

const list = profileLists.spread;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, page } = await params;
  return profileListMetadata({ list, locale, page: parsePage(page) ?? 1 });
}

export default async function MoreSpreadPage({ params }: Props) {
  const { locale, page } = await params;
  setRequestLocale(locale);
  const number = parsePage(page);
  if (!number) return <NothingHere />;
  return <ProfileListPage list={list} locale={locale} page={number} />;
}
