import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Photo } from "@/domain/media/vocabulary";
import { formerAnswers, type NominationContent } from "@/domain/nominations/content";
import type { Nomination } from "@/domain/nominations/queries.server";
import { isAsked, questionOf, questionsIn, type QuestionName } from "@/domain/nominations/questions/asked";
import { answerLines } from "@/domain/nominations/questions/lines";
import type { SectionId } from "@/domain/nominations/questions/question";
import { pageOf, sectionsFor } from "@/domain/nominations/sections";
import { localePath } from "@/messages/locales";
import { Picture } from "../media/picture";
import { Story } from "../profiles/story";
import { classNames } from "../ui/class-names";
import { Tag } from "../ui/tag";
import { formerLabel } from "./former-label";

type AnswerSummaryProps = {
  /** What tells one paper from another: its number, the ward, where it stands. */
  of: Pick<Nomination, "reference" | "unitName" | "state">;
  content: NominationContent;
  /** Address of the nomination; with it every section that is still open has a link to change it. */
  changeUnder?: string;
  open?: SectionId[];
  /** The nomination's pictures, to be seen beside their words. */
  photos?: Photo[];
  /** Answers that changed since it was returned, to be marked. */
  changed?: readonly QuestionName[];
};

/** Every answer of a nomination, section by section. */
export function AnswerSummary(props: AnswerSummaryProps) {
  const { of, content, changeUnder, open = [], photos, changed } = props;
  return (
    <div className="paper-form">
      <PaperHead of={of} />
      {sectionsFor(content.kind).map((section) => (
        <SectionSummary
          key={section}
          {...{ section, content, photos, changed }}
          changeUnder={open.includes(section) ? changeUnder : undefined}
        />
      ))}
      <dl className="divide-y divide-line">
        <FormerAnswers content={content} />
      </dl>
      <PaperFoot />
    </div>
  );
}

/** What stands above a form on an office's paper (NĐ 30/2020/NĐ-CP). */
function PaperHead({ of }: Pick<AnswerSummaryProps, "of">) {
  const t = useTranslations("nomination.paper");
  const state = useTranslations("nomination.state");
  return (
    <div className="paper-only paper-form-head">
      <p>{t("state")}</p>
      <p>{t("motto")}</p>
      <p>
        {t("form")}
        <br />
        <small>{[of.reference, of.unitName, state(of.state)].filter(Boolean).join(" · ")}</small>
      </p>
    </div>
  );
}

/** Who made it and who stands for it, with room to sign. */
function PaperFoot() {
  const t = useTranslations("nomination.paper");
  return (
    <div className="paper-only">
      <div className="paper-form-foot">
        {(["maker", "head"] as const).map((who) => (
          <p key={who}>
            {t(who)}
            <small>{t("sign")}</small>
          </p>
        ))}
      </div>
    </div>
  );
}

function SectionSummary({
  section,
  content,
  changeUnder,
  photos,
  changed,
}: Omit<AnswerSummaryProps, "of"> & { section: SectionId }) {
  const t = useTranslations("nomination");
  const locale = useLocale();
  return (
    <section className="mb-8">
      <div className="flex flex-wrap items-baseline justify-between gap-4 border-b border-ink pb-1">
        <h2 className="text-xl">{t(`section.${section}`)}</h2>
        {changeUnder ? (
          <a href={localePath(locale, `${changeUnder}/${pageOf(section)}#${section}`)} className="touch-link">
            {t("change")}
            <span className="sr-only"> {t(`section.${section}`)}</span>
          </a>
        ) : null}
      </div>
      <dl className="divide-y divide-line">
        <SectionAnswers section={section} content={content} photos={photos} changed={changed} titled />
      </dl>
    </section>
  );
}

type SectionAnswersProps = {
  section: SectionId;
  content: NominationContent;
  photos?: Photo[];
  changed?: readonly QuestionName[];
  /** Whether the section's title stands above: a single answer of the same name then does not say it again. */
  titled?: boolean;
};

/** The answers of one section, as rows of a description list. */
export function SectionAnswers({ section, content, photos, changed = [], titled }: SectionAnswersProps) {
  const t = useTranslations("nomination.ask");
  return questionsIn(section).map((name) => {
    const { control } = questionOf(name);
    if (!isAsked(name, content.kind) || (control.as === "age" && !content.ageGroup)) return null;
    const ownSection = ["story", "figures", "photos", "consents", "papers"].includes(control.as);
    return (
      <Answer key={name} label={t(name)} titled={titled && ownSection} changed={changed.includes(name)}>
        <AnswerWords name={name} content={content} photos={photos} />
      </Answer>
    );
  });
}

type AnswerWordsProps = { name: QuestionName; content: NominationContent; photos?: Photo[] };

/** One answer as a person reads it; says so where there is none. */
export function AnswerWords({ name, content, photos = [] }: AnswerWordsProps) {
  const t = useTranslations("nomination");
  const { control } = questionOf(name);
  if (control.as === "story" && content.story && content.storyDocument)
    return (
      <div className="prose whitespace-normal">
        <Story story={content.storyDocument} checked />
      </div>
    );
  if (control.as === "photos" && content.photos.length > 0)
    return <PhotoAnswers words={content.photos} pictures={photos} />;
  const lines = answerLines(content, name, t).map(({ text }) => text);
  if (lines.length === 0) return <span className="text-soft">{t("notAnswered")}</span>;
  return <span lang={questionOf(name).language}>{lines.join("\n")}</span>;
}

/** What was answered to questions that are asked no more; nothing where there is none. */
export function FormerAnswers({ content }: { content: NominationContent }) {
  const t = useTranslations("nomination");
  return formerAnswers(content).map(({ name, lines }) => (
    <Answer key={name} label={formerLabel(t, name)}>
      {lines.join("\n")}
    </Answer>
  ));
}

type PhotoAnswersProps = { words: NominationContent["photos"]; pictures: Photo[] };

/** Each photo small, with its description, caption and credit as a reader will have them. */
function PhotoAnswers({ words, pictures }: PhotoAnswersProps) {
  const t = useTranslations();
  return (
    <ul className="grid gap-4 whitespace-normal">
      {words.map((photo) => {
        const picture = pictures.find(({ id }) => id === photo.id);
        return (
          <li key={photo.id} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-4">
            {picture ? (
              <Picture
                variants={picture.variants}
                alt={photo.alt}
                sizes="6rem"
                className="h-auto w-full rounded-md"
              />
            ) : null}
            <p className="col-start-2 text-base wrap-anywhere">
              {photo.alt || t("nomination.noAlt")}
              {(["caption", "credit"] as const).map((name) =>
                photo[name] ? (
                  <span key={name} className="block text-soft">
                    {t(`media.${name}`)}: {photo[name]}
                  </span>
                ) : null,
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

type AnswerProps = { label: string; titled?: boolean; changed?: boolean; children: ReactNode };

function Answer({ label, titled, changed, children }: AnswerProps) {
  const t = useTranslations("nomination");
  return (
    <div className={classNames("grid gap-x-6 py-3", titled ? null : "md:grid-cols-[13rem_minmax(0,1fr)]")}>
      <dt className={titled ? "sr-only" : "text-soft"}>{label}</dt>
      <dd className="min-w-0 wrap-anywhere whitespace-pre-line">
        {changed ? (
          <span className="mb-1 block">
            <Tag tone="sage">{t("changedMark")}</Tag>
          </span>
        ) : null}
        {children}
      </dd>
    </div>
  );
}
