import { permanentRedirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { publicShortAddress } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { localePath } from "@/messages/locales";
import { deadEndMetadata, StoryGone } from "../../_stories/story-at";

type Props = PageProps<"/[locale]/g/[number]">;

export function generateStaticParams() {
  return [];
}

/** Where a printed number leads; null for what is no number that was ever printed. */
async function ledTo(number: string) {
  return /^[1-9]\d{0,8}$/.test(number) ? publicShortAddress(Number(number)) : null;
}

export async function generateMetadata({ params }: Props) {
  const { locale, number } = await params;
  return deadEndMetadata(locale, (await ledTo(number)) === "gone");
}

/** A printed short address: 308 to the story wherever it is now, 410 once it was taken down, 404 for a mistyped one. */
export default async function ShortAddressPage({ params }: Props) {
  const { locale, number } = await params;
  setRequestLocale(locale);
  const led = await ledTo(number);
  if (!led) return <NothingHere />;
  if (led === "gone") return <StoryGone />;
  permanentRedirect(localePath(locale, led.path));
}
