import { useLocale, useTranslations } from "next-intl";
import type { UnitMatch } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { vi } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";

/** Units found by a name, each with its page; a former one says where it went. */
export function UnitLinks({ title, units }: { title: string; units: UnitMatch[] }) {
  const t = useTranslations("units");
  const locale = useLocale();
  return (
    <section className="mt-4 border-l-4 border-gold pl-4">
      <h2 className="text-base text-soft">{title}</h2>
      <ul>
        {units.map((unit) => (
          <li key={unit.id} className="flex flex-wrap items-center gap-x-2">
            <a
              href={localePath(locale, `/don-vi/${unit.id}`)}
              lang={contentLanguage(locale)}
              className="touch-link font-semibold"
            >
              {unit.label}
            </a>
            {unit.successors.length > 0 ? (
              <span className="text-base text-soft">
                {t.rich("nowIn", {
                  vi,
                  units: unit.successors
                    .slice(0, 3)
                    .map((one) => one.name)
                    .join(", "),
                })}
                {unit.successors.length > 3 ? "…" : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
