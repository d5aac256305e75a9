import { setRequestLocale } from "next-intl/server";
import { StoryPage } from "../../_stories/story-page";
import { storyMetadata } from "../../_stories/story-metadata";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/guong/[slug]">) {
  const { locale, slug } = await params;
  return storyMetadata(locale, slug);
}

export default async function ProfilePage({ params }: PageProps<"/[locale]/guong/[slug]">) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  return <StoryPage locale={locale} slug={slug} path={`/guong/${slug}`} />;
}
