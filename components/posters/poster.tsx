import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { factNames, inWords } from "@/domain/nominations/questions/asked";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { subjectName } from "@/domain/profiles/sharing";
import { storyOpening } from "@/domain/stories/document";
import { Picture } from "../media/picture";
import { QrCode } from "../paper/qr-code";
import { SourceLine } from "../paper/source-line";
import { Content, vi } from "../profiles/content";
import { DrawnPicture, isPatterned } from "../profiles/drawn-picture";
import { contentLanguage } from "../profiles/profile-words";
import { Logo } from "../site/logo";
import { UnitName } from "../units/unit-name";

type PosterProps = {
  story: StoryPage;
  /** The full short address, for the QR code. */
  url: string;
};

/**
 * One sheet for a notice board: picture, name, deed, ward, source and QR code. Where there is only a pattern to show, it is
 * a strip and the words carry the sheet. Its measures are in poster.css.
 */
export function Poster({ story, url }: PosterProps) {
  const t = useTranslations("poster");
  const language = contentLanguage(useLocale());
  const name = subjectName(story);
  const facts = inWords(factNames).flatMap((name) => story[name] || []);
  const ward = story.units.length <= 3 ? story.units.map((unit) => unit.name).join(", ") : story.organisation;
  const bare = story.photos.length === 0 && isPatterned(story);
  const opening = bare && name.length <= 90 ? storyOpening(story.story, 400) : "";
  return (
    <article className="sheet poster" data-bare={bare || undefined}>
      <p className="poster-kind">
        <span>{t(`kind.${story.kind}`)}</span>
        {story.illustrative ? <span>{t("illustrative")}</span> : null}
      </p>
      <PosterPicture story={story} />
      <h1 lang={language} className="poster-name" data-length={lengthClass(name)}>
        {name}
      </h1>
      {story.deed === story.name ? null : (
        <p lang={language} className="poster-deed" data-length={story.deed.length > 120 ? "long" : "short"}>
          {story.deed}
        </p>
      )}
      {opening && opening.replace(/\.$/, "") !== story.deed ? (
        <p lang={language} className="poster-opening">
          {opening}
        </p>
      ) : null}
      <p className="poster-ward">
        {facts.map((fact) => (
          <Fragment key={fact}>
            <Content>{fact}</Content>
            {ward ? " · " : null}
          </Fragment>
        ))}
        {ward ? <UnitName unit={{ name: ward }} /> : null}
      </p>
      <footer className="poster-foot">
        <QrCode text={url} label={t("qr", { address: url })} className="poster-qr" />
        <div>
          <p>{t("scan")}</p>
          <p className="poster-address">{url.replace(/^https?:\/\//, "")}</p>
          <p className="poster-portal">
            <Logo />
            {t("portal")}
          </p>
          <p className="poster-source">
            <SourceLine story={story} />
          </p>
        </div>
      </footer>
    </article>
  );
}

function PosterPicture({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const language = contentLanguage(useLocale());
  const [photo] = story.photos;
  const [first] = photo?.variants ?? [];
  const upright = first !== undefined && first.height > first.width;
  const ground = photo ? { ...story, scene: null, figure: null, spread: [] } : story;
  const pattern = <DrawnPicture of={ground} onPaper className="poster-ground" />;
  if (!photo) return <div className="poster-picture">{pattern}</div>;
  return (
    <figure className="poster-picture" data-shape={upright ? "upright" : "wide"}>
      {upright ? pattern : null}
      <Picture
        variants={photo.variants}
        alt={photo.alt}
        lang={language}
        sizes="(min-width: 50rem) 50rem, 94vw"
        priority
      />
      {photo.credit ? <figcaption>{t.rich("photoCredit", { credit: photo.credit, vi })}</figcaption> : null}
    </figure>
  );
}

/** Longer names are set smaller, so that picture and deed keep their place; even the smallest reads from two metres. */
function lengthClass(name: string): "xs" | "s" | "m" | "l" | "xl" | "xxl" {
  if (name.length <= 24) return "xs";
  if (name.length <= 45) return "s";
  if (name.length <= 90) return "m";
  if (name.length <= 140) return "l";
  return name.length <= 200 ? "xl" : "xxl";
}
