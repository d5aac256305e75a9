import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Photo } from "@/domain/media/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import { sectionsFor, type SectionId } from "@/domain/nominations/sections";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Picture } from "../media/picture";
import { Story } from "../profiles/story";
import { classNames } from "../ui/class-names";

type AnswerSummaryProps = {
  content: NominationContent;
  /** Address of the nomination; with it every section has a link to change it. */
  changeUnder?: string;
  /** The nomination's pictures, to be seen beside their words. */
  photos?: Photo[];
};

/** Every answer of a nomination, section by section. */
export function AnswerSummary({ content, changeUnder, photos }: AnswerSummaryProps) {
  const t = useTranslations("nomination");
  const locale = useLocale();
  return sectionsFor(content.kind).map((section) => (
    <section key={section} className="mb-8">
      <div className="flex flex-wrap items-baseline justify-between gap-4 border-b border-ink pb-1">
        <h2 className="text-xl">{t(`section.${section}`)}</h2>
        {changeUnder ? (
          <a href={localePath(locale, `${changeUnder}/${section}`)} className="tap link">
            {t("change")}
            <span className="sr-only"> {t(`section.${section}`)}</span>
          </a>
        ) : null}
      </div>
      <dl className="divide-y divide-line">
        <SectionAnswers section={section} content={content} photos={photos} titled />
      </dl>
    </section>
  ));
}

type SectionAnswersProps = {
  section: SectionId;
  content: NominationContent;
  photos?: Photo[];
  /** Whether the section's title stands above: a single answer of the same name then does not say it again. */
  titled?: boolean;
};

/** The answers of one section, as rows of a description list. */
export function SectionAnswers({ section, content, photos = [], titled }: SectionAnswersProps) {
  const t = useTranslations("nomination");
  switch (section) {
    case "doi-tuong":
      return (
        <>
          <Answer label={t("ask.kind")}>{content.kind ? t(`kind.${content.kind}`) : null}</Answer>
          <Answer label={t("ask.campaign")}>{content.campaign}</Answer>
          <Answer label={t("ask.name")}>{`${content.honorific} ${content.name}`.trim()}</Answer>
          {content.kind === "individual" || !content.kind ? (
            <Answer label={t("ask.birthYear")}>{content.birthYear}</Answer>
          ) : null}
        </>
      );
    case "don-vi":
      return (
        <>
          <Answer label={t("ask.neighbourhood")}>{content.neighbourhood}</Answer>
          <Answer label={t("ask.formerUnit")}>{content.formerUnit}</Answer>
        </>
      );
    case "thanh-tich":
      return (
        <>
          <Answer label={t("ask.field")}>{content.field}</Answer>
          <Answer label={t("ask.deed")}>{content.deed}</Answer>
          <Answer label={t("years")}>
            {[content.sinceYear, content.untilYear].filter(Boolean).join(" – ")}
          </Answer>
        </>
      );
    case "cau-chuyen":
      return (
        <Answer label={t("ask.story")} titled={titled}>
          {content.story && content.storyDocument ? (
            <div className="prose whitespace-normal">
              <Story story={content.storyDocument} checked />
            </div>
          ) : (
            content.story
          )}
        </Answer>
      );
    case "ap-dung":
      return (["howTo", "cost", "needs"] as const).map((name) => (
        <Answer key={name} label={t(`ask.${name}`)}>
          {content[name]}
        </Answer>
      ));
    case "so-lieu":
      return (
        <Answer label={t("section.so-lieu")} titled={titled}>
          {content.figures.map((figure) => `${figure.value} ${figure.label}`).join("\n")}
        </Answer>
      );
    case "anh":
      return (
        <Answer label={t("section.anh")} titled={titled}>
          {content.photos.length > 0 ? <PhotoAnswers words={content.photos} pictures={photos} /> : null}
        </Answer>
      );
    case "dong-y":
      return <ConsentAnswers content={content} titled={titled} />;
    case "giay-to":
      return (
        <Answer label={t("section.giay-to")} titled={titled}>
          {content.attachments.map((paper) => paper.fileName).join("\n")}
        </Answer>
      );
  }
}

type ConsentAnswersProps = {
  content: Pick<NominationContent, "kind" | "ageGroup" | "consents">;
  titled?: boolean;
};

/** Who agreed to which channel, and what was said of the age. */
export function ConsentAnswers({ content, titled }: ConsentAnswersProps) {
  const t = useTranslations("nomination");
  return (
    <>
      <Answer label={t("section.dong-y")} titled={titled}>
        {content.consents
          .map(
            (one) =>
              `${t(`channel.${one.channel}`)}: ${one.giverName} (${t(`giver.${one.giver}`)}), ${formatDate(one.givenOn)}`,
          )
          .join("\n")}
      </Answer>
      {content.kind === "individual" && content.ageGroup ? (
        <Answer label={t("ask.ageGroup")}>{t(`ageGroup.${content.ageGroup}`)}</Answer>
      ) : null}
    </>
  );
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

type AnswerProps = { label: string; titled?: boolean; children: ReactNode };

function Answer({ label, titled, children }: AnswerProps) {
  const t = useTranslations("nomination");
  return (
    <div className={classNames("grid gap-x-6 py-3", titled ? null : "md:grid-cols-[13rem_minmax(0,1fr)]")}>
      <dt className={titled ? "sr-only" : "text-soft"}>{label}</dt>
      <dd className="min-w-0 wrap-anywhere whitespace-pre-line">
        {children || <span className="text-soft">{t("notAnswered")}</span>}
      </dd>
    </div>
  );
}
