import { useLocale, useTranslations } from "next-intl";
import { saysHours } from "@/domain/spaces/hours";
import type { SpaceCard } from "@/domain/spaces/queries.server";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { UnitName, unitNameIn } from "../units/unit-name";
import { Tag } from "../ui/tag";
import { OpeningToday, type PortalDay } from "./opening";
import { SpaceImage } from "./space-image";

/** Spaces as cards: where they are and whether they are open on the page's day. */
export function SpaceList({ spaces, today, holidays }: { spaces: SpaceCard[] } & PortalDay) {
  const t = useTranslations("space");
  const locale = useLocale();
  const language = contentLanguage(locale);
  return (
    <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
      {spaces.map((one, at) => (
        <li key={one.id} className="group relative min-w-0">
          <SpaceImage
            space={one}
            sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, 94vw"
            priority={at === 0}
            className="aspect-[8/5]"
          />
          <h2 lang={language} className="mt-4 text-xl wrap-anywhere">
            <a href={localePath(locale, `/khong-gian-van-hoa/${one.slug}`)} className="card-link">
              {one.name}
            </a>
          </h2>
          <p lang={language} className="mt-1 text-base text-soft wrap-anywhere">
            <UnitName unit={{ name: one.unitName }} />
            {one.unitsNow.length > 0
              ? ` (${t("unitNow")} ${one.unitsNow.map((unit) => unitNameIn(locale, unit)).join(", ")})`
              : null}
            {one.address ? ` · ${one.address}` : null}
          </p>
          <div className="text-base">
            <OpeningToday space={one} today={today} holidays={holidays} />
          </div>
          {!saysHours(one.week) && one.hours ? (
            <p lang={language} className="line-clamp-2 text-base">
              {one.hours}
            </p>
          ) : null}
          {one.illustrative ? (
            <p className="mt-1">
              <Tag>{t("illustrative")}</Tag>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
