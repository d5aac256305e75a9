import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { publicStory, publicStoryPlace } from "@/app/_server/public-data";
import { DeadEnd, NothingHere } from "@/components/site/dead-end";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { localePath } from "@/messages/locales";

type Place = {
  locale: string;
  slug: string;
  /** The story's own address, as it was asked for. */
  path: string;
  /** What of it was asked for; only models have a way to adopt them. */
  part?: "" | "/to-roi" | "/ap-dung";
};

type Found = { story: StoryPage; instead?: never } | { story: null; instead: ReactNode };

/**
 * The published story at `path`, or the page that stands there instead: 410 once it was taken down, else 404. An old
 * slug, or the other kind's address, leads to the right one with 308, whatever part of it was asked for.
 */
export async function storyAt({ locale, slug, path, part = "" }: Place): Promise<Found> {
  const place = await publicStoryPlace(path);
  if (place.is === "gone") return { story: null, instead: <StoryGone /> };
  if (place.is === "none" || (part === "/ap-dung" && !place.path.startsWith("/mo-hinh/")))
    return { story: null, instead: <NothingHere /> };
  if (place.is === "moved") permanentRedirect(localePath(locale, place.path) + part);
  const story = await publicStory(slug);
  // Taken down between the two questions.
  return story ? { story } : { story: null, instead: <StoryGone /> };
}

/** What was taken down says so, without a word of what stood there. */
export async function StoryGone() {
  const t = await getTranslations("public");
  return <DeadEnd title={t("goneTitle")} text={t("goneText")} status={410} />;
}

/** Title of the page that stands where a story does not. */
export async function missingMetadata(locale: string, slug: string): Promise<Metadata> {
  return deadEndMetadata(locale, (await publicStoryPlace(slug)).is === "gone");
}

/** The same where it is known already what became of it. */
export async function deadEndMetadata(locale: string, gone: boolean): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "public" });
  return { title: t(gone ? "goneTitle" : "notFoundTitle"), robots: { index: false } };
}
