import { useTranslations } from "next-intl";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { facebookShareLink, shareCaption, zaloShareLink } from "@/domain/profiles/sharing";
import { readingMinutes } from "@/domain/stories/reading-time";
import { CopyAndShare, ReadingTools } from "./reading-tools";

const link =
  "inline-flex min-h-11 cursor-pointer items-center rounded-lg border border-edge bg-raised px-4 py-1 text-base font-semibold hover:border-ink";

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
  const words = {
    listen: t("listen"),
    pause: t("pause"),
    resume: t("resume"),
    stop: t("stop"),
    smaller: t("smaller"),
    larger: t("larger"),
    print: t("print"),
  };
  return (
    <ReadingTools
      words={words}
      time={
        <span className="text-base text-soft">
          {t("readingTime", { minutes: readingMinutes(story.story) })}
        </span>
      }
    >
      {story.onSocialMedia ? <Share story={story} url={url} /> : null}
      {poster ? (
        <a href={poster} className={link}>
          {t("poster")}
        </a>
      ) : null}
    </ReadingTools>
  );
}

function Share({ story, url }: Omit<StoryToolsProps, "poster">) {
  const t = useTranslations("story");
  const caption = shareCaption(story, url);
  return (
    <>
      <a href={zaloShareLink(url)} rel="noopener" target="_blank" className={link}>
        {t("zalo")}
        <span className="sr-only"> {t("newTab")}</span>
      </a>
      <details className="open:basis-full">
        <summary className={`${link} list-none [&::-webkit-details-marker]:hidden`}>{t("shareMore")}</summary>
        <div className="mt-2 rounded-lg border border-line bg-raised p-4">
          <label htmlFor="loi-gioi-thieu" className="block font-semibold">
            {t("caption")}
          </label>
          <textarea
            id="loi-gioi-thieu"
            readOnly
            lang="vi"
            rows={4}
            defaultValue={caption}
            className="mt-1 block w-full rounded-lg border border-edge bg-paper px-3 py-2 text-base"
          />
          <div className="mt-3 flex flex-wrap gap-2">
            <CopyAndShare
              text={caption}
              words={{ copy: t("copy"), copied: t("copied"), more: t("shareDevice") }}
            />
            <a href={facebookShareLink(url)} rel="noopener" target="_blank" className={link}>
              {t("facebook")}
              <span className="sr-only"> {t("newTab")}</span>
            </a>
          </div>
        </div>
      </details>
    </>
  );
}
