import { useLocale, useTranslations } from "next-intl";
import type { Birthday } from "@/domain/birthdays/birthday";
import type { ModelBirthday } from "@/domain/birthdays/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { SectionHeading } from "../ui/section-heading";

/** On a model's page, in the week of its birthday. */
export function OwnBirthday({ birthday }: { birthday: Birthday }) {
  const t = useTranslations("birthday");
  return (
    <div className="mt-8 rounded-xl bg-sand px-5 py-4">
      <p className="font-serif text-xl font-bold">{t("onModel", { years: birthday.years })}</p>
      <p className="mt-1 text-base text-soft">{t("since", { date: formatDate(birthday.sinceOn) })}</p>
    </div>
  );
}

/** The models that have their birthday this week, on the home page and at a ward's desk; nothing where none has. */
export function Birthdays({ birthdays }: { birthdays: ModelBirthday[] }) {
  const t = useTranslations("birthday");
  const locale = useLocale();
  if (birthdays.length === 0) return null;
  return (
    <section className="mt-6">
      <SectionHeading title={t("title")} id="tron-nam" />
      <ul className="space-y-3">
        {birthdays.map((one) => (
          <li key={one.profileId} className="wrap-anywhere">
            <a
              href={localePath(locale, profilePath({ kind: "model", slug: one.slug }))}
              className="touch-link font-semibold"
            >
              {t("row", { years: one.years, name: one.name })}
            </a>{" "}
            <IllustrativeTag of={one} />
            <p className="text-base text-soft">{t("when", { date: formatDate(one.sinceOn) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
