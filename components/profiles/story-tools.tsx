import { useTranslations } from "next-intl";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { readingMinutes } from "@/domain/stories/reading-time";
import { ToolLink } from "../ui/button";
import { ReadingTools } from "./reading-tools";
import { StoryShare } from "./story-share";

type StoryToolsProps = {
  story: StoryPage;
  /** The story's full address, for sharing. */
  url: string;
  /** Where its poster is; null when it may not hang on notice boards. */
  poster: string | null;
};

/** Listen, text size, share, print, poster. Sharing works without scripts; where there was no consent it is not offered. */
export function StoryTools({ story, url, poster }: StoryToolsProps) {
  const t = useTranslations("story");
  return (
    <ReadingTools
      time={
        <span className="text-base text-soft">
          {t("readingTime", { minutes: readingMinutes(story.story) })}
        </span>
      }
    >
      {story.onSocialMedia ? <StoryShare story={story} url={url} /> : null}
      {poster ? <ToolLink href={poster}>{t("poster")}</ToolLink> : null}
    </ReadingTools>
  );
}
