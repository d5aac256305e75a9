import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { nameIn } from "../profiles/profile-words";
import { SearchExamples } from "./search-examples";

const link = "touch-link";

type SearchStartProps = {
  fields: { id: string; name: string; nameEn: string }[];
  years: { year: number; count: number }[];
};

/** What the search page offers before anything was asked, and below an empty list. */
export function SearchStart({ fields, years }: SearchStartProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <div className="mt-10 grid gap-10 md:grid-cols-3">
      <section>
        <h2 className="text-xl">{t("examples")}</h2>
        <SearchExamples className="mt-2" />
      </section>
      <section>
        <h2 className="text-xl">{t("byField")}</h2>
        <ul className="mt-2">
          {fields.map((field) => (
            <li key={field.id}>
              <a href={localePath(locale, `/linh-vuc/${field.id}`)} className={link}>
                {nameIn(locale, field.name, field.nameEn)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="text-xl">{t("byUnit")}</h2>
        <p className="mt-2">
          <a href={localePath(locale, "/don-vi")} className={link}>
            {t("byUnitText")}
          </a>
        </p>
        <h2 className="mt-6 text-xl">{t("byCampaign")}</h2>
        <p className="mt-2">
          <a href={localePath(locale, "/dot-bieu-duong")} className={link}>
            {t("byCampaignText")}
          </a>
        </p>
        {years.length > 0 ? <h2 className="mt-6 text-xl">{t("byYear")}</h2> : null}
        <ul className="mt-2 flex flex-wrap gap-x-6">
          {years.map(({ year, count }) => (
            <li key={year}>
              <a href={localePath(locale, `/nam/${year}`)} className={link}>
                {t("yearWithCount", { year: String(year), count })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
