import { setRequestLocale } from "next-intl/server";
import { weekMetadata, WeekPage } from "../week-page";

// The week ends by itself: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/trong-tuan/[week]">) {
  const { locale, week } = await params;
  return weekMetadata({ locale, week, path: `/trong-tuan/${week}` });
}

/** The story of a week, for as long as the portal stands. */
export default async function OneWeekPage({ params }: PageProps<"/[locale]/trong-tuan/[week]">) {
  const { locale, week } = await params;
  setRequestLocale(locale);
  return <WeekPage locale={locale} week={week} path={`/trong-tuan/${week}`} />;
}
