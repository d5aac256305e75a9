"use client";

import { useTranslations } from "next-intl";
import type { PhotoWords } from "@/domain/media/photo-words";
import { missingWords, type Photo } from "@/domain/media/vocabulary";
import { ButtonForm } from "../ui/button-form";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";
import { Tag } from "../ui/tag";
import { PhotoWordsForm } from "./photo-words";
import { Picture } from "./picture";

export type PhotoActions = { saveWords: FormHandler<PhotoWords>; change: FormHandler<void> };
type PhotoListProps = {
  /** The account whose page this is. */
  owner: string;
  photos: Photo[];
  actions: PhotoActions;
  /** Whether visitors see only described photos, so that each says here what it still needs. */
  sayMissing?: boolean;
};

/** The photos of a nomination or a place, each with its words; the first one is the portrait. */
export function PhotoList({ owner, photos, actions, sayMissing = false }: PhotoListProps) {
  const t = useTranslations("media");
  const nameOf = (photo: Photo, at: number) => photo.alt || photo.caption || t("number", { number: at + 1 });
  return (
    <ul className="space-y-8">
      {photos.map((photo, at) => (
        <li
          key={photo.id}
          className="grid gap-5 border-t border-line pt-6 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <Picture
              variants={photo.variants}
              alt={photo.alt}
              sizes="12rem"
              className="w-full rounded-md object-cover"
            />
            <p className="mt-2 text-base text-soft">
              {at === 0 ? t("portrait") : t("number", { number: at + 1 })}
            </p>
            {sayMissing ? <Missing photo={photo} /> : null}
            {at > 0 ? (
              <ButtonForm
                action={actions.change}
                values={{ photoId: photo.id, change: "first" }}
                variant="quiet"
                buttonClassName="px-0!"
              >
                {t("makeFirst")}
              </ButtonForm>
            ) : null}
            <ConfirmForm
              action={actions.change}
              values={{ photoId: photo.id, change: "remove" }}
              variant="quiet"
              opener={
                <>
                  {t("remove")}
                  <span className="sr-only"> {nameOf(photo, at)}</span>
                </>
              }
              means={t("removePhotoMeans", { name: nameOf(photo, at) })}
              confirm={t("removePhotoConfirm")}
              className="-ml-5 [&>form]:ml-5"
            />
          </div>
          <PhotoWordsForm owner={owner} photo={photo} action={actions.saveWords} />
        </li>
      ))}
    </ul>
  );
}

/** Why a photo does not show yet, or that nothing stands in its way. */
function Missing({ photo }: { photo: Photo }) {
  const t = useTranslations("media");
  const [first, second] = missingWords(photo);
  return (
    <p className="mt-1">
      {first ? (
        <Tag tone="gold">{t("missing", { what: second ? "both" : first })}</Tag>
      ) : (
        <Tag tone="sage">{t("nothingMissing")}</Tag>
      )}
    </p>
  );
}
