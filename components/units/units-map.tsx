import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mostOf, shadeCounts } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import { localePath } from "@/messages/locales";
import { useMapFinding } from "../maps/map-finding-words";
import { WardMap } from "../maps/ward-map";
import { WardTable } from "../maps/ward-table";
import { nameIn } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { unitNameIn } from "./unit-name";

type UnitsMapProps = {
  map: UnitMap;
  /** Of each unit of today how many stories; a unit that is missing has none. */
  stories: Record<string, number>;
  /** Of which only the stories are counted. */
  field: { name: string; nameEn: string | null } | null;
  /** A former district, of which the units that came of it are marked. */
  district: { id: string; name: string; unitIds: string[] } | null;
  /** Other ways to find a unit. */
  children: ReactNode;
};

/** Where stories are told: the finding, the map whose units lead to their pages, and the same as a table. */
export function UnitsMap({ map, stories, field, district, children }: UnitsMapProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  const found = useMapFinding();
  const ids = map.units.map(({ id }) => id);
  const names = new Map(map.units.map((unit) => [unit.id, unitNameIn(locale, unit)]));
  const { values, classes } = shadeCounts(ids, stories, (count) => t("stories", { count }));
  const title = found(map.units, stories);
  const ofField = field ? t("ofField", { name: nameIn(locale, field.name, field.nameEn) }) : null;
  return (
    <section className="mt-10">
      <SectionHeading id="ban-do" title={title} />
      <p className="-mt-3 mb-3 max-w-prose text-soft">{[ofField, t("counted")].filter(Boolean).join(". ")}</p>
      <div className="mb-3">{children}</div>
      {district ? (
        <p className="max-w-prose">
          {t("inDistrict", {
            name: unitNameIn(locale, district),
            units: district.unitIds.map((id) => names.get(id) ?? id).join(", "),
          })}
        </p>
      ) : null}
      {district || field ? (
        <p className="mb-3 flex flex-wrap gap-x-6">
          {district ? (
            <a href={localePath(locale, `/don-vi/${district.id}`)} className="touch-link">
              {t("districtPage")}
            </a>
          ) : null}
          <a href={`${localePath(locale, "/don-vi")}#ban-do`} className="touch-link">
            {t("takeBack")}
          </a>
        </p>
      ) : null}
      <WardMap
        id="phuong-xa"
        map={map}
        title={title}
        values={values}
        classes={classes}
        labels={mostOf(ids, stories, 3).map((unitId) => ({
          unitId,
          text: `${names.get(unitId)}: ${stories[unitId]!.toLocaleString(locale)}`,
        }))}
        marked={district?.unitIds}
        linked
      />
      <p className="no-print mt-2 max-w-prose">
        {t.rich("smallOnMap", {
          list: (words) => (
            <a href="#danh-sach" className="link padded-link">
              {words}
            </a>
          ),
        })}
      </p>
      <details className="no-print mt-2">
        <summary className="touch-link">{t("asTable")}</summary>
        <div id="bang">
          <WardTable
            title={title}
            heads={{ unit: t("unitHead"), value: t("storiesHead") }}
            units={map.units}
            values={values}
          />
        </div>
      </details>
    </section>
  );
}
