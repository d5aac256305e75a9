import { useLocale, useTranslations } from "next-intl";
import { placeOf, type BookStory } from "@/domain/honour-books/book";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "../profiles/profile-words";
import { UnitName } from "../units/unit-name";

/** The year's stories by their deeds, each leading to where it is told. */
export function BookStories({ stories }: { stories: BookStory[] }) {
  const mark = useTranslations("profile")("illustrative");
  const locale = useLocale();
  return (
    <ul className="ruled">
      {stories.map((story) => (
        <li key={story.slug} className="book-line relative py-3 wrap-anywhere">
          <a
            lang={contentLanguage(locale)}
            href={localePath(locale, profilePath(story))}
            className="font-semibold card-link"
          >
            {story.deed}
          </a>
          <p className="text-base text-soft">
            <span lang={contentLanguage(locale)}>{`${story.honorific} ${story.name}`.trim()}</span>
            {placeOf(story) ? (
              <>
                {" · "}
                <UnitName unit={{ name: placeOf(story) }} />
              </>
            ) : null}
            {story.illustrative ? ` · ${mark}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
