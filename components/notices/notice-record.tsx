import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type {
  ListingComment,
  NominationNotice,
  NominationNotices,
} from "@/domain/notices/nomination-notices.server";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { DaysLeft } from "./days-left";
import { ListingComments } from "./listing-comments";
import { listingRecordPath } from "@/domain/notices/path";

type NoticeRecordProps = {
  nominationId: string;
  listing: NominationNotices;
  today: string;
  /** What may be done to the listing that stands. */
  children?: ReactNode;
  /** What may be done to a comment. */
  actOn?: (comment: ListingComment) => ReactNode;
};

/** The log of a nomination's public listing, for officials: from when to when, where, what people said and was answered. */
export function NoticeRecord({ nominationId, listing, today, children, actOn }: NoticeRecordProps) {
  const t = useTranslations("listing");
  const locale = useLocale();
  if (listing.notices.length === 0) return null;
  return (
    <section
      className="my-6 rounded-lg border border-edge bg-raised px-4 py-4"
      aria-labelledby="listing-title"
    >
      <h2 id="listing-title" className="font-sans text-lg font-semibold">
        {t("title")}
      </h2>
      <ul>
        {listing.notices.map((one) => (
          <Period key={one.id} notice={one} today={today} />
        ))}
      </ul>
      <p className="mt-2">
        <a href={localePath(locale, listingRecordPath(nominationId))} className="touch-link font-semibold">
          {t("toRecord")}
        </a>
      </p>
      {children}
      <ListingComments listing={listing} actOn={actOn} />
    </section>
  );
}

function Period({ notice, today }: { notice: NominationNotice; today: string }) {
  const t = useTranslations("listing");
  const locale = useLocale();
  const { id, startsOn, endsOn, stoppedAt, listedBy, place, places } = notice;
  const photos = places.reduce((all, { photoIds }) => all + photoIds.length, 0);
  return (
    <li className="mt-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t("fromTo", { from: formatDate(startsOn), to: formatDate(endsOn) })}
        {stoppedAt ? null : <DaysLeft period={notice} today={today} />}
      </p>
      <p className="text-base wrap-anywhere text-soft">
        {[
          place ? t("at", { place }) : null,
          t("listedBy", { by: listedBy }),
          places.length > 0 ? t("hungCount", { places: places.length, photos }) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {stoppedAt ? (
        <p className="text-base text-soft">{t("stopped", { moment: formatMoment(stoppedAt) })}</p>
      ) : (
        <p>
          <a href={localePath(locale, `/niem-yet/${id}`)} className="touch-link">
            {t("public", { number: id })}
          </a>
        </p>
      )}
    </li>
  );
}
