import { permanentRedirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { publicStoryPlace } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { localePath } from "@/messages/locales";
import { deadEndMetadata, StoryGone } from "../../_stories/story-at";

type Props = PageProps<"/[locale]/g/[number]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, number } = await params;
  return deadEndMetadata(locale, (await publicStoryPlace(`/g/${number}`)).is === "gone");
}

/** A printed short address: 308 to the story wherever it is now, 410 once it was taken down, 404 for a mistyped one. */
export default async function ShortAddressPage({ params }: Props) {
  const { locale, number } = await params;
  setRequestLocale(locale);
  const place = await publicStoryPlace(`/g/${number}`);
  if (place.is === "none") return <NothingHere />;
  if (place.is === "gone") return <StoryGone />;
  permanentRedirect(localePath(locale, place.path));
}
