import { useLocale, useTranslations } from "next-intl";
import type { ListedUnit } from "@/domain/units/unit-page.server";
import { localePath } from "@/messages/locales";
import { SectionHeading } from "../ui/section-heading";
import { UnitName } from "./unit-name";

const groups = ["ward", "commune", "special_zone"] as const;

type UnitDirectoryProps = { units: ListedUnit[]; stories: Record<string, number> };

/** All units of today by kind, each with how many stories it has. */
export function UnitDirectory({ units, stories }: UnitDirectoryProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  return groups.map((kind) => {
    const group = units.filter((unit) => unit.kind === kind);
    if (group.length === 0) return null;
    return (
      <section key={kind} className="mt-12">
        <SectionHeading title={`${t(`group.${kind}`)} (${group.length})`} />
        <ul className="gap-x-8 sm:columns-2 lg:columns-3">
          {group.map((unit) => (
            <li key={unit.id} className="break-inside-avoid">
              <a
                href={localePath(locale, `/don-vi/${unit.id}`)}
                className="flex min-h-11 flex-wrap items-center gap-x-2 hover:text-red hover:underline"
              >
                <UnitName unit={unit} />
                {stories[unit.id] ? (
                  <span className="text-base text-soft">{t("stories", { count: stories[unit.id]! })}</span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
