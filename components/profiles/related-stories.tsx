import { useLocale, useTranslations } from "next-intl";
import { headline } from "@/domain/profiles/headline";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { phoneWide } from "../media/picture";
import { ButtonLink } from "../ui/button";
import { SectionHeading } from "../ui/section-heading";
import { Byline, ProfileImage, ProfileRows } from "./profile-row";
import { UnitName } from "../units/unit-name";

type RelatedStoriesProps = {
  sameUnit: Card[];
  sameField: Card[];
  /** Where all stories of the field are; null for a story without one. */
  fieldPath: string | null;
  /** Where somebody else is proposed. */
  suggestPath: string;
};

/** How many stand below the one that follows. */
const shown = 4;

/** What to read next: one story large, then others of the same ward and field; and the way to name somebody. */
export function RelatedStories({ sameUnit, sameField, fieldPath, suggestPath }: RelatedStoriesProps) {
  const t = useTranslations("story");
  const unitIds = new Set(sameUnit.map(({ id }) => id));
  const [next, ...others] = [...sameUnit, ...sameField.filter(({ id }) => !unitIds.has(id))];
  return (
    <>
      {next ? <NextStory profile={next} /> : null}
      {others.length > 0 ? (
        <section className="no-print mt-8 md:mt-12">
          <SectionHeading
            title={t("nearby")}
            more={fieldPath ? { href: fieldPath, text: t("allOfField") } : undefined}
          />
          <ProfileRows profiles={others.slice(0, shown)} />
        </section>
      ) : null}
      <p className="no-print mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-ink pt-3">
        <b className="font-serif text-xl">{t("knowSomebody")}</b>
        <ButtonLink variant="secondary" href={suggestPath}>
          {t("suggestSomebody")}
        </ButtonLink>
      </p>
    </>
  );
}

/** The one story that follows, with its picture. */
function NextStory({ profile }: { profile: Card }) {
  const t = useTranslations("story");
  const locale = useLocale();
  return (
    <section className="no-print group relative mt-10 overflow-hidden md:mt-14 bg-sand max-md:-mx-4 md:grid md:grid-cols-2 md:rounded-md">
      <ProfileImage
        profile={profile}
        sizes={`(min-width: 48rem) 36rem, ${phoneWide}`}
        shape="w-full aspect-[5/2] md:aspect-[16/9]"
      />
      <div className="p-4 md:self-center md:p-8">
        <h2 className="font-sans text-base font-semibold text-red">{t("next")}</h2>
        <p className="mt-1 line-clamp-5 font-serif text-2xl leading-tight font-bold wrap-anywhere">
          <a href={localePath(locale, profilePath(profile))} className="card-link">
            <UnitName unit={{ name: headline(profile) }} />
          </a>
        </p>
        <p className="mt-1 text-base text-soft wrap-anywhere">
          <Byline profile={profile} />
          {profile.illustrative ? ` · ${t("illustrative")}` : null}
        </p>
      </div>
    </section>
  );
}
