import { useLocale, useTranslations } from "next-intl";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { phoneWide } from "../media/picture";
import { ButtonLink } from "../ui/button";
import { SectionHeading } from "../ui/section-heading";
import { byline, headline, ProfileImage, ProfileRows } from "./profile-row";
import { contentLanguage } from "./profile-words";

type RelatedStoriesProps = {
  sameUnit: Card[];
  /** Of the story's only ward; "" where it belongs to several. */
  unitName: string;
  sameField: Card[];
  fieldName: string;
  /** Where somebody else is proposed. */
  suggestPath: string;
};

/** What to read next: one story large, then the same ward and the same field; and the way to name somebody. */
export function RelatedStories(props: RelatedStoriesProps) {
  const { unitName, fieldName, suggestPath } = props;
  const t = useTranslations("story");
  const [next] = [...props.sameUnit, ...props.sameField];
  const others = (stories: Card[]) => stories.filter((one) => one.id !== next?.id);
  const lists = [
    [unitName ? t("sameUnit", { unit: unitName }) : t("sameUnits"), others(props.sameUnit)],
    [t("sameField", { field: fieldName }), others(props.sameField)],
  ] as const;
  return (
    <>
      {next ? <NextStory profile={next} /> : null}
      {lists.map(([title, stories]) =>
        stories.length > 0 ? (
          <section key={title} className="no-print mt-12">
            <SectionHeading title={title} />
            <ProfileRows profiles={stories} />
          </section>
        ) : null,
      )}
      <p className="no-print mt-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-ink pt-4">
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
    <section className="no-print group relative mt-14 overflow-hidden bg-sand max-md:-mx-4 md:grid md:grid-cols-2 md:rounded-md">
      <ProfileImage
        profile={profile}
        sizes={`(min-width: 48rem) 36rem, ${phoneWide}`}
        shape="w-full aspect-[5/2] md:aspect-[16/9]"
      />
      <div className="p-4 md:self-center md:p-8">
        <h2 className="font-sans text-base font-semibold text-red">{t("next")}</h2>
        <p
          lang={contentLanguage(locale)}
          className="mt-1 font-serif text-2xl leading-tight font-bold wrap-anywhere"
        >
          <a href={localePath(locale, profilePath(profile))} className="card-link">
            {headline(profile)}
          </a>
        </p>
        <p lang={contentLanguage(locale)} className="mt-1 text-base text-soft wrap-anywhere">
          {[byline(profile), profile.illustrative ? t("illustrative") : ""].filter(Boolean).join(" · ")}
        </p>
      </div>
    </section>
  );
}
