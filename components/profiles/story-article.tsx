import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { storyToText } from "@/domain/stories/document";
import { localePath } from "@/messages/locales";
import { PhotoFigure } from "../media/photo-figure";
import { PhotoGallery } from "../media/photo-gallery";
import { StoryPattern } from "../patterns/story-pattern";
import { MistakeLink } from "../suggestions/mistake-link";
import { Tag } from "../ui/tag";
import { contentLanguage, kindTones } from "./profile-words";
import { RecognitionList } from "./recognition-list";
import { Story } from "./story";

type StoryArticleProps = { story: StoryPage; tools: ReactNode; children?: ReactNode };

/**
 * A story from its headline to its photos. `tools` stand below the portrait, `children` between what it tells and
 * its recognitions.
 */
export function StoryArticle({ story, tools, children }: StoryArticleProps) {
  const t = useTranslations("profile");
  const [portrait, ...gallery] = story.photos;
  const isModel = story.kind === "model";
  const locale = useLocale();
  const language = contentLanguage(locale);
  const article = articleAddress(story.sourceUrl);
  // A press item may be known by one sentence only, which the page has said already.
  const tellsMore = storyToText(story.story) !== story.deed;
  return (
    <article className="min-w-0">
      <h1 data-read-aloud lang={language} className="wrap-anywhere text-[2rem] md:text-[2.6rem]">
        {isModel ? story.name : story.deed}
      </h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <strong data-read-aloud lang={language} className="text-lg font-semibold wrap-anywhere">
          {isModel ? story.deed : `${story.honorific} ${story.name}`.trim()}
        </strong>
        <span className="flex gap-2">
          <Tag tone={kindTones[story.kind]}>{t(`kind.${story.kind}`)}</Tag>
          {story.illustrative ? <Tag>{t("illustrative")}</Tag> : null}
        </span>
      </p>
      <div className="mt-6">
        {portrait ? (
          <PhotoFigure photo={portrait} priority />
        ) : (
          <StoryPattern
            seed={story.slug}
            kind={story.kind}
            className="aspect-[8/5] rounded-md print:hidden"
          />
        )}
      </div>
      {tools}
      {tellsMore ? (
        <div data-read-aloud lang={language} className="prose drop-cap mt-8">
          <Story story={story.story} />
        </div>
      ) : null}
      {isModel ? <Borrowing story={story} /> : null}
      {children}
      {article ? (
        <p className="no-print mt-8">
          <a
            href={article}
            rel="noopener"
            className="inline-flex min-h-11 items-center rounded-lg border border-edge bg-raised px-4 py-1 text-base font-semibold hover:border-red hover:text-red"
          >
            {t("readOriginal")}
          </a>
        </p>
      ) : null}
      <RecognitionList recognitions={story.recognitions} />
      <PhotoGallery photos={gallery} />
      <MistakeLink href={localePath(locale, `/bao-loi?trang=${profilePath(story)}`)} />
    </article>
  );
}

/** The source's address when it is an article's, and not just a newspaper's front page. */
function articleAddress(sourceUrl: string | null): string | null {
  return sourceUrl && URL.canParse(sourceUrl) && new URL(sourceUrl).pathname !== "/" ? sourceUrl : null;
}

/** What another ward needs to take the model home. */
function Borrowing({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const language = contentLanguage(useLocale());
  const parts = (["howTo", "cost", "needs"] as const).filter((part) => story[part]);
  return parts.map((part) => (
    <section key={part} data-read-aloud className="prose mt-8">
      <h2>{t(part)}</h2>
      <p lang={language} className="whitespace-pre-line">
        {story[part]}
      </p>
    </section>
  ));
}
