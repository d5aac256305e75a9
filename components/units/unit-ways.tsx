import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { nameIn } from "../profiles/profile-words";
import { classNames } from "../ui/class-names";
import { unitNameIn } from "./unit-name";

type UnitFieldsProps = {
  fields: { id: string; name: string; nameEn: string | null }[];
  chosen: string | null;
};

/** Shades the map by the stories of one field; the chosen one takes it back. */
export function UnitFields({ fields, chosen }: UnitFieldsProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <nav aria-label={t("byField")} className="no-print mb-2">
      <p className="font-semibold">{t("byField")}</p>
      <ul className="flex flex-wrap gap-x-4">
        {fields.map((field) => (
          <WayLink key={field.id} parameter="linh-vuc" id={field.id} isChosen={field.id === chosen}>
            {nameIn(locale, field.name, field.nameEn)}
          </WayLink>
        ))}
      </ul>
    </nav>
  );
}

type FormerDistrictsProps = { districts: { id: string; name: string }[]; chosen: string | null };

/** The districts people still know: each leads to the wards that came of it, marked on the map. */
export function FormerDistricts({ districts, chosen }: FormerDistrictsProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <details className="no-print mb-4" open={chosen !== null}>
      <summary className="touch-link font-semibold">{t("byDistrict")}</summary>
      <ul className="columns-2 gap-x-6 sm:columns-3 lg:columns-4">
        {districts.map(({ id, name }) => (
          <WayLink key={id} parameter="quan-cu" id={id} isChosen={id === chosen}>
            {unitNameIn(locale, { name })}
          </WayLink>
        ))}
      </ul>
    </details>
  );
}

type WayLinkProps = { parameter: "linh-vuc" | "quan-cu"; id: string; isChosen: boolean; children: string };

function WayLink({ parameter, id, isChosen, children }: WayLinkProps) {
  const t = useTranslations("units");
  const units = localePath(useLocale(), "/don-vi");
  return (
    <li>
      <a
        href={isChosen ? `${units}#ban-do` : `${units}?${parameter}=${id}#ban-do`}
        aria-current={isChosen ? "true" : undefined}
        className={classNames("unit-line", isChosen && "font-semibold text-red")}
      >
        {children}
        {isChosen ? <span className="font-normal text-soft"> ({t("takeBack")})</span> : null}
      </a>
    </li>
  );
}
