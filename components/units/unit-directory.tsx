import { useLocale, useTranslations } from "next-intl";
import type { ListedUnit } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { classNames } from "../ui/class-names";
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
        <ul className="columns-2 gap-x-6 sm:columns-3 lg:columns-4">
          {group.map((unit) => (
            <li key={unit.id} className="break-inside-avoid">
              <a
                href={localePath(locale, `/don-vi/${unit.id}`)}
                className={classNames(
                  "flex min-h-11 items-center gap-x-1.5 leading-snug hover:text-red hover:underline",
                  stories[unit.id] ? "font-semibold" : null,
                )}
              >
                <span>
                  <ListedName unit={unit} />
                  {stories[unit.id] ? (
                    <span className="font-normal text-soft">
                      {" "}
                      <span aria-hidden="true">({stories[unit.id]})</span>
                      <span className="sr-only">{t("stories", { count: stories[unit.id]! })}</span>
                    </span>
                  ) : null}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** "Minh Phụng" of "Phường Minh Phụng": under its heading the kind need not be seen 168 times. */
function ListedName({ unit }: { unit: ListedUnit }) {
  const [, kind, own] = /^(Phường|Xã|Đặc khu) (.+)$/.exec(unit.name) ?? [];
  if (useLocale() !== "vi" || !own) return <UnitName unit={unit} />;
  return (
    <>
      <span className="sr-only">{kind} </span>
      {own}
    </>
  );
}
