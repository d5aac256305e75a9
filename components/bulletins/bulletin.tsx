import { useLocale, useTranslations } from "next-intl";
import type { BulletinLength } from "@/domain/bulletins/input";
import type { BulletinStory } from "@/domain/bulletins/queries.server";
import { shortPath } from "@/domain/profiles/sharing";
import { storyExcerpt } from "@/domain/stories/reading-time";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Picture } from "../media/picture";
import { QrCode } from "../paper/qr-code";
import { SourceLine } from "../paper/source-line";
import { Byline } from "../profiles/profile-row";
import { Content } from "../profiles/content";
import { DrawnPicture } from "../profiles/drawn-picture";
import { contentLanguage } from "../profiles/profile-words";
import { Story } from "../profiles/story";

type BulletinProps = {
  stories: BulletinStory[];
  unitName: string;
  issue: string;
  /** ISO date. */
  date: string;
  length: BulletinLength;
  /** The portal's address, which QR codes begin with. */
  portal: string;
};

/** A two-column newsletter on A4. Its measures are in bulletin.css. */
export function Bulletin({ stories, unitName, issue, date, length, portal }: BulletinProps) {
  const t = useTranslations("bulletin");
  const locale = useLocale();
  return (
    <article className="sheet bulletin">
      <div className="bulletin-masthead">
        <h1>{t("masthead")}</h1>
        <p lang={contentLanguage(locale)} className="font-semibold wrap-anywhere">
          {unitName || t("portal")}
        </p>
        <p className="wrap-anywhere">
          {[issue ? t("issueNumber", { issue }) : "", formatDate(date)].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div className="bulletin-stories">
        {stories.map((story) => (
          <BulletinArticle
            key={story.id}
            story={story}
            length={length}
            url={`${portal}${localePath(locale, shortPath(story.number))}`}
          />
        ))}
      </div>
    </article>
  );
}

/** Characters of a short version: about a third of a page. */
const shortLength = 900;

function BulletinArticle({
  story,
  length,
  url,
}: {
  story: BulletinStory;
  length: BulletinLength;
  url: string;
}) {
  const t = useTranslations("bulletin");
  const language = contentLanguage(useLocale());
  const model = story.kind === "model";
  return (
    <section className="bulletin-story wrap-anywhere">
      <header>
        {story.photo ? (
          <Picture
            variants={story.photo.variants}
            alt={story.photo.alt}
            lang={language}
            sizes="(min-width: 48rem) 30rem, 94vw"
            priority
            className="bulletin-picture"
          />
        ) : (
          <DrawnPicture of={story} onPaper className="bulletin-picture" />
        )}
        <h2 lang={language}>{model ? story.name : story.deed}</h2>
        <p className="font-semibold">
          {model ? <Content>{story.deed}</Content> : <Byline profile={story} />}
          {story.illustrative ? ` (${t("illustrative")})` : ""}
        </p>
      </header>
      <div lang={language} className="prose mt-2">
        <Story story={length === "full" ? story.story : storyExcerpt(story.story, shortLength)} />
      </div>
      <div className="bulletin-source">
        <QrCode text={url} label={t("qr", { address: url })} />
        <p>
          <SourceLine story={story} />
          <br />
          {t("readOnline", { address: url.replace(/^https?:\/\//, "") })}
        </p>
      </div>
    </section>
  );
}
