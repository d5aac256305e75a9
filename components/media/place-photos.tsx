import { useTranslations } from "next-intl";
import { largestPhoto, type Photo } from "@/domain/media/vocabulary";
import { SectionHeading } from "../ui/section-heading";
import { FilePicker } from "./file-picker";
import { PhotoList, type PhotoActions } from "./photo-list";

type PlacePhotosProps = {
  /** The account whose page this is. */
  owner: string;
  /** Where photos are sent. */
  url: string;
  photos: Photo[];
  actions: PhotoActions;
  /** Why the file sent without scripts was refused. */
  refused: { code: string; limit: string } | null;
};

/** The part of a space's or a campaign's page in the office where its photos are kept. */
export function PlacePhotos({ owner, url, photos, actions, refused }: PlacePhotosProps) {
  const t = useTranslations("media");
  return (
    <section id="hinh-anh" className="mt-12 scroll-mt-4">
      <SectionHeading title={t("photos")} />
      <p className="mb-6 max-w-prose text-soft">{t("placeLead")}</p>
      <FilePicker
        url={url}
        accept="image/jpeg,image/png,image/webp"
        label={t("addPhotos")}
        button={t("choosePhotos")}
        largest={largestPhoto}
        hint={t("photoHint")}
        refused={refused}
      />
      <PhotoList owner={owner} photos={photos} actions={actions} sayMissing />
    </section>
  );
}
