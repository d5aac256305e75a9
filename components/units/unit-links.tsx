import { useLocale } from "next-intl";
import type { UnitMatch } from "@/domain/units/queries.server";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { NowIn } from "./now-in";

/** Units found by a name, each with its page; a former one says where it went. */
export function UnitLinks({ title, units }: { title: string; units: UnitMatch[] }) {
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
            <NowIn units={unit.successors} />
          </li>
        ))}
      </ul>
    </section>
  );
}
