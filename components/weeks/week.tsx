import { useLocale, useTranslations } from "next-intl";
import { headline } from "@/domain/profiles/headline";
import { shortPath, subjectName } from "@/domain/profiles/sharing";
import { profilePath } from "@/domain/profiles/vocabulary";
import { storyOpening } from "@/domain/stories/document";
import { zaloCaption } from "@/domain/spreading/zalo-caption";
import { formatDate } from "@/domain/time/dates";
import type { Week } from "@/domain/time/weeks";
import type { WeekStory as Story } from "@/domain/weeks/story.server";
import { localePath } from "@/messages/locales";
import { LeadStory } from "../profiles/lead-story";
import { contentLanguage } from "../profiles/profile-words";
import { ToolLink } from "../ui/button";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { SectionHeading } from "../ui/section-heading";

/** Which week it is; the page's heading where it has no story to be headed by. */
export function WeekHead({ week, isHeading }: { week: Week; isHeading: boolean }) {
  const Name = isHeading ? "h1" : "p";
  const t = useTranslations("week");
  return (
    <div className="mb-6">
      <Name className="text-2xl font-bold text-red">
        {t("titleOf", { number: week.number, year: week.year })}
      </Name>
      <p className="text-soft">{t("days", { from: formatDate(week.from), to: formatDate(week.to) })}</p>
    </div>
  );
}

/** Its story, as the home page leads with one. */
export function WeekStory({ story }: { story: Story }) {
  const t = useTranslations("week");
  const locale = useLocale();
  return (
    <LeadStory profile={story} opening={storyOpening(story.story, 220)}>
      <p className="no-print mt-4">
        <ToolLink href={localePath(locale, `${profilePath(story)}/to-roi`)}>{t("poster")}</ToolLink>
      </p>
    </LeadStory>
  );
}

type Picture = { file: string; src: string; width: number; height: number };

/** The two pictures to be sent. */
export function WeekPictures({ pictures }: { pictures: Picture[] }) {
  const t = useTranslations("week");
  return (
    <section className="mt-10">
      <SectionHeading title={t("picturesTitle")} id="anh" />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        {pictures.map(({ file, src, width, height }) => (
          <figure key={file}>
            <img
              src={src}
              width={width}
              height={height}
              alt={t("alt")}
              loading="lazy"
              className="h-auto w-full max-w-md rounded-md border border-line"
            />
            <figcaption className="no-print mt-1 flex flex-wrap items-center gap-x-4">
              <span>{t(file === "vuong.png" ? "square" : "upright")}</span>
              <a href={src} download={`lan-toa-${file}`} className="touch-link link">
                {t("save")}
              </a>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

/** The words that go with them, Vietnamese whatever the page's language. */
export function WeekWords({ week, story, url }: { week: Week; story: Story; url: string }) {
  const t = useTranslations("week");
  const mark = useTranslations("profile")("illustrative");
  const opening = t("opening", { number: week.number, year: week.year });
  const told = { ...story, figures: [], units: story.unitNames.map((name) => ({ name })) };
  const zalo = `${opening}\n${zaloCaption(told, url, story.illustrative ? mark : "")}`;
  const address = new URL(shortPath(story.number), url).href.replace(/^https?:\/\//, "");
  const board = [
    opening.toUpperCase(),
    [story.deed, story.illustrative ? `(${mark})` : ""].filter(Boolean).join(" "),
    [subjectName(story), ...story.unitNames.slice(0, 3)].join(", "),
    "",
    storyOpening(story.story, 700),
    "",
    t("readAll", { address }),
    story.sourceName ? t("source", { source: story.sourceName }) : "",
  ];
  return (
    <section className="mt-10">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <Words id="loi-zalo" title={t("zaloTextTitle")} hint={t("textHint")} text={zalo} />
        <Words
          id="loi-bang-tin"
          title={t("boardTextTitle")}
          hint={t("textHint")}
          text={board.join("\n").trim()}
        />
      </div>
    </section>
  );
}

type WordsProps = { id: string; title: string; hint: string; text: string };

function Words({ id, title, hint, text }: WordsProps) {
  return (
    <div className="min-w-0">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <p className="no-print text-base text-soft">{hint}</p>
      <p
        lang="vi"
        className="mt-2 rounded border border-edge bg-raised px-3 py-2 wrap-anywhere whitespace-pre-line select-all"
      >
        {text}
      </p>
    </div>
  );
}

/** To the week before and the one after. */
export function WeekWays({ before, after }: { before: Week; after: Week | null }) {
  const t = useTranslations("week");
  const locale = useLocale();
  return (
    <p className="no-print mt-8 flex flex-wrap justify-between gap-x-6">
      <a rel="prev" href={localePath(locale, `/trong-tuan/${before.key}`)} className="touch-link">
        ← {t("previous")}
      </a>
      {after ? (
        <a rel="next" href={localePath(locale, `/trong-tuan/${after.key}`)} className="touch-link">
          {t("next")} →
        </a>
      ) : null}
    </p>
  );
}

/** Earlier weeks, each with its story. */
export function PastWeeks({ weeks }: { weeks: { week: Week; story: Story }[] }) {
  const t = useTranslations("week");
  const locale = useLocale();
  if (weeks.length === 0) return null;
  return (
    <section className="mt-8">
      <SectionHeading title={t("pastTitle")} id="tuan-truoc" />
      <ul className="ruled max-w-prose">
        {weeks.map(({ week, story }) => (
          <li key={week.key} className="py-2">
            <a href={localePath(locale, `/trong-tuan/${week.key}`)} className="touch-link font-semibold">
              {t("pastOf", { number: week.number, year: week.year })}
            </a>
            <p lang={contentLanguage(locale)} className="wrap-anywhere">
              {headline(story)} <IllustrativeTag of={story} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
