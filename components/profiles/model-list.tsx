import { useLocale, useTranslations } from "next-intl";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { ringsAddress } from "../patterns/rings-picture";
import { classNames } from "../ui/class-names";
import { patternSeeds } from "./drawn-picture";
import { ProfileImage, Spread } from "./profile-row";
import { contentLanguage } from "./profile-words";

type ModelListProps = {
  models: ProfileCard[];
  /** A foretaste: three of them on a phone. */
  brief?: boolean;
};

/** Models in three columns: the rings of how far each has spread, its name, what it is. */
export function ModelList({ models, brief }: ModelListProps) {
  const locale = useLocale();
  const t = useTranslations("adoption");
  const seeds = patternSeeds(models, 3);
  return (
    <ul
      className={classNames(
        "grid gap-x-10 md:grid-cols-2 lg:grid-cols-3",
        brief ? "max-md:*:nth-[n+4]:hidden" : null,
      )}
    >
      {models.map((model) => (
        <li key={model.id} className="story-row group">
          {model.spread.length > 0 ? (
            <img
              src={ringsAddress(model.spread)}
              alt=""
              width={96}
              height={96}
              loading="lazy"
              className="row-picture bg-sage-wash"
            />
          ) : (
            <ProfileImage profile={model} seed={seeds.get(model.slug)} sizes="6rem" shape="row-picture" />
          )}
          <div lang={contentLanguage(locale)} className="row-box">
            <h3 className="row-headline">
              <a href={localePath(locale, profilePath(model))} className="card-link">
                {model.name}
              </a>
            </h3>
            <p className="row-note line-clamp-2">{model.deed}</p>
            <Spread adopters={model.adopters} />
            {model.illustrative ? (
              <p lang={locale} className="row-note">
                {t("illustrative")}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
