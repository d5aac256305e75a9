import { useLocale, useTranslations } from "next-intl";
import type { WardAdoption } from "@/domain/adoptions/queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { AdoptionFigures } from "../adoptions/adoption-figures";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";
import { UnitName } from "./unit-name";

type UnitAdoptionsProps = {
  adoptions: WardAdoption[];
  /** Whether each says where: on a former unit's page they are those of several wards. */
  places?: boolean;
};

/** The models a ward took home: since when, and what came of it. Nothing where there are none. */
export function UnitAdoptions({ adoptions, places = false }: UnitAdoptionsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const language = contentLanguage(locale);
  if (adoptions.length === 0) return null;
  const runs = adoptions.some((one) => one.status === "running");
  return (
    <section className="mt-12">
      <SectionHeading
        title={t(`wardPage.${places ? "modelsNow" : runs ? "models" : "modelsPast"}`)}
        more={{ href: localePath(locale, "/mo-hinh/lan-toa"), text: t("wardPage.moreModels") }}
      />
      <ul className="divide-y divide-line border-b border-line">
        {adoptions.map((one) => (
          <li key={one.id} className="py-3 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
              <a
                href={localePath(locale, `/mo-hinh/${one.modelSlug}`)}
                lang={language}
                className="touch-link font-semibold wrap-anywhere"
              >
                {one.modelName}
              </a>
              {/* The heading says of the others that they run. */}
              {one.status === "ended" || !runs ? <Tag>{t(`adoption.desk.status.${one.status}`)}</Tag> : null}
              {one.illustrative ? <Tag>{t("adoption.illustrative")}</Tag> : null}
            </p>
            <p className="text-base text-soft">
              {places ? (
                <>
                  <UnitName unit={{ name: one.unitName, nameEn: one.unitNameEn }} />
                  {", "}
                </>
              ) : null}
              {t("adoption.since", { date: formatDate(one.sinceOn) })}
              {one.endedOn ? `, ${t("adoption.ended", { date: formatDate(one.endedOn) })}` : null}
            </p>
            <AdoptionFigures figures={one.figures} />
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">
              {one.result ? (
                <span lang={language}>{one.result}</span>
              ) : (
                <span className="text-soft">{t("adoption.noResult")}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
