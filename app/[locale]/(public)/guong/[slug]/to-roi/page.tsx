import { setRequestLocale } from "next-intl/server";
import { PosterPage, posterMetadata } from "../../../_paper/poster-page";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/guong/[slug]/to-roi">) {
  const { locale, slug } = await params;
  return posterMetadata(locale, slug);
}

export default async function ProfilePosterPage({ params }: PageProps<"/[locale]/guong/[slug]/to-roi">) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  return <PosterPage locale={locale} slug={slug} path={`/guong/${slug}`} />;
}
