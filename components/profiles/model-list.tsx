import { useLocale } from "next-intl";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { byline, Spread } from "./profile-card";
import { contentLanguage } from "./profile-words";

/** Models as a plain list in two columns: name, how far it has spread, what it is and where from. */
export function ModelList({ models }: { models: ProfileCard[] }) {
  const locale = useLocale();
  return (
    <ul className="grid gap-x-10 md:grid-cols-2">
      {models.map((model) => (
        <li key={model.id} className="group relative border-t border-line py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 lang={contentLanguage(locale)} className="text-lg wrap-anywhere">
              <a href={localePath(locale, profilePath(model))} className="card-link">
                {model.name}
              </a>
            </h3>
            <Spread adopters={model.adopters} />
          </div>
          <p lang={contentLanguage(locale)} className="mt-1 line-clamp-2 text-base">
            {model.deed}
          </p>
          <p lang={contentLanguage(locale)} className="mt-1 text-base text-soft">
            {byline(model)}
          </p>
        </li>
      ))}
    </ul>
  );
}
