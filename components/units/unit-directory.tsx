import { useLocale, useTranslations } from "next-intl";
import { byLetter, ownName } from "@/domain/units/by-letter";
import type { ListedUnit } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { SectionHeading } from "../ui/section-heading";
import { unitNameIn } from "./unit-name";

type UnitDirectoryProps = {
  units: ListedUnit[];
  stories: Record<string, number>;
  /** Lists only these. */
  only?: string[] | null;
};

/** All units of today by their letters, each with how many stories it has. */
export function UnitDirectory({ units, stories, only = null }: UnitDirectoryProps) {
  const t = useTranslations("units");
  const locale = useLocale();
  const listed = units
    .filter(({ id }) => !only || only.includes(id))
    .map((unit) => ({ ...unit, name: unitNameIn(locale, unit) }));
  const groups = byLetter(listed);
  return (
    <section className="mt-12">
      <SectionHeading id="danh-sach" title={t("directory", { count: listed.length })} />
      {groups.length > 3 ? (
        <nav aria-label={t("letters")} className="no-print mb-4">
          <ul className="flex flex-wrap">
            {groups.map(({ letter, id }) => (
              <li key={id}>
                <a href={`#${id}`} className="unit-letter">
                  {letter}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="columns-2 gap-x-6 sm:columns-3 lg:columns-4">
        {groups.map(({ letter, id, units: own }) => (
          <section key={id} className="mb-3">
            <h3 id={id} className="break-after-avoid border-b border-line text-lg">
              {letter}
            </h3>
            <ul>
              {own.map((unit) => (
                <UnitLine key={unit.id} unit={unit} stories={stories[unit.id] ?? 0} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** "Minh Phụng" of "Phường Minh Phụng", "Bà Điểm, xã" of "Xã Bà Điểm": in a list of letters the kind stands behind. */
function UnitLine({ unit, stories }: { unit: ListedUnit; stories: number }) {
  const t = useTranslations("units");
  const locale = useLocale();
  const { own, kind } = ownName(unit.name);
  return (
    <li>
      <a
        href={localePath(locale, `/don-vi/${unit.id}`)}
        className={stories > 0 ? "unit-line told" : "unit-line"}
      >
        {own}
        {kind && unit.kind !== "ward" ? <small>, {kind.toLowerCase()}</small> : null}
        {stories > 0 ? (
          <>
            {" "}
            <small aria-hidden="true">({stories.toLocaleString(locale)})</small>
            <span className="sr-only">{t("stories", { count: stories })}</span>
          </>
        ) : null}
      </a>
    </li>
  );
}
