import { setRequestLocale } from "next-intl/server";
import { YearPage, yearMetadata } from "./year-page";

type Props = PageProps<"/[locale]/nam/[year]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return yearMetadata({ ...(await params), page: 1 });
}

export default async function FirstYearPage({ params }: Props) {
  const { locale, year } = await params;
  setRequestLocale(locale);
  return <YearPage {...{ locale, year }} page={1} />;
}
