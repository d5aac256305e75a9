import { useTranslations } from "next-intl";
import type { Photo } from "@/domain/media/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import { Picture } from "../media/picture";
import { Story } from "../profiles/story";

type StoryPreviewProps = { content: NominationContent; photos: Photo[] };

/** The story as its page will tell it: headline, name, first photo, figures, text. Says so where there is none. */
export function StoryPreview({ content, photos }: StoryPreviewProps) {
  const t = useTranslations("deskList");
  const [words] = content.photos;
  const picture = photos.find(({ id }) => id === words?.id);
  return (
    <details className="no-print mb-8 rounded-lg border border-line bg-raised px-5">
      <summary className="flex min-h-11 items-center font-semibold">{t("preview")}</summary>
      <div className="pb-6 wrap-anywhere">
        <p className="font-serif text-3xl leading-tight font-bold">{content.deed}</p>
        <p className="mt-2 font-semibold">{[content.honorific, content.name].filter(Boolean).join(" ")}</p>
        {picture && words ? (
          <figure className="mt-4">
            <Picture
              variants={picture.variants}
              alt={words.alt}
              sizes="(min-width: 48rem) 42rem, 100vw"
              className="h-auto w-full rounded-md"
            />
            <figcaption className="mt-1 text-base text-soft">
              {[words.caption, words.credit].filter(Boolean).join(" · ")}
            </figcaption>
          </figure>
        ) : null}
        {content.figures.length > 0 ? (
          <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
            {content.figures.map((figure) => (
              <li key={`${figure.value} ${figure.label}`}>
                <strong className="font-serif text-2xl text-red">{figure.value}</strong> {figure.label}
              </li>
            ))}
          </ul>
        ) : null}
        {content.storyDocument ? (
          <div className="prose drop-cap mt-6">
            <Story story={content.storyDocument} checked />
          </div>
        ) : (
          <p className="mt-4 text-soft">{t("previewNone")}</p>
        )}
      </div>
    </details>
  );
}
