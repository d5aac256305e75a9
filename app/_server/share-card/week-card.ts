import "server-only";
import { getTranslations } from "next-intl/server";
import { asTyped, readQuery } from "@/domain/address/read-query";
import { findCardStory } from "@/domain/profiles/card-story.server";
import { findWeekStory } from "@/domain/weeks/story.server";
import { defaultLocale } from "@/messages/locales";
import { etagOf, goneAnswer, notFoundAnswer } from "../conditional-answer";
import type { CardShape } from "./card-picture";
import { drawCard } from "./draw-card";
import { answerCard, cardVersion, wordsOf } from "./serve-card";

/** A week's pictures by the names of their files. */
export const weekPictures = { "vuong.png": "square", "dung.png": "tall" } as const satisfies Record<
  string,
  CardShape
>;
export type WeekPicture = keyof typeof weekPictures;

/**
 * The picture of a week's story. It is looked for each time: what was taken down is in no picture that is asked for after it. Where a message
 * went round with another story's picture, that address is 410: beside those words the next story would be a lie.
 */
export async function serveWeekPicture(request: Request, key: string, file: WeekPicture): Promise<Response> {
  const week = await findWeekStory(key);
  const story = week && (await findCardStory(week.slug));
  if (!story) return notFoundAnswer();
  const { v } = readQuery(new URL(request.url).searchParams, { v: asTyped(40) });
  const pictured = numberIn(v);
  if (pictured !== null && pictured !== week.number) return goneAnswer();
  const shape = weekPictures[file];
  const version = `week-${key}-${shape}-${cardVersion(story)}`;
  return answerCard(request, version, async () => {
    const t = await getTranslations({ locale: defaultLocale });
    const words = await wordsOf(story);
    const labels = [t("week.title"), story.illustrative ? t("profile.illustrative") : ""].filter(Boolean);
    return drawCard(story, { ...words, labels }, shape);
  });
}

/** The address of a week's picture, without the portal's: it says whose story it shows, and changes with what is seen on it. */
export async function weekPicturePath(
  key: string,
  { slug, number }: { slug: string; number: number },
  file: WeekPicture,
): Promise<string> {
  const story = await findCardStory(slug);
  const version = story ? cardVersion(story) : "";
  return `/trong-tuan/${key}/${file}?v=${number}-${etagOf(key, version).slice(3, 15)}`;
}

/** The short number of the story that an address was made for; null where it names none. */
function numberIn(version: string): number | null {
  const number = /^(\d{1,9})-/.exec(version)?.[1];
  return number === undefined ? null : Number(number);
}
