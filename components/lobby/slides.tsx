import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ModelBirthday } from "@/domain/birthdays/queries.server";
import { headline } from "@/domain/profiles/headline";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { QrCode } from "../paper/qr-code";
import { Byline, ProfileImage } from "../profiles/profile-row";
import { contentLanguage } from "../profiles/profile-words";

/** A slide's code to be scanned, and what it leads to. */
function Scan({ url, words }: { url: string; words: string }) {
  const t = useTranslations("lobby");
  return (
    <div className="lobby-scan">
      <QrCode text={url} label={t("scanOf", { address: url })} className="lobby-qr" />
      <p>{words}</p>
    </div>
  );
}

type StorySlideProps = { story: ProfileCard; portal: string; label: ReactNode };

/** One story: picture, headline, who and where, the code that leads to it. */
export function StorySlide({ story, portal, label }: StorySlideProps) {
  const t = useTranslations("lobby");
  const mark = useTranslations("profile")("illustrative");
  const locale = useLocale();
  const words = headline(story);
  return (
    <li className="lobby-slide" data-key={story.id} data-kind="story" suppressHydrationWarning>
      <ProfileImage profile={story} priority sizes="60vw" shape="lobby-picture" />
      <div className="lobby-words">
        <p className="lobby-label">
          {label}
          {story.illustrative ? <span> · {mark}</span> : null}
        </p>
        <h2
          lang={contentLanguage(locale)}
          className="lobby-headline"
          data-long={words.length > 70 || undefined}
        >
          {words}
        </h2>
        <p className="lobby-byline">
          <Byline profile={story} />
        </p>
        <Scan url={`${portal}${localePath(locale, profilePath(story))}`} words={t("scan")} />
      </div>
    </li>
  );
}

type PlainSlideProps = {
  id: string;
  label: ReactNode;
  headline: ReactNode;
  byline: ReactNode;
  url: string;
  scan: string;
  /** Whether it may stand however long there was no line. */
  standing?: boolean;
};

/** A slide of words alone. */
export function PlainSlide({ id, label, headline: words, byline, url, scan, standing }: PlainSlideProps) {
  return (
    <li
      className="lobby-slide lobby-plain"
      data-key={id}
      data-kind={standing ? "standing" : "dated"}
      suppressHydrationWarning
    >
      <div className="lobby-words">
        <p className="lobby-label">{label}</p>
        <h2 className="lobby-headline">{words}</h2>
        <p className="lobby-byline">{byline}</p>
        <Scan url={url} words={scan} />
      </div>
    </li>
  );
}

/** A campaign that takes nominations. */
export function CampaignSlide({
  campaign,
  url,
}: {
  campaign: { id: string; name: string; deadlineOn: string | null };
  url: string;
}) {
  const t = useTranslations("lobby");
  const locale = useLocale();
  const suggest = t("scanSuggest");
  return (
    <PlainSlide
      id={campaign.id}
      label={t("campaign")}
      headline={<span lang={contentLanguage(locale)}>{campaign.name}</span>}
      byline={campaign.deadlineOn ? t("deadline", { date: formatDate(campaign.deadlineOn) }) : null}
      url={url}
      scan={suggest}
    />
  );
}

/** A model in the week of its birthday. */
export function BirthdaySlide({ birthday, portal }: { birthday: ModelBirthday; portal: string }) {
  const t = useTranslations("lobby");
  const mark = useTranslations("profile")("illustrative");
  const locale = useLocale();
  const path = profilePath({ kind: "model", slug: birthday.slug });
  return (
    <PlainSlide
      id={`tuoi-${birthday.profileId}`}
      label={
        birthday.illustrative
          ? `${t("birthday", { years: birthday.years })} · ${mark}`
          : t("birthday", { years: birthday.years })
      }
      headline={<span lang={contentLanguage(locale)}>{birthday.name}</span>}
      byline={formatDate(birthday.sinceOn)}
      url={`${portal}${localePath(locale, path)}`}
      scan={t("scan")}
    />
  );
}
