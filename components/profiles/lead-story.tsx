import { useLocale } from "next-intl";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { phoneWide } from "../media/picture";
import { classNames } from "../ui/class-names";
import { byline, headline, ProfileImage, ProfileTags } from "./profile-card";
import { contentLanguage } from "./profile-words";

/** The story the home page leads with; `opening` is how its text begins. */
export function LeadStory({ profile, opening }: { profile: ProfileCard; opening: string }) {
  const locale = useLocale();
  return (
    <article className="group relative grid gap-6 md:grid-cols-[minmax(0,11fr)_minmax(0,9fr)] md:gap-10">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ProfileTags profile={profile} />
        </p>
        <h1
          lang={contentLanguage(locale)}
          className={classNames(
            "mt-4 leading-tight wrap-anywhere",
            headline(profile).length > 80 ? "text-[1.7rem] md:text-[2.1rem]" : "text-[2rem] md:text-[2.6rem]",
          )}
        >
          <a
            href={localePath(locale, profilePath(profile))}
            className="group-hover:text-red after:absolute after:inset-0"
          >
            {headline(profile)}
          </a>
        </h1>
        {opening ? (
          <p lang={contentLanguage(locale)} className="mt-4 text-lg leading-relaxed">
            {opening}
          </p>
        ) : null}
        <p className="mt-4 text-base text-soft wrap-anywhere">
          <span lang={contentLanguage(locale)}>{byline(profile)}</span> · {formatDate(profile.publishedAt)}
        </p>
      </div>
      <div className="md:pt-1">
        <ProfileImage
          profile={profile}
          sizes={`(min-width: 48rem) 33rem, ${phoneWide}`}
          priority
          shape={isUpright(profile) ? "aspect-[4/5]" : "aspect-[8/5] md:aspect-[4/3]"}
        />
      </div>
    </article>
  );
}

function isUpright({ photo }: ProfileCard): boolean {
  const [first] = photo?.variants ?? [];
  return first !== undefined && first.height > first.width;
}
