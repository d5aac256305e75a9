import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { headline } from "@/domain/profiles/headline";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import type { Figure } from "@/domain/profiles/vocabulary";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { phoneWide } from "../media/picture";
import { FigureWords } from "./figure-words";
import { Byline, ProfileImage, ProfileTags } from "./profile-row";
import { contentLanguage } from "./profile-words";
import { UnitName } from "../units/unit-name";

type LeadStoryProps = {
  profile: ProfileCard;
  /** How its text begins, for a story without a figure. */
  opening: string;
  /** What stands below it beside the picture. */
  children: ReactNode;
};

/** The story the home page leads with: its picture first, then the headline and the figure that says most. */
export function LeadStory({ profile, opening, children }: LeadStoryProps) {
  const t = useTranslations("story");
  const locale = useLocale();
  return (
    <div className="grid gap-x-9 gap-y-4 md:grid-cols-[minmax(0,648fr)_minmax(0,452fr)]">
      <figure className="max-md:-mx-4">
        <ProfileImage
          profile={profile}
          sizes={`(min-width: 48rem) 40rem, ${phoneWide}`}
          priority
          shape="w-full aspect-[8/5] md:aspect-[648/424] md:rounded-md"
        />
        {profile.photo === null && profile.scene ? (
          <figcaption className="mt-1 text-[0.8125rem] text-soft max-md:px-4">{t("drawn")}</figcaption>
        ) : null}
      </figure>
      <div className="flex min-w-0 flex-col">
        <article className="group relative">
          <ProfileTags profile={profile} />
          <h1 className="mt-2 text-[1.5625rem] leading-[1.15] wrap-anywhere md:text-[2rem] lg:text-[2.25rem]">
            <a
              href={localePath(locale, profilePath(profile))}
              className="group-hover:text-red after:absolute after:inset-0"
            >
              <UnitName unit={{ name: headline(profile) }} />
            </a>
          </h1>
          <Teaser figure={profile.figure} opening={opening} />
          <p className="mt-1 text-[0.9375rem] text-soft wrap-anywhere">
            <Byline profile={profile} />
          </p>
        </article>
        {children}
      </div>
    </div>
  );
}

/** "213 em đã biết đọc, biết viết": the figure in red; else how the story begins. */
function Teaser({ figure, opening }: { figure: Figure | null; opening: string }) {
  const language = contentLanguage(useLocale());
  if (!figure && !opening) return null;
  return (
    <p lang={language} className="mt-2 leading-normal md:mt-3 md:text-lg wrap-anywhere">
      {figure ? (
        <>
          <b className="text-red">
            <FigureWords>{figure.value}</FigureWords>
          </b>{" "}
          <FigureWords>{figure.label}</FigureWords>.
        </>
      ) : (
        opening
      )}
    </p>
  );
}
