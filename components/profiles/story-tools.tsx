import { useLocale, useTranslations } from "next-intl";
import { shareCaption, zaloShareLink } from "@/domain/profiles/sharing";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { PrintButton } from "../paper/print-button";
import { MistakeLink } from "../suggestions/mistake-link";
import { ToolLink } from "../ui/button";
import { ReadingTools } from "./reading-tools";
import { ShareLink, ShareMore } from "../sharing/share-more";

type StoryToolsProps = {
  story: StoryPage;
  /** The story's full address, for sharing. */
  url: string;
};

/** While reading: listen, text size, Zalo. Sharing works without scripts; where there was no consent it is not offered. */
export function StoryTools({ story, url }: StoryToolsProps) {
  const t = useTranslations("story");
  return (
    <ReadingTools hasVoice={story.recording !== null}>
      {story.onSocialMedia ? <ShareLink href={zaloShareLink(url)} label={t("zalo")} /> : null}
    </ReadingTools>
  );
}

type StoryUsesProps = StoryToolsProps & {
  /** Where its poster is; null when it may not hang on notice boards. */
  poster: string | null;
};

/** After reading: copy and share, print, poster, report a mistake; last the officials' way to their tools. */
export function StoryUses({ story, url, poster }: StoryUsesProps) {
  const t = useTranslations("story");
  const illustrative = useTranslations("profile")("illustrative");
  const locale = useLocale();
  const forOfficials = useTranslations("spread")("forOfficials");
  const words = shareCaption(story, url, story.illustrative ? illustrative : "");
  return (
    <div className="no-print mt-5">
      <div className="flex flex-wrap gap-2">
        {story.onSocialMedia ? <ShareMore words={words} url={url} /> : null}
        <PrintButton label={t("print")} look="tool" />
        {poster ? <ToolLink href={poster}>{t("poster")}</ToolLink> : null}
      </div>
      <MistakeLink className="mt-2" href={localePath(locale, `/bao-loi?trang=${profilePath(story)}`)} />
      <p>
        <a
          href={localePath(locale, `/ban-lam-viec/lan-toa/${story.id}`)}
          rel="nofollow"
          className="touch-link text-[0.8125rem] text-soft"
        >
          {forOfficials}
        </a>
      </p>
    </div>
  );
}
