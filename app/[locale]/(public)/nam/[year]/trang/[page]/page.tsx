import { setRequestLocale } from "next-intl/server";
import { NothingHere } from "@/components/site/dead-end";
import { parsePage } from "../../../../_lists/lists";
import { YearPage, yearMetadata } from "../../year-page";

type Props = PageProps<"/[locale]/nam/[year]/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, year, page } = await params;
  return yearMetadata({ locale, year, page: parsePage(page) ?? 1 });
}

export default async function MoreYearPage({ params }: Props) {
  const { locale, year, page } = await params;
  setRequestLocale(locale);
  const number = parsePage(page);
  if (!number) return <NothingHere />;
  return <YearPage {...{ locale, year }} page={number} />;
}
