import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/messages/locales";
import { nameIn } from "../profiles/profile-words";
import { unitNameIn } from "./unit-name";

type UnitFieldsProps = {
  fields: { id: string; name: string; nameEn: string | null }[];
  chosen: string | null;
};

/** Shades the map by the stories of one field. */
export function UnitFields({ fields, chosen }: UnitFieldsProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <Ways title={t("byField")}>
      {fields.map((field) => (
        <WayLink key={field.id} parameter="linh-vuc" id={field.id} isChosen={field.id === chosen}>
          {nameIn(locale, field.name, field.nameEn)}
        </WayLink>
      ))}
    </Ways>
  );
}

type FormerDistrictsProps = { districts: { id: string; name: string }[]; chosen: string | null };

/** The districts people still know: each leads to the wards that came of it, marked on the map. */
export function FormerDistricts({ districts, chosen }: FormerDistrictsProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <Ways title={t("byDistrict")}>
      {districts.map(({ id, name }) => (
        <WayLink key={id} parameter="quan-cu" id={id} isChosen={id === chosen}>
          {unitNameIn(locale, { name })}
        </WayLink>
      ))}
    </Ways>
  );
}

function Ways({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="no-print">
      <summary className="touch-link font-semibold">{title}</summary>
      <ul className="columns-2 gap-x-6 sm:columns-3 lg:columns-4">{children}</ul>
    </details>
  );
}

type WayLinkProps = { parameter: "linh-vuc" | "quan-cu"; id: string; isChosen: boolean; children: string };

function WayLink({ parameter, id, isChosen, children }: WayLinkProps) {
  const units = localePath(useLocale(), "/don-vi");
  return (
    <li>
      <a
        href={`${units}?${parameter}=${id}#ban-do`}
        aria-current={isChosen ? "true" : undefined}
        className={isChosen ? "unit-line told" : "unit-line"}
      >
        {children}
      </a>
    </li>
  );
}
