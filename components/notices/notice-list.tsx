import { useLocale, useTranslations } from "next-intl";
import type { NoticeRow } from "@/domain/notices/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { CampaignName } from "../campaigns/campaign-name";
import { contentLanguage, kindTones } from "../profiles/profile-words";
import { UnitName } from "../units/unit-name";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Tag } from "../ui/tag";
import { DaysLeft } from "./days-left";

/** Listings one under the other: who, for what, and until when. */
export function NoticeList({ notices, today }: { notices: NoticeRow[]; today: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const language = contentLanguage(locale);
  return (
    <ul>
      {notices.map((one) => (
        <li key={one.id} className="group relative border-t border-line py-6">
          <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag tone={kindTones[one.kind!]}>{t(`nomination.kind.${one.kind!}`)}</Tag>
            <IllustrativeTag of={one} />
            <DaysLeft period={one} today={today} />
            <span className="text-base text-soft">
              {t("notice.fromTo", { from: formatDate(one.startsOn), to: formatDate(one.endsOn) })}
            </span>
          </p>
          <h3 lang={language} className="max-w-prose text-xl wrap-anywhere">
            <a href={localePath(locale, `/niem-yet/${one.id}`)} className="card-link">
              {`${one.honorific} ${one.name}`.trim()}
            </a>
          </h3>
          <p lang={language} className="mt-1 max-w-prose wrap-anywhere">
            {one.deed}
          </p>
          <p className="mt-1 max-w-prose text-base wrap-anywhere text-soft">
            <UnitName unit={{ name: one.unitName }} /> ·{" "}
            <CampaignName of={{ name: one.campaignName, nameEn: one.campaignNameEn }} />
          </p>
        </li>
      ))}
    </ul>
  );
}
