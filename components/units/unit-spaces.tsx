import { useLocale, useTranslations } from "next-intl";
import { saysHours } from "@/domain/spaces/hours";
import type { SpaceCard } from "@/domain/spaces/queries.server";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { OpeningToday, type PortalDay } from "../spaces/opening";
import { SpaceImage } from "../spaces/space-image";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";
import { UnitName } from "./unit-name";

type UnitSpacesProps = { spaces: SpaceCard[]; places?: boolean } & PortalDay;

/** The cultural spaces of a ward, with where and when. Nothing where there are none. */
export function UnitSpaces({ spaces, places = false, today, holidays }: UnitSpacesProps) {
  const t = useTranslations("space");
  const locale = useLocale();
  const language = contentLanguage(locale);
  if (spaces.length === 0) return null;
  return (
    <section className="mt-12" data-portal-day={today}>
      <SectionHeading title={t("short")} />
      <ul className="space-y-6">
        {spaces.map((one) => (
          <li
            key={one.id}
            className="group relative grid grid-cols-[min(5rem,30%)_minmax(0,1fr)] items-start gap-x-5 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <SpaceImage
              space={one}
              sizes="(min-width: 40rem) 9rem, 5rem"
              className="aspect-square sm:aspect-[8/5]"
            />
            <div className="min-w-0">
              <h3 lang={language} className="text-xl wrap-anywhere">
                <a href={localePath(locale, `/khong-gian-van-hoa/${one.slug}`)} className="card-link">
                  {one.name}
                </a>
              </h3>
              <p lang={language} className="mt-1 text-base text-soft wrap-anywhere">
                {places ? <UnitName unit={{ name: one.unitName }} /> : null}
                {places && one.address ? " · " : null}
                {one.address}
              </p>
              <div className="text-base">
                <OpeningToday space={one} today={today} holidays={holidays} />
              </div>
              {!saysHours(one.week) && one.hours ? (
                <p lang={language} className="text-base whitespace-pre-line">
                  {one.hours}
                </p>
              ) : null}
              {one.illustrative ? (
                <p className="mt-1">
                  <Tag>{t("illustrative")}</Tag>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
