import { useLocale, useTranslations } from "next-intl";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { phoneWide, Picture } from "../media/picture";
import { StoryPattern } from "../patterns/story-pattern";
import { Tag } from "../ui/tag";
import { contentLanguage, kindTones, nameIn } from "./profile-words";

type ProfileCardProps = {
  profile: Card;
  heading?: "h2" | "h3";
  /** The first one of a page that shows nothing larger: its picture is loaded at once. */
  priority?: boolean;
};

/** One story in a list: picture or pattern, kind and field, headline, who and where. */
export function ProfileCard({ profile, heading: Heading = "h3", priority }: ProfileCardProps) {
  const locale = useLocale();
  return (
    <article className="group relative flex min-w-0 flex-col">
      <ProfileImage
        profile={profile}
        priority={priority}
        sizes={`(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, ${phoneWide}`}
      />
      <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <ProfileTags profile={profile} />
      </p>
      <Heading lang={contentLanguage(locale)} className="mt-2 line-clamp-4 text-xl wrap-anywhere">
        <a href={localePath(locale, profilePath(profile))} className="card-link">
          {headline(profile)}
        </a>
      </Heading>
      {isNamed(profile) ? (
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

/** Longer deeds were told in a sentence by somebody else, and would be cut in the middle. */
const longestHeadline = 95;

/** Whether a story goes by its name: a model, and what was told at length. */
export function isNamed({ kind, deed }: Pick<Card, "kind" | "deed">): boolean {
  return kind === "model" || deed.length > longestHeadline;
}

/** What a story is announced with. */
export function headline(profile: Pick<Card, "kind" | "deed" | "name">): string {
  return isNamed(profile) ? profile.name : profile.deed;
}

/** "9 phường, xã đang áp dụng"; nothing while nobody does. */
export function Spread({ adopters }: { adopters: number }) {
  const t = useTranslations("adoption");
  if (adopters === 0) return null;
  return (
    <p className="mt-1 flex items-center gap-2 text-base font-semibold text-sage-deep">
      <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-sage" />
      {t("running", { count: adopters })}
    </p>
  );
}

/** The kind, the mark of an invented story, and the field, which may be long and so stands beside the labels. */
export function ProfileTags({
  profile,
}: {
  profile: Pick<Card, "kind" | "fieldName" | "fieldNameEn" | "illustrative">;
}) {
  const t = useTranslations();
  const field = nameIn(useLocale(), profile.fieldName, profile.fieldNameEn);
  return (
    <>
      <Tag tone={kindTones[profile.kind]}>{t(`profile.kind.${profile.kind}`)}</Tag>
      {profile.illustrative ? <Tag>{t("adoption.illustrative")}</Tag> : null}
      {field ? <span className="text-[0.9375rem] text-soft">{field}</span> : null}
    </>
  );
}

type ProfileImageProps = {
  profile: Card;
  sizes: string;
  priority?: boolean;
  /** Classes of its proportions. */
  shape?: string;
};

/** The first photo or the story's own pattern. Of an upright photo the upper part is kept: that is where faces are. */
export function ProfileImage({ profile, sizes, priority, shape = "aspect-[8/5]" }: ProfileImageProps) {
  const language = contentLanguage(useLocale());
  const className = `${shape} w-full rounded-md object-cover object-[50%_25%]`;
  if (!profile.photo)
    return <StoryPattern seed={profile.slug} kind={profile.kind} priority={priority} className={className} />;
  return (
    <Picture
      variants={profile.photo.variants}
      alt={profile.photo.alt}
      lang={language}
      sizes={sizes}
      priority={priority}
      className={className}
    />
  );
}

/** Who and where, e.g. "Ông Nguyễn Văn A · Phường Bình Thới"; only where, when the name is the headline. */
export function byline(profile: Card): string {
  const who = isNamed(profile) ? "" : `${profile.honorific} ${profile.name}`.trim();
  const where =
    profile.unitNames.length > 0 && profile.unitNames.length <= 2
      ? profile.unitNames.join(", ")
      : profile.organisation;
  return [who, where === who ? "" : where].filter(Boolean).join(" · ");
}
