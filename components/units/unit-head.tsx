import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import type { UnitPage } from "@/domain/units/unit-page.server";
import { localePath } from "@/messages/locales";
import { Content } from "../profiles/content";
import { Tag } from "../ui/tag";
import { Fact } from "./fact";
import { RememberWard } from "./remember-ward";
import { unitNameIn, UnitName, useUnitWords } from "./unit-name";

/** Name of a unit of today, and the button that remembers it. */
export function UnitHead({ unit }: { unit: UnitPage }) {
  return (
    <>
      <UnitTitle unit={{ name: unit.name, nameEn: unit.nameEn }} />
      <RememberWard id={unit.id} name={unit.name} nameEn={unitNameIn("en", unit)} />
    </>
  );
}

/** A unit's name; on English pages its own name stands below the English one. */
function UnitTitle({ unit }: { unit: { name: string; nameEn: string | null } }) {
  const name = unitNameIn(useLocale(), unit);
  return (
    <>
      <h1 className="mt-2 text-4xl">
        <UnitName unit={unit} />
      </h1>
      {name === unit.name ? null : (
        <p className="mt-1 text-soft">
          <Content>{unit.name}</Content>
        </p>
      )}
    </>
  );
}

/** Name of a former unit and the days it existed. */
export function FormerUnitHead({ unit }: { unit: UnitPage }) {
  const t = useTranslations("units");
  const date = formatDate(unit.validTo!);
  const words = useUnitWords({ name: unit.label, nameEn: unit.nameEn });
  return (
    <>
      <p>
        <Tag tone="gold">{t("formerTag")}</Tag>
      </p>
      <UnitTitle unit={{ name: unit.label, nameEn: unit.nameEn }} />
      <p className="mt-3 max-w-prose text-lg">
        {unit.validFrom
          ? t.rich("formerSpan", { ...words, from: formatDate(unit.validFrom), date })
          : t.rich("formerLead", { ...words, date })}
      </p>
    </>
  );
}

/** Size, people, since when, and the former units it was made of. */
export function UnitFacts({ unit }: { unit: UnitPage }) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <aside aria-label={t("facts")} className="mt-12 border-t border-line pt-4 lg:col-start-2 lg:mt-6">
      <dl className="space-y-4">
        {unit.population ? (
          <Fact label={t("population")}>{unit.population.toLocaleString(locale)}</Fact>
        ) : null}
        {unit.areaKm2 ? <Fact label={t("area")}>{t("areaValue", { value: unit.areaKm2 })}</Fact> : null}
        {unit.validFrom ? <Fact label={t("since")}>{formatDate(unit.validFrom)}</Fact> : null}
        {unit.former.length > 0 ? (
          <Fact label={t("former")}>
            <ul>
              {unit.former.map((one) => (
                <li key={one.id}>
                  <a
                    href={localePath(locale, `/don-vi/${one.id}`)}
                    className="touch-link leading-snug lg:min-h-9"
                  >
                    <span>
                      {one.part ? (
                        t.rich("formerPart", {
                          name: unitNameIn(locale, { name: one.label }),
                          vi: (name) => name,
                        })
                      ) : (
                        <UnitName unit={{ name: one.label }} />
                      )}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </dl>
    </aside>
  );
}
