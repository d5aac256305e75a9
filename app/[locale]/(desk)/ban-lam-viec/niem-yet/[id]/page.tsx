import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { HungPlaces } from "@/components/notices/hung-places";
import { ListingComments } from "@/components/notices/listing-comments";
import { listingRecordPath } from "@/domain/notices/path";
import { PrintButton } from "@/components/paper/print-button";
import { PaperMenu } from "@/components/papers/paper-menu";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { readQuery } from "@/domain/address/read-query";
import { findNomination } from "@/domain/nominations/queries.server";
import { findNominationNotices } from "@/domain/notices/nomination-notices.server";
import { mostPhotosOfPlace, placeStamp } from "@/domain/notices/places.server";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { can } from "@/domain/permissions";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { drop, dropPhoto, keep } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/niem-yet/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "listing" });
  return { title: t("record") };
}

/** The record of a nomination's listings: days, places with their photos, and every comment with its answer. Prints as one. */
export default async function ListingRecordPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, listingRecordPath(id), "word.enter");
  const nomination = /^[0-9a-f-]{36}$/.test(id) ? await findNomination(actor, id) : null;
  const listing = nomination ? await findNominationNotices(nomination) : null;
  if (!nomination || !listing || listing.notices.length === 0) notFound();
  const t = await getTranslations();
  const isDesk = can(actor, "nomination.edit", nomination);
  const actions = can(actor, "notice.hang", nomination) ? { keep, drop, dropPhoto } : null;
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery));
  const whole = isDesk ? `/ban-lam-viec/de-cu/${id}` : `/kiem-duyet/${id}`;
  const { name, honorific, deed } = nomination.content;
  const offered = await offeredPapers(actor, { from: "nomination", id });
  return (
    <WorkPage actor={actor} area={isDesk ? "/ban-lam-viec" : "/kiem-duyet"} width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, whole), text: t("listing.nomination") }]}
      />
      <h1 className="text-3xl">{t("listing.record")}</h1>
      <p className="mt-2 text-lg font-semibold wrap-anywhere">{`${honorific} ${name}`.trim()}</p>
      <p className="wrap-anywhere text-soft">
        {[nomination.reference, nomination.unitName, deed].filter(Boolean).join(" · ")}{" "}
        <IllustrativeTag of={nomination} />
      </p>
      <div className="no-print mt-4 flex flex-wrap items-start gap-x-6 gap-y-2">
        <PrintButton label={t("listing.recordPrint")} look="secondary" />
        <PaperMenu offered={offered} from="nomination" id={id} />
      </div>
      {listing.notices.map((one) => (
        <section
          key={one.id}
          aria-labelledby={`lan-${one.id}`}
          className="mt-8 border-t border-line pt-4 first-of-type:border-ink"
        >
          <h2 id={`lan-${one.id}`} className="text-xl">
            {t("notice.number", { number: one.id })}
          </h2>
          <p className="mt-1">
            {t("listing.fromTo", { from: formatDate(one.startsOn), to: formatDate(one.endsOn) })}
            {one.stoppedAt ? `. ${t("listing.stopped", { moment: formatMoment(one.stoppedAt) })}` : null}
          </p>
          <p className="text-base text-soft">{t("listing.listedBy", { by: one.listedBy })}</p>
          <HungPlaces
            notice={one}
            stamps={Object.fromEntries(one.places.map((place) => [place.id, placeStamp(place)]))}
            actions={actions}
            refused={refused}
            mostPhotos={mostPhotosOfPlace}
          />
        </section>
      ))}
      <section aria-labelledby="gop-y" className="mt-8 border-t border-line pt-4">
        <h2 id="gop-y" className="text-xl">
          {t("listing.commentsTitle")}
        </h2>
        <ListingComments listing={listing} />
      </section>
      <div className="paper-only mt-10">
        <div className="grid grid-cols-2 gap-10 pb-24 text-center">
          <p>{t("listing.signWriter")}</p>
          <p>{t("listing.signOffice")}</p>
        </div>
      </div>
    </WorkPage>
  );
}
