import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NominationNotices } from "@/domain/notices/nomination-notices.server";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { DaysLeft } from "./days-left";

type NoticeRecordProps = {
  listing: NominationNotices;
  today: string;
  /** What may be done to the listing that stands. */
  children?: ReactNode;
};

/** The log of a nomination's public listing, for officials: from when to when, where, and what people said. */
export function NoticeRecord({ listing, today, children }: NoticeRecordProps) {
  const t = useTranslations("listing");
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
      {children}
      <h3 className="mt-4 font-sans text-base font-semibold">{t("comments", { count: listing.total })}</h3>
      {listing.total > 0 ? <p className="text-base text-soft">{t("unverified")}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {listing.comments.map((one) => (
          <li key={one.id} className="py-3">
            <p className="text-base text-soft">{formatMoment(one.createdAt)}</p>
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">{one.words}</p>
            {one.contact ? (
              <p className="text-base wrap-anywhere">{t("contact", { contact: one.contact })}</p>
            ) : one.contactErasedAt ? (
              <p className="text-base text-soft">{t("contactErased")}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {listing.total > listing.comments.length ? (
        <p className="text-base text-soft">{t("newest", { count: listing.comments.length })}</p>
      ) : null}
    </section>
  );
}

function Period({ notice, today }: { notice: NominationNotices["notices"][number]; today: string }) {
  const t = useTranslations("listing");
  const locale = useLocale();
  const { id, startsOn, endsOn, stoppedAt, listedBy, place } = notice;
  return (
    <li className="mt-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t("fromTo", { from: formatDate(startsOn), to: formatDate(endsOn) })}
        {stoppedAt ? null : <DaysLeft period={notice} today={today} />}
      </p>
      <p className="text-base wrap-anywhere text-soft">
        {[place ? t("at", { place }) : null, t("listedBy", { by: listedBy })].filter(Boolean).join(" · ")}
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
