import { useLocale, useTranslations } from "next-intl";
import type { listWardNominations } from "@/domain/nominations/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { StateTag } from "./state-tag";

type Nominations = Awaited<ReturnType<typeof listWardNominations>>["nominations"];

/** The ward's nominations: rows on a desk, cards on a phone. */
export function NominationList({ nominations }: { nominations: Nominations }) {
  const t = useTranslations("desk");
  const locale = useLocale();
  return (
    <ul className="mt-6 ruled empty:hidden">
      {nominations.map((nomination) => (
        <li
          key={nomination.id}
          className="group relative grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,1fr)_12rem_11rem] md:items-baseline"
        >
          <div className="min-w-0">
            <a
              href={localePath(locale, `/ban-lam-viec/de-cu/${nomination.id}`)}
              className="line-clamp-2 font-semibold wrap-anywhere card-link"
            >
              {nomination.name || nomination.deed || t("unnamed")}
            </a>
            <p className="line-clamp-1 text-base wrap-anywhere text-soft">
              {[nomination.reference, nomination.deed, nomination.campaignName].filter(Boolean).join(" · ")}
            </p>
            {nomination.state === "returned" ? (
              <p className="mt-1 line-clamp-3 wrap-anywhere whitespace-pre-line border-l-3 border-red pl-3 text-base">
                {nomination.decisionReason}
              </p>
            ) : null}
          </div>
          <p className="flex flex-wrap gap-2">
            <StateTag {...nomination} story={nomination.storyState} />
            <IllustrativeTag of={nomination} />
          </p>
          <p className="text-base text-soft">
            {t("changed", { moment: formatMoment(nomination.updatedAt) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
