import { useLocale, useTranslations } from "next-intl";
import type { Photo } from "@/domain/media/vocabulary";
import { contentLanguage } from "../profiles/profile-words";
import { phoneWide, Picture } from "./picture";

/** A photo over the text's whole width, with what it shows and who took it. */
export function PhotoFigure({ photo, priority }: { photo: Photo; priority?: boolean }) {
  const locale = useLocale();
  const note = photoNote(photo, useTranslations("profile"));
  return (
    <figure lang={contentLanguage(locale)} className={widest(photo)}>
      <Picture
        variants={photo.variants}
        alt={photo.alt}
        sizes={`(min-width: 64rem) 47rem, ${phoneWide}`}
        priority={priority}
        className="h-auto w-full rounded-md"
      />
      {note ? <figcaption className="mt-2 text-base text-soft wrap-anywhere">{note}</figcaption> : null}
    </figure>
  );
}

/** "Lớp học tối thứ hai. Ảnh: UBND phường" */
export function photoNote(
  photo: Pick<Photo, "caption" | "credit">,
  t: (key: "photoCredit", values: { credit: string }) => string,
): string {
  const credit = photo.credit ? t("photoCredit", { credit: photo.credit }) : "";
  return [photo.caption, credit].filter(Boolean).join(". ");
}

/** An upright photo stays within the screen; a width, unlike a greatest height, keeps its space free. */
function widest({ variants: [first] }: Photo): string {
  const shape = first ? first.width / first.height : 1;
  if (shape > 1.1) return "";
  if (shape > 0.9) return "max-w-[78vh]";
  return shape > 0.6 ? "max-w-[56vh]" : "max-w-[38vh]";
}
