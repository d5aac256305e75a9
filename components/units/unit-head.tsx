import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import type { UnitPage } from "@/domain/units/unit-page.server";
import { localePath } from "@/messages/locales";
import { Content, vi } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";
import { Tag } from "../ui/tag";
import { Fact } from "./fact";
import { RememberWard } from "./remember-ward";

/** Name of a unit of today, and the button that remembers it. */
export function UnitHead({ unit }: { unit: UnitPage }) {
  const locale = useLocale();
  return (
    <>
      <h1 lang={contentLanguage(locale)} className="text-4xl">
        {unit.name}
      </h1>
      {locale === "en" && unit.nameEn ? <p className="mt-1 text-soft">{unit.nameEn}</p> : null}
      <RememberWard id={unit.id} name={unit.name} />
    </>
  );
}

/** Name of a former unit and the days it existed. */
export function FormerUnitHead({ unit }: { unit: UnitPage }) {
  const t = useTranslations("units");
  const locale = useLocale();
  const date = formatDate(unit.validTo!);
  return (
    <>
      <p>
        <Tag tone="gold">{t("formerTag")}</Tag>
      </p>
      <h1 lang={contentLanguage(locale)} className="mt-3 text-4xl">
        {unit.label}
      </h1>
      <p className="mt-3 max-w-prose text-lg">
        {unit.validFrom
          ? t.rich("formerSpan", { name: unit.label, from: formatDate(unit.validFrom), date, vi })
          : t.rich("formerLead", { name: unit.label, date, vi })}
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
                    {one.part ? (
                      t.rich("formerPart", { name: one.label, vi })
                    ) : (
                      <Content>{one.label}</Content>
                    )}
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
