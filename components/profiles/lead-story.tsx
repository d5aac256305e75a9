import { useLocale } from "next-intl";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { byline, ProfileImage, ProfileTags } from "./profile-card";

/** The story the home page leads with. */
export function LeadStory({ profile }: { profile: ProfileCard }) {
  const locale = useLocale();
  return (
    <article className="group relative grid gap-6 md:grid-cols-2 md:gap-12">
      <div>
        <p className="flex flex-wrap gap-2">
          <ProfileTags profile={profile} />
        </p>
        <h1 className="mt-4 text-[2rem] leading-tight md:text-[2.6rem]">
          <a
            href={localePath(locale, profilePath(profile))}
            className="group-hover:text-red after:absolute after:inset-0"
          >
            {profile.deed}
          </a>
        </h1>
        <p className="mt-4 text-lg">{byline(profile)}</p>
        <p className="mt-2 text-base text-soft">{formatDate(profile.publishedAt)}</p>
      </div>
      <div className="md:pt-1">
        <ProfileImage profile={profile} sizes="(min-width: 48rem) 33rem, 94vw" priority />
      </div>
    </article>
  );
}
