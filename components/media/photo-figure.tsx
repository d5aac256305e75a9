import { useLocale, useTranslations } from "next-intl";
import type { Photo } from "@/domain/media/vocabulary";
import { Content, vi } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";
import { phoneWide, Picture } from "./picture";

/** A photo over the text's whole width, with what it shows and who took it. */
export function PhotoFigure({ photo, priority }: { photo: Photo; priority?: boolean }) {
  return (
    <figure className={widest(photo)}>
      <Picture
        variants={photo.variants}
        alt={photo.alt}
        lang={contentLanguage(useLocale())}
        sizes={`(min-width: 64rem) 47rem, ${phoneWide}`}
        priority={priority}
        className="h-auto w-full rounded-md"
      />
      {hasNote(photo) ? (
        <figcaption className="mt-2 text-base text-soft wrap-anywhere">
          <PhotoNote photo={photo} />
        </figcaption>
      ) : null}
    </figure>
  );
}

export const hasNote = (photo: Pick<Photo, "caption" | "credit">) => Boolean(photo.caption || photo.credit);

/** "Lớp học tối thứ hai. Ảnh: UBND phường" */
export function PhotoNote({ photo: { caption, credit } }: { photo: Pick<Photo, "caption" | "credit"> }) {
  const t = useTranslations("profile");
  return (
    <>
      {caption ? <Content>{caption}</Content> : null}
      {caption && credit ? ". " : null}
      {credit ? t.rich("photoCredit", { credit, vi }) : null}
    </>
  );
}

/**
 * An upright photo stays within the screen, and on a phone the text begins on it too; a width, unlike a greatest height,
 * keeps its space free.
 */
function widest({ variants: [first] }: Photo): string {
  const shape = first ? first.width / first.height : 1;
  if (shape > 1.1) return "";
  if (shape > 0.9) return "max-w-[78vh]";
  return shape > 0.6 ? "max-w-[34vh] md:max-w-[56vh]" : "max-w-[26vh] md:max-w-[38vh]";
}
