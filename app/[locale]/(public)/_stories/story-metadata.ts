import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCardStory, publicStory } from "@/app/_server/public-data";
import { cardLayouts } from "@/app/_server/share-card/card-picture";
import { cardPath } from "@/app/_server/share-card/serve-card";
import { nameIn } from "@/components/profiles/profile-words";
import type { CardStory } from "@/domain/profiles/card-story.server";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { storyOpening } from "@/domain/stories/document";
import { missingMetadata } from "./story-at";

/** Title, description and sharing card of a story; of one that is gone, only that. */
export async function storyMetadata(locale: string, slug: string): Promise<Metadata> {
  const [story, card] = await Promise.all([publicStory(slug), publicCardStory(slug)]);
  if (!story || !card) return missingMetadata(locale, slug);
  const t = await getTranslations({ locale, namespace: "share" });
  const title =
    story.kind === "model"
      ? story.name
      : `${story.deed} (${story.honorific} ${story.name})`.replace("( ", "(");
  return pageMetadata(locale, profilePath(story), {
    title,
    // The headline is the title already; what the story begins with says more. Of a press item that is one sentence, nothing.
    description: summaryIn(locale, story) || storyOpening(story.story, 180) || story.deed,
    illustrative: story.illustrative,
    // Messengers show these beside the card: without consent to social media, without the name, which may stand anywhere in
    // the story.
    ...(card.onSocialMedia ? {} : { sharingTitle: story.deed, sharingDescription: story.deed }),
    images: sharingImages(card, t("cardAlt", { words: cardWords(card) })),
    article: {
      publishedTime: story.publishedAt,
      modifiedTime: story.updatedAt,
      section: nameIn(locale, story.fieldName, story.fieldNameEn) || undefined,
    },
  });
}

/** What an official said of a story in the language of the page; "" where nobody did. */
function summaryIn(locale: string, { summaryEn }: StoryPage): string {
  return locale === "en" ? summaryEn : "";
}

function cardWords({ kind, name, deed, unitNames }: CardStory): string {
  const words = kind === "model" ? [name, deed] : [deed, name];
  return [...words, ...(unitNames.length <= 3 ? unitNames : [])].filter(Boolean).join(", ");
}

function sharingImages(card: CardStory, alt: string) {
  return (["wide", "square"] as const).map((shape) => {
    const { width, height } = cardLayouts[shape];
    return { url: cardPath(card, shape), width, height, alt, type: "image/png" };
  });
}
