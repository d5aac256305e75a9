import { setRequestLocale } from "next-intl/server";
import { thisWeek, weekMetadata, WeekPage } from "./week-page";

// The week ends by itself: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/trong-tuan">) {
  const { locale } = await params;
  return weekMetadata({ locale, week: thisWeek(), path: "/trong-tuan" });
}

/** The story of this week. */
export default async function ThisWeekPage({ params }: PageProps<"/[locale]/trong-tuan">) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <WeekPage locale={locale} week={thisWeek()} path="/trong-tuan" />;
}
