import { useLocale, useTranslations } from "next-intl";
import type { GalleryPhoto } from "@/domain/media/gallery.server";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { hasNote, PhotoNote } from "./photo-figure";
import { Picture } from "./picture";

/**
 * Photos in a grid whose cells keep their shape whatever has been loaded; each leads to the story it belongs to. Nothing
 * where there are none.
 */
export function PhotoGrid({ photos }: { photos: GalleryPhoto[] }) {
  const mark = useTranslations("profile")("illustrative");
  const locale = useLocale();
  const language = contentLanguage(locale);
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 md:grid-cols-3 lg:grid-cols-4 print:grid-cols-3">
      {photos.map((photo) => (
        <li key={photo.id} className="group relative min-w-0 break-inside-avoid wrap-anywhere">
          <span className="block overflow-hidden rounded-md bg-sand">
            <Picture
              variants={photo.variants}
              alt={photo.alt}
              lang={language}
              sizes="(min-width: 64rem) 16rem, (min-width: 48rem) 31vw, 46vw"
              className="aspect-[4/3] w-full object-cover"
            />
          </span>
          {photo.of ? (
            <p className="mt-2 line-clamp-5 text-base leading-snug font-semibold">
              <a lang={language} href={localePath(locale, photo.of.path)} className="card-link">
                {photo.of.name}
              </a>
            </p>
          ) : null}
          {hasNote(photo) ? (
            <p className="mt-1 text-[0.9375rem] text-soft">
              <PhotoNote photo={photo} />
            </p>
          ) : null}
          {photo.of?.illustrative ? <p className="text-[0.9375rem] text-soft">{mark}</p> : null}
        </li>
      ))}
    </ul>
  );
}
