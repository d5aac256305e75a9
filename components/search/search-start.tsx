import { useLocale, useTranslations } from "next-intl";
import { searchPath } from "@/domain/search/address";
import { localePath } from "@/messages/locales";
import { contentLanguage, nameIn } from "../profiles/profile-words";

const link = "inline-flex min-h-11 items-center underline underline-offset-4 hover:text-red";
const examples = ["example1", "example2", "example3", "example4"] as const;

/** What the search page offers before anything was asked, and below an empty list. */
export function SearchStart({ fields }: { fields: { id: string; name: string; nameEn: string }[] }) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <div className="mt-10 grid gap-10 md:grid-cols-3">
      <section>
        <h2 className="text-xl">{t("examples")}</h2>
        <ul className="mt-2" lang={contentLanguage(locale)}>
          {examples.map((example) => (
            <li key={example}>
              <a href={localePath(locale, searchPath({ text: t(example) }))} rel="nofollow" className={link}>
                {t(example)}
              </a>
            </li>
          ))}
        </ul>
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
      </section>
    </div>
  );
}
