import "server-only";
import { getTranslations } from "next-intl/server";
import { findCardStory, type CardStory } from "@/domain/profiles/card-story.server";
import { resolveStory, type StoryPlace } from "@/domain/profiles/resolve-story.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { alreadyHas, askEachTime, etagOf, goneAnswer, notFoundAnswer } from "../conditional-answer";
import { keptCard } from "./card-shelf";
import type { CardShape, CardWords } from "./card-picture";
import { cardText } from "./card-text";
import { drawCard } from "./draw-card";

/** Changes when cards are drawn differently, so that messengers fetch them again. */
export const design = 3;

/** Those that a story has under its own address. */
export type StoryCardShape = Exclude<CardShape, "tall">;
export const cardFiles: Record<StoryCardShape, string> = { wide: "the.png", square: "the-vuong.png" };

/** Stands for all a card shows: another word, another photo, another version. */
export function cardVersion(story: CardStory): string {
  return etagOf(JSON.stringify(story), readEnvironment().PORTAL_URL, design).slice(3, 15);
}

/** The address of a story's card without locale; it changes with what the card shows. */
export function cardPath(story: CardStory, shape: StoryCardShape): string {
  return `${profilePath(story)}/${cardFiles[shape]}?v=${cardVersion(story)}`;
}

/** The card of the story at `path`: 308 where it moved to, 410 once taken down, 404 when there never was one. */
export async function serveCard(
  request: Request,
  path: string,
  slug: string,
  shape: StoryCardShape,
): Promise<Response> {
  const place = await resolveStory(path);
  const story = place.is === "found" ? await findCardStory(slug) : null;
  if (!story) return elsewhere(place, shape);
  const version = `${shape}-${cardVersion(story)}`;
  return answerCard(request, version, async () => drawCard(story, await wordsOf(story), shape));
}

/** A card by its version: asked for each time, so that it vanishes with its story, but drawn once. */
export async function answerCard(
  request: Request,
  version: string,
  draw: () => Promise<Buffer>,
): Promise<Response> {
  const etag = `"${version}"`;
  const headers = { etag, "cache-control": askEachTime, "cross-origin-resource-policy": "cross-origin" };
  if (alreadyHas(request, etag)) return new Response(null, { status: 304, headers });
  const card = await keptCard(version, draw);
  if (!card) return new Response(null, { status: 503, headers: { "retry-after": "5" } });
  const body = { "content-type": "image/png", "x-portal-length": String(card.byteLength) };
  return new Response(new Uint8Array(card), { headers: { ...headers, ...body } });
}

function elsewhere(place: StoryPlace, shape: StoryCardShape): Response {
  if (place.is === "none") return notFoundAnswer();
  if (place.is !== "moved") return goneAnswer();
  const location = `${place.path}/${cardFiles[shape]}`;
  return new Response(null, { status: 308, headers: { "cache-control": "no-store", location } });
}

/** What a story's card says. */
export async function wordsOf(story: CardStory): Promise<CardWords> {
  const t = await getTranslations({ locale: defaultLocale });
  // A model is known by its name, people by what they did.
  const named = story.kind === "model" && story.name !== "";
  const labels = [t(`profile.kind.${story.kind}`), story.illustrative ? t("profile.illustrative") : ""];
  return {
    headline: cardText(named ? story.name : story.deed),
    name: cardText(named ? story.deed : story.name),
    where: story.unitNames.length <= 3 ? cardText(story.unitNames.join(", ")) : "",
    labels: labels.filter(Boolean),
    site: t("site.name"),
    host: new URL(readEnvironment().PORTAL_URL).host,
  };
}
