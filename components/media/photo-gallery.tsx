import { useLocale, useTranslations } from "next-intl";
import type { Photo } from "@/domain/media/vocabulary";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { LightboxKeys } from "./lightbox-keys";
import { hasNote, PhotoNote } from "./photo-figure";
import { Picture } from "./picture";

const round =
  "inline-flex size-12 items-center justify-center rounded-full border border-white/50 bg-black/60 text-2xl text-white hover:bg-white hover:text-black";

type PhotoGalleryProps = {
  photos: Photo[];
  /** Under a rule, as a part of a page beside others; otherwise the end of a story. */
  ruled?: boolean;
};

/**
 * A strip of photos that snaps under the thumb; each opens large. Plain links and `:target`: it works without
 * scripts, Back closes it, and while one is open the rest of the page cannot be reached. Nothing where there are none.
 */
export function PhotoGallery({ photos, ruled = false }: PhotoGalleryProps) {
  const t = useTranslations("story");
  const language = contentLanguage(useLocale());
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="hinh-anh" className={ruled ? "mt-12" : "mt-10"}>
      {ruled ? (
        <SectionHeading id="hinh-anh" title={t("gallery", { count: photos.length })} />
      ) : (
        <h2 id="hinh-anh" className="mb-4 text-2xl">
          {t("gallery", { count: photos.length })}
        </h2>
      )}
      <ul className="photo-strip">
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <a id={`hinh-${at + 1}`} href={`#anh-${at + 1}`} className="block overflow-hidden rounded-md">
              <Picture
                variants={photo.variants.filter((variant) => variant.width < 961)}
                alt={photo.alt || t("photo", { number: at + 1, count: photos.length })}
                lang={photo.alt ? language : undefined}
                sizes="(min-width: 40rem) 22rem, 80vw"
                className="aspect-[4/3] w-full object-cover"
              />
            </a>
            {hasNote(photo) ? (
              <p className="mt-2 text-base text-soft wrap-anywhere">
                <PhotoNote photo={photo} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {photos.map((photo, at) => (
        <Lightbox key={photo.id} photo={photo} at={at} count={photos.length} />
      ))}
      <LightboxKeys />
    </section>
  );
}

function Lightbox({ photo, at, count }: { photo: Photo; at: number; count: number }) {
  const t = useTranslations("story");
  const language = contentLanguage(useLocale());
  const go = (to: number) => `#anh-${((to + count) % count) + 1}`;
  return (
    <div
      id={`anh-${at + 1}`}
      role="group"
      tabIndex={-1}
      aria-label={t("photo", { number: at + 1, count })}
      className="lightbox no-print"
    >
      <Picture
        variants={photo.variants}
        alt={photo.alt}
        lang={language}
        sizes="100vw"
        className="min-h-0 max-w-full flex-1 object-contain"
      />
      <div className="flex flex-wrap items-center justify-center gap-4 p-4 text-white">
        {hasNote(photo) ? (
          <p className="basis-full text-center text-base wrap-anywhere">
            <PhotoNote photo={photo} />
          </p>
        ) : null}
        {count > 1 ? (
          <a href={go(at - 1)} data-go="previous" aria-label={t("previousPhoto")} className={round}>
            <span aria-hidden="true">‹</span>
          </a>
        ) : null}
        <a href={`#hinh-${at + 1}`} data-go="close" aria-label={t("closePhoto")} className={round}>
          <span aria-hidden="true">×</span>
        </a>
        {count > 1 ? (
          <a href={go(at + 1)} data-go="next" aria-label={t("nextPhoto")} className={round}>
            <span aria-hidden="true">›</span>
          </a>
        ) : null}
      </div>
    </div>
  );
}
