import { setRequestLocale } from "next-intl/server";
import { StoryPage } from "../../_stories/story-page";
import { storyMetadata } from "../../_stories/story-metadata";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/mo-hinh/[slug]">) {
  const { locale, slug } = await params;
  return storyMetadata(locale, slug);
}

export default async function ModelPage({ params }: PageProps<"/[locale]/mo-hinh/[slug]">) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  return <StoryPage locale={locale} slug={slug} path={`/mo-hinh/${slug}`} />;
}
