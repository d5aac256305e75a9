import { useLocale } from "next-intl";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { ringsAddress } from "../patterns/rings-picture";
import { ProfileImage, Spread } from "./profile-row";
import { contentLanguage } from "./profile-words";

/** Models in three columns: the rings of how far each has spread, its name, what it is. */
export function ModelList({ models }: { models: ProfileCard[] }) {
  const locale = useLocale();
  return (
    <ul className="grid gap-x-10 md:grid-cols-2 lg:grid-cols-3">
      {models.map((model) => (
        <li key={model.id} className="group relative flex gap-4 border-t border-line py-4">
          {model.spread.length > 0 ? (
            <img
              src={ringsAddress(model.spread)}
              alt=""
              width={96}
              height={96}
              loading="lazy"
              className="size-24 shrink-0 bg-sage-wash"
            />
          ) : (
            <ProfileImage profile={model} sizes="6rem" shape="size-24 shrink-0 rounded-sm" />
          )}
          <div lang={contentLanguage(locale)} className="min-w-0">
            <h3 className="line-clamp-3 text-[1.125rem] leading-snug wrap-anywhere">
              <a href={localePath(locale, profilePath(model))} className="card-link">
                {model.name}
              </a>
            </h3>
            <p className="mt-0.5 line-clamp-2 text-base text-soft">{model.deed}</p>
            <Spread adopters={model.adopters} />
          </div>
        </li>
      ))}
    </ul>
  );
}
