import { setRequestLocale } from "next-intl/server";
import { profileLists } from "../_lists/lists";
import { ProfileListPage, profileListMetadata } from "../_lists/profile-list";

const list = profileLists.models;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/mo-hinh">) {
  const { locale } = await params;
  return profileListMetadata({ list, locale, page: 1 });
}

export default async function ModelsPage({ params }: PageProps<"/[locale]/mo-hinh">) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <ProfileListPage list={list} locale={locale} page={1} />;
}
