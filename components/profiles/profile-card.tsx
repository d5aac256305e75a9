import { useLocale, useTranslations } from "next-intl";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { phoneWide, Picture } from "../media/picture";
import { StoryPattern } from "../patterns/story-pattern";
import { Tag } from "../ui/tag";
import { contentLanguage, kindTones, nameIn } from "./profile-words";

/** One story in a list: picture or pattern, kind and field, headline, who and where. */
export function ProfileCard({ profile, heading: Heading = "h3" }: { profile: Card; heading?: "h2" | "h3" }) {
  const locale = useLocale();
  return (
    <article className="group relative flex min-w-0 flex-col">
      <ProfileImage
        profile={profile}
        sizes={`(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, ${phoneWide}`}
      />
      <p className="mt-4 flex flex-wrap gap-2">
        <ProfileTags profile={profile} />
      </p>
      <Heading lang={contentLanguage(locale)} className="mt-2 line-clamp-4 text-xl wrap-anywhere">
        <a
          href={localePath(locale, profilePath(profile))}
          className="group-hover:text-red group-hover:underline after:absolute after:inset-0"
        >
          {profile.kind === "model" ? profile.name : profile.deed}
        </a>
      </Heading>
      {profile.kind === "model" ? (
        <p lang={contentLanguage(locale)} className="mt-1 line-clamp-3 text-base wrap-anywhere">
          {profile.deed}
        </p>
      ) : null}
      <p lang={contentLanguage(locale)} className="mt-1 line-clamp-3 text-base text-soft wrap-anywhere">
        {byline(profile)}
      </p>
      <Spread adopters={profile.adopters} />
    </article>
  );
}

/** "9 phường, xã đang áp dụng"; nothing while nobody does. */
export function Spread({ adopters }: { adopters: number }) {
  const t = useTranslations("adoption");
  if (adopters === 0) return null;
  return (
    <p className="mt-1 flex items-center gap-2 text-base font-semibold text-sage-deep">
      <span aria-hidden="true" className="size-2.5 rounded-full bg-sage" />
      {t("running", { count: adopters })}
    </p>
  );
}

/** Kind and field as one label, and the mark of an invented story. */
export function ProfileTags({
  profile,
}: {
  profile: Pick<Card, "kind" | "fieldName" | "fieldNameEn" | "illustrative">;
}) {
  const t = useTranslations("profile");
  const field = nameIn(useLocale(), profile.fieldName, profile.fieldNameEn);
  return (
    <>
      <Tag tone={kindTones[profile.kind]}>
        {[t(`kind.${profile.kind}`), field].filter(Boolean).join(" · ")}
      </Tag>
      {profile.illustrative ? <Tag>{t("illustrative")}</Tag> : null}
    </>
  );
}

type ProfileImageProps = { profile: Card; sizes: string; priority?: boolean };

/** The first photo, cut to 8:5, or the story's own pattern. */
export function ProfileImage({ profile, sizes, priority }: ProfileImageProps) {
  const language = contentLanguage(useLocale());
  const shape = "aspect-[8/5] w-full rounded-md object-cover";
  if (!profile.photo) return <StoryPattern seed={profile.slug} kind={profile.kind} className={shape} />;
  return (
    <Picture
      variants={profile.photo.variants}
      alt={profile.photo.alt}
      lang={language}
      sizes={sizes}
      priority={priority}
      className={shape}
    />
  );
}

/** Who and where, e.g. "Ông Nguyễn Văn A · Phường Bình Thới"; for a model only where. */
export function byline(profile: Card): string {
  const who = profile.kind === "model" ? "" : `${profile.honorific} ${profile.name}`.trim();
  const where =
    profile.unitNames.length > 0 && profile.unitNames.length <= 2
      ? profile.unitNames.join(", ")
      : profile.organisation;
  return [who, where === who ? "" : where].filter(Boolean).join(" · ");
}
