import { useLocale, useTranslations } from "next-intl";
import { headline, isNamed } from "@/domain/profiles/headline";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { Picture } from "../media/picture";
import { UnitName } from "../units/unit-name";
import { classNames } from "../ui/class-names";
import { DrawnPicture, patternSeeds } from "./drawn-picture";
import { contentLanguage, kindColours, nameIn } from "./profile-words";

type ProfileRowsProps = {
  profiles: Card[];
  heading?: "h2" | "h3";
  /** Whether the first one is what its page opens with: its picture is then loaded at once. */
  priority?: boolean;
  /** Beside something else, where there is room for one column only. */
  narrow?: boolean;
};

/** Stories one below the other, in two columns where there is room. */
export function ProfileRows({ profiles, heading, priority, narrow }: ProfileRowsProps) {
  const seeds = patternSeeds(profiles, narrow ? 1 : 2);
  return (
    <ul className={classNames("profile-rows", narrow ? null : "lg:grid-cols-2")}>
      {profiles.map((profile, at) => (
        <ProfileRow
          key={profile.id}
          profile={profile}
          heading={heading}
          priority={priority && at === 0}
          seed={seeds.get(profile.slug)}
        />
      ))}
    </ul>
  );
}

type ProfileRowProps = { profile: Card; heading?: "h2" | "h3"; priority?: boolean; seed?: string };

/** One story in a list: its picture as a thumbnail, kind and field, headline, who and where. */
function ProfileRow({ profile, heading: Heading = "h3", priority, seed }: ProfileRowProps) {
  const locale = useLocale();
  return (
    <li className="story-row group">
      <ProfileImage profile={profile} priority={priority} seed={seed} sizes="6rem" shape="row-picture" />
      <div className="row-words">
        <ProfileTags profile={profile} />
        <Heading className="row-headline">
          <a href={localePath(locale, profilePath(profile))} className="card-link">
            <UnitName unit={{ name: headline(profile) }} />
          </a>
        </Heading>
        <p className="row-note mt-auto line-clamp-1">
          <Byline profile={profile} />
        </p>
        <Spread adopters={profile.adopters} />
      </div>
    </li>
  );
}

/** "9 phường, xã đang áp dụng"; nothing while nobody does. */
export function Spread({ adopters }: { adopters: number }) {
  const t = useTranslations("adoption");
  if (adopters === 0) return null;
  return <p className="row-note font-semibold text-sage-deep">{t("running", { count: adopters })}</p>;
}

/** The kind, the mark of an invented story, and the field, which is cut where there is no room for it. */
export function ProfileTags({
  profile,
}: {
  profile: Pick<Card, "kind" | "fieldName" | "fieldNameEn" | "illustrative">;
}) {
  const t = useTranslations();
  const field = nameIn(useLocale(), profile.fieldName, profile.fieldNameEn);
  return (
    <p className="row-note truncate">
      <span className={classNames("font-semibold", kindColours[profile.kind])}>
        {t(`profile.kind.${profile.kind}`)}
      </span>
      {profile.illustrative ? ` · ${t("adoption.illustrative")}` : null}
      {field ? ` · ${field}` : null}
    </p>
  );
}

type ProfileImageProps = {
  profile: Card;
  sizes: string;
  priority?: boolean;
  /** See `patternSeeds`. */
  seed?: string;
  /** Classes of its proportions and corners. */
  shape: string;
};

/** The first photo, or what stands in its place. Of an upright photo the upper part is kept: that is where faces are. */
export function ProfileImage({ profile, sizes, priority, seed, shape }: ProfileImageProps) {
  const language = contentLanguage(useLocale());
  if (!profile.photo) return <DrawnPicture of={profile} priority={priority} seed={seed} className={shape} />;
  return (
    <Picture
      variants={profile.photo.variants}
      alt={profile.photo.alt}
      lang={language}
      sizes={sizes}
      priority={priority}
      className={classNames(shape, "object-cover object-[50%_25%]")}
    />
  );
}

/** Who and where, e.g. "Ông Nguyễn Văn A · Phường Bình Thới"; only where, when the name is the headline. */
export function Byline({ profile }: { profile: Card }) {
  const who = isNamed(profile) ? "" : `${profile.honorific} ${profile.name}`.trim();
  const units = profile.unitNames.length <= 2 ? profile.unitNames : [];
  const elsewhere = profile.organisation === who ? "" : profile.organisation;
  return (
    <>
      {who ? <UnitName unit={{ name: who }} /> : null}
      {who && (units.length > 0 || elsewhere) ? " · " : null}
      <UnitName unit={{ name: units.join(", ") || elsewhere }} />
    </>
  );
}
