import type { Metadata } from "next";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicStory } from "@/app/_server/public-data";
import { profilePath } from "@/domain/profiles/vocabulary";

/** Title, description and sharing card of a story; empty for one that does not exist. */
export async function storyMetadata(locale: string, slug: string): Promise<Metadata> {
  const story = await publicStory(slug);
  if (!story) return {};
  const title =
    story.kind === "model"
      ? story.name
      : `${story.deed} (${story.honorific} ${story.name})`.replace("( ", "(");
  return pageMetadata(locale, profilePath(story), { title, description: story.deed });
}
