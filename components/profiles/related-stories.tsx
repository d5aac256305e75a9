import { useLocale, useTranslations } from "next-intl";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { SectionHeading } from "../ui/section-heading";
import { byline, headline, ProfileCard } from "./profile-card";
import { contentLanguage } from "./profile-words";

type RelatedStoriesProps = {
  sameUnit: Card[];
  /** Of the story's only ward; "" where it belongs to several. */
  unitName: string;
  sameField: Card[];
  fieldName: string;
};

/** What to read next: the same ward as cards, the same field as plain lines, since drawn cards weigh on a slow phone. */
export function RelatedStories({ sameUnit, unitName, sameField, fieldName }: RelatedStoriesProps) {
  const t = useTranslations("story");
  const locale = useLocale();
  return (
    <>
      {sameUnit.length > 0 ? (
        <section className="no-print mt-16">
          <SectionHeading title={unitName ? t("sameUnit", { unit: unitName }) : t("sameUnits")} />
          <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
            {sameUnit.map((profile) => (
              <ProfileCard key={profile.id} profile={profile} />
            ))}
          </div>
        </section>
      ) : null}
      {sameField.length > 0 ? (
        <section className="no-print mt-16">
          <SectionHeading title={t("sameField", { field: fieldName })} />
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {sameField.map((profile) => (
              <li key={profile.id} lang={contentLanguage(locale)} className="group relative pb-6">
                <h3 className="line-clamp-4 text-lg wrap-anywhere">
                  <a href={localePath(locale, profilePath(profile))} className="card-link">
                    {headline(profile)}
                  </a>
                </h3>
                <p className="line-clamp-2 text-base text-soft wrap-anywhere">{byline(profile)}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
