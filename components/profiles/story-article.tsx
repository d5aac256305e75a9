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
import { contentLanguage, kindTones, nameIn } from "./profile-words";
import { RecognitionList } from "./recognition-list";
import { Story } from "./story";

type StoryArticleProps = { story: StoryPage; facts: ReactNode; tools: ReactNode; children?: ReactNode };

/**
 * A story from its headline to its photos. `facts` stand beside it on a desk and before its text on a phone, `tools`
 * above the text, `children` between what it tells and its recognitions.
 */
export function StoryArticle({ story, facts, tools, children }: StoryArticleProps) {
  const t = useTranslations("profile");
  const [, ...gallery] = story.photos;
  const locale = useLocale();
  const article = articleAddress(story.sourceUrl);
  // A press item may be known by one sentence only, which the page has said already.
  const tellsMore = storyToText(story.story) !== story.deed;
  return (
    <article className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]">
      <StoryHead story={story} />
      {facts}
      <div className="min-w-0 lg:col-start-1 lg:row-start-2">
        {tools}
        {tellsMore ? (
          <div data-read-aloud lang={contentLanguage(locale)} className="prose drop-cap mt-8">
            <Story story={story.story} />
          </div>
        ) : null}
        {story.kind === "model" ? <Borrowing story={story} /> : null}
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
      </div>
    </article>
  );
}

/** Kind and field, headline, who it is about, portrait. */
function StoryHead({ story }: { story: StoryPage }) {
  const language = contentLanguage(useLocale());
  const [portrait] = story.photos;
  const isModel = story.kind === "model";
  return (
    <div className="min-w-0">
      <StoryTags story={story} />
      <h1 data-read-aloud lang={language} className="mt-3 wrap-anywhere text-[2rem] md:text-[2.6rem]">
        {isModel ? story.name : story.deed}
      </h1>
      <p className="mt-3">
        <strong data-read-aloud lang={language} className="text-lg font-semibold wrap-anywhere">
          {isModel ? story.deed : `${story.honorific} ${story.name}`.trim()}
        </strong>
      </p>
      <div className="mt-6">
        {portrait ? (
          <PhotoFigure photo={portrait} priority />
        ) : (
          <StoryPattern
            seed={story.slug}
            kind={story.kind}
            priority
            className="aspect-[8/5] rounded-md print:hidden"
          />
        )}
      </div>
    </div>
  );
}

/** Kind and field as on cards, the field leading to its stories; and the mark of an invented story. */
function StoryTags({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-2">
      <Tag tone={kindTones[story.kind]}>{t(`kind.${story.kind}`)}</Tag>
      {story.fieldId ? (
        <a
          href={localePath(locale, `/linh-vuc/${story.fieldId}`)}
          className="relative underline decoration-1 underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-2 hover:text-red"
        >
          <Tag tone={kindTones[story.kind]}>{nameIn(locale, story.fieldName, story.fieldNameEn)}</Tag>
        </a>
      ) : null}
      {story.illustrative ? <Tag>{t("illustrative")}</Tag> : null}
    </p>
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
