import type { Metadata } from "next";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicStory } from "@/app/_server/public-data";
import type { StoryPhoto } from "@/domain/profiles/find-story.server";
import { profilePath } from "@/domain/profiles/vocabulary";

/** Title, description and sharing card of a story; empty for one that does not exist. */
export async function storyMetadata(locale: string, slug: string): Promise<Metadata> {
  const story = await publicStory(slug);
  if (!story) return {};
  const title =
    story.kind === "model"
      ? story.name
      : `${story.deed} (${story.honorific} ${story.name})`.replace("( ", "(");
  return pageMetadata(locale, profilePath(story), {
    title,
    description: story.deed,
    images: sharingImage(story.photos[0]),
  });
}

/** The portrait as JPEG, the one format every messenger shows; 960 px wide where there is one. */
function sharingImage(photo: StoryPhoto | undefined) {
  const jpegs = photo?.variants.filter((variant) => variant.format === "jpeg") ?? [];
  const picture = jpegs.find((variant) => variant.width >= 960) ?? jpegs.at(-1);
  if (!photo || !picture) return undefined;
  const { sha256, width, height } = picture;
  return [{ url: `/media/${sha256}`, width, height, alt: photo.alt }];
}
