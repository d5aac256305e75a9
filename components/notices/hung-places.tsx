import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { largestPhoto } from "@/domain/media/vocabulary";
import type { HungPlace, NominationNotice } from "@/domain/notices/nomination-notices.server";
import { formatDate } from "@/domain/time/dates";
import { FilePicker } from "../media/file-picker";
import { ButtonForm } from "../ui/button-form";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";
import { PlaceForm } from "./place-form";

type Actions = Record<"keep" | "drop" | "dropPhoto", FormHandler<never>>;

type HungPlacesProps = {
  notice: NominationNotice;
  /** What each place's form had read, by its id. */
  stamps: Record<string, string>;
  /** Null for whoever only reads. */
  actions: Actions | null;
  /** Why a photo sent without scripts was refused, and at which place. */
  refused: { code: string; limit: string; part: string } | null;
  mostPhotos: number;
};

/** Where one listing hung besides the portal, each place with its days, its photos and what may be done to it. */
export function HungPlaces({ notice, stamps, actions, refused, mostPhotos }: HungPlacesProps) {
  const t = useTranslations("listing");
  return (
    <>
      <h3 className="mt-6 font-sans text-lg font-semibold">{t("hung")}</h3>
      {notice.places.length === 0 ? (
        <p className="text-base text-soft">
          {notice.place ? t("hungSaid", { place: notice.place }) : t("hungNowhere")}
        </p>
      ) : null}
      <ul className="divide-y divide-line">
        {notice.places.map((place) => (
          <Place
            key={place.id}
            place={place}
            stamp={stamps[place.id] ?? ""}
            actions={actions}
            refused={refused?.part === place.id ? refused : null}
            isFull={place.photoIds.length >= mostPhotos}
          />
        ))}
      </ul>
      {actions ? (
        <div className="no-print">
          <PlaceForm
            key={notice.places.length}
            action={actions.keep}
            id={randomUUID()}
            noticeId={notice.id}
            was=""
            place={notice.places.length === 0 ? notice.place : ""}
            fromOn={notice.startsOn}
            toOn=""
          />
        </div>
      ) : null}
    </>
  );
}

type PlaceProps = {
  place: HungPlace;
  stamp: string;
  actions: Actions | null;
  refused: HungPlacesProps["refused"];
  isFull: boolean;
};

function Place({ place, stamp, actions, refused, isFull }: PlaceProps) {
  const t = useTranslations("listing");
  const { id, noticeId, fromOn, toOn, photoIds, addedBy } = place;
  const days = toOn
    ? t("fromTo", { from: formatDate(fromOn), to: formatDate(toOn) })
    : t("hungSince", { from: formatDate(fromOn) });
  return (
    <li id={id} tabIndex={-1} className="scroll-mt-4 py-3">
      <p className="font-semibold wrap-anywhere">{place.place}</p>
      <p className="text-base text-soft">{[days, t("hungBy", { by: addedBy })].join(" · ")}</p>
      {photoIds.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-3">
          {photoIds.map((photo, at) => (
            <li key={photo} className="w-40 print:w-80">
              <a href={`/api/notice-photos/${photo}`}>
                <img
                  src={`/api/notice-photos/${photo}`}
                  alt={t("photoOf", { place: place.place, number: at + 1 })}
                  className="h-28 w-40 rounded border border-line object-cover print:h-auto print:w-80"
                />
              </a>
              {actions ? (
                <ButtonForm
                  action={actions.dropPhoto}
                  values={{ photoId: photo }}
                  variant="quiet"
                  className="no-print"
                >
                  {t("photoDrop")}
                  <span className="sr-only">: {t("photoOf", { place: place.place, number: at + 1 })}</span>
                </ButtonForm>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-base text-soft">{t("photoNone")}</p>
      )}
      {actions ? (
        <div className="no-print">
          {isFull ? null : (
            <details open={refused ? true : undefined}>
              <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
                {t("photoAdd")}
                <span className="sr-only">: {place.place}</span>
              </summary>
              <FilePicker
                id={`anh-${id}`}
                url={`/api/notice-places/${id}/photos`}
                accept="image/jpeg,image/png,image/webp"
                label={t("photoAdd")}
                button={t("photoChoose")}
                hint={t("photoHint")}
                largest={largestPhoto}
                refused={refused}
              />
            </details>
          )}
          <PlaceForm
            key={stamp}
            action={actions.keep}
            id={id}
            noticeId={noticeId}
            was={stamp}
            place={place.place}
            fromOn={fromOn}
            toOn={toOn ?? ""}
          />
          <ConfirmForm
            action={actions.drop}
            values={{ placeId: id }}
            opener={t("placeDrop")}
            variant="quiet"
            means={t("placeDropMeans", { place: place.place })}
            confirm={t("placeDropConfirm")}
          />
        </div>
      ) : null}
    </li>
  );
}
