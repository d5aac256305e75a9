import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { storyToText } from "@/domain/stories/document";
import { readingMinutes } from "@/domain/stories/reading-time";
import { defaultLocale, localePath } from "@/messages/locales";
import { PhotoFigure } from "../media/photo-figure";
import { PhotoGallery } from "../media/photo-gallery";
import { ButtonLink } from "../ui/button";
import { Tag } from "../ui/tag";
import { UnitName, unitNameIn } from "../units/unit-name";
import { classNames } from "../ui/class-names";
import { HumanVoice } from "./human-voice";
import { Corrections } from "./corrections";
import { DrawnPicture, figureGrounds } from "./drawn-picture";
import { FigureWords } from "./figure-words";
import { contentLanguage, kindTones, nameIn } from "./profile-words";
import { RecognitionList } from "./recognition-list";
import { Story } from "./story";

type StoryArticleProps = { story: StoryPage; facts: ReactNode; tools: ReactNode; children?: ReactNode };

/** A text of less than two lines has no large first letter: there is nothing to stand beside it. */
const fewLetters = 100;
const mostBeforePicture = 320;

/**
 * A story from its headline to its facts. The text comes as early as it can: `tools` and
 * `facts` stand beside it on a desk; on a phone the facts are last and the tools a bar that stays at the foot of the screen. `children` come between what
 * it tells and its recognitions.
 */
export function StoryArticle({ story, facts, tools, children }: StoryArticleProps) {
  const [, ...gallery] = story.photos;
  const locale = useLocale();
  const t = useTranslations("story");
  // A press item may be known by one sentence only, which the page has said already.
  const text = storyToText(story.story);
  const tellsMore = text !== story.deed;
  const minutes = readingMinutes(story.story);
  // Names of several hundred letters fill a phone's first screen: then the text comes before the picture.
  const isLate = story.name.length + story.deed.length > mostBeforePicture;
  return (
    <article className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_21.5rem] lg:grid-rows-[auto_auto_1fr]">
      <StoryHead story={story} time={tellsMore && minutes > 0 ? t("readingTime", { minutes }) : ""} />
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-2">
        {isLate ? null : <StoryPicture story={story} />}
        <KeyFigures figures={story.figures} kind={story.kind} />
        <HumanVoice recording={story.recording} />
        {tellsMore ? (
          <div
            data-read-aloud
            lang={contentLanguage(locale)}
            className={classNames("prose mt-6", text.length > fewLetters ? "drop-cap" : null)}
          >
            <Story story={story.story} />
          </div>
        ) : null}
        {isLate ? <StoryPicture story={story} /> : null}
        {story.kind === "model" ? <Borrowing story={story} /> : null}
        {children}
        <Corrections corrections={story.corrections} />
        <RecognitionList recognitions={story.recognitions} />
        <PhotoGallery photos={gallery} />
      </div>
      {facts}
      {tellsMore ? tools : null}
    </article>
  );
}

/** Kind and field, headline, who it is about, portrait, the figures. A press item is known by its name, and leads to its source. */
function StoryHead({ story, time }: { story: StoryPage; time: string }) {
  const t = useTranslations("profile");
  const locale = useLocale();
  const language = contentLanguage(locale);
  const article = articleAddress(story.sourceUrl);
  const named = story.kind === "model" || article !== null;
  const headline = named ? story.name : story.deed;
  const second = named ? story.deed : `${story.honorific} ${story.name}`.trim();
  return (
    <div className="min-w-0 lg:col-span-2">
      <StoryTags story={story} />
      <h1
        data-read-aloud
        lang={language}
        className={classNames("mt-2 leading-[1.15] wrap-anywhere", headlineSize(headline))}
      >
        {named ? <UnitName unit={{ name: headline }} /> : headline}
      </h1>
      <p className="mt-2">
        <strong
          data-read-aloud
          lang={language}
          className={classNames("font-semibold wrap-anywhere", secondSize(second))}
        >
          {second}
        </strong>
        {named || story.units.length !== 1 ? null : (
          <span className="text-soft"> · {unitNameIn(locale, story.units[0]!)}</span>
        )}
        {time ? (
          <span className="text-base text-soft">
            {" · "}
            {time}
          </span>
        ) : null}
      </p>
      {locale === defaultLocale ? null : (
        <p className="mt-2 border-l-3 border-gold pl-3 text-base">
          {t("inVietnamese")}{" "}
          <a href="#thong-tin" className="link">
            {t("factsBelow")}
          </a>
        </p>
      )}
      {locale === "en" && story.summaryEn ? (
        <p lang="en" className="mt-3 max-w-prose text-lg whitespace-pre-line wrap-anywhere">
          <strong className="font-semibold">{t("summary")}:</strong> {story.summaryEn}
        </p>
      ) : null}
      {article ? (
        <p className="no-print mt-3">
          <ButtonLink variant="secondary" href={article} rel="noopener">
            {t("readOriginal")}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

/** The longer it is, the smaller it is set, so that on a phone the text begins on the first screen or soon below it. */
function headlineSize({ length }: string): string {
  if (length <= 120) return "text-[1.5625rem] md:text-[2.5rem] xl:text-[3rem]";
  return length <= 180 ? "text-[1.3125rem] md:text-[2rem]" : "text-[1.0625rem] md:text-[1.75rem]";
}

const secondSize = ({ length }: string) => (length <= 120 ? "text-lg" : "text-[0.9375rem] leading-snug");

/** The first photo or the scene drawn in its place; where neither is, the figures below say more than a pattern would. */
function StoryPicture({ story }: { story: StoryPage }) {
  const t = useTranslations("story");
  const [portrait] = story.photos;
  if (portrait)
    return (
      <div className="mt-4">
        <PhotoFigure photo={portrait} priority />
      </div>
    );
  if (!story.scene && story.figure) return null;
  return (
    <figure className="mt-4 max-md:-mx-4 print:hidden">
      <DrawnPicture
        of={{ ...story, figure: null, spread: [] }}
        priority
        className={classNames(
          "w-full md:aspect-[8/5] md:rounded-md lg:aspect-[2/1]",
          Math.max(story.name.length, story.deed.length) > 120 ? "aspect-[2/1]" : "aspect-[3/2]",
        )}
      />
      {story.scene ? (
        <figcaption className="mt-1 text-[0.8125rem] text-soft max-md:px-4">{t("drawn")}</figcaption>
      ) : null}
    </figure>
  );
}

/** What was counted: the first figure large, the others beside it. */
function KeyFigures({ figures, kind }: Pick<StoryPage, "figures" | "kind">) {
  const language = contentLanguage(useLocale());
  const [key, ...others] = figures;
  if (!key) return null;
  return (
    <div
      lang={language}
      className={classNames(
        "mt-4 flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 wrap-anywhere max-md:-mx-4 md:rounded-md",
        figureGrounds[kind],
      )}
    >
      <b className="font-serif text-[2.25rem] leading-none md:text-5xl">
        <FigureWords>{key.value}</FigureWords>
      </b>{" "}
      <span className="min-w-0 text-ink">
        <span className="block font-semibold">
          <FigureWords>{key.label}</FigureWords>
        </span>
        {others.map((figure) => (
          <span key={figure.label} className="block text-base text-soft">
            <FigureWords>{`${figure.value} ${figure.label}`}</FigureWords>
          </span>
        ))}
      </span>
    </div>
  );
}

/** Kind, the mark of an invented story and the field, in the order of the cards; the field leads to its stories. */
function StoryTags({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-2">
      <Tag tone={kindTones[story.kind]}>{t(`kind.${story.kind}`)}</Tag>
      {story.illustrative ? (
        // Said aloud too, where the voice speaks the page's language.
        <span data-read-aloud={locale === defaultLocale || undefined}>
          <Tag>{t("illustrative")}</Tag>
        </span>
      ) : null}
      {story.fieldId ? (
        <a
          href={localePath(locale, `/linh-vuc/${story.fieldId}`)}
          className="relative underline decoration-1 underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-2 hover:text-red"
        >
          <Tag tone={kindTones[story.kind]}>{nameIn(locale, story.fieldName, story.fieldNameEn)}</Tag>
        </a>
      ) : null}
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
