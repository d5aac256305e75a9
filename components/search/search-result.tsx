import { useLocale } from "next-intl";
import { Fragment } from "react";
import { isNamed } from "@/domain/profiles/headline";
import { profilePath } from "@/domain/profiles/vocabulary";
import { holdsHit, type Segment } from "@/domain/search/highlight";
import type { SearchResult as Result } from "@/domain/search/hits.server";
import { localePath } from "@/messages/locales";
import { Content } from "../profiles/content";
import { ProfileTags } from "../profiles/profile-row";
import { contentLanguage } from "../profiles/profile-words";
import { UnitName, unitNameIn } from "../units/unit-name";

/** One found story: kind and field, headline, who and where, and the piece of text that was searched for. */
export function SearchResult({ result, heading: Heading }: { result: Result; heading: "h3" | "h4" }) {
  const locale = useLocale();
  const { name, deed, story } = result.found;
  const named = isNamed(result);
  // What a headline does not tell of the deed stands below, where that is what was asked for.
  const more = named && (story.length === 0 || (holdsHit(deed) && !holdsHit(story))) ? deed : story;
  return (
    <li className="group relative border-t border-line py-5">
      <ProfileTags profile={result} />
      <Heading
        lang={contentLanguage(locale)}
        className="mt-2 font-serif text-xl leading-tight font-bold wrap-anywhere"
      >
        <a href={localePath(locale, profilePath(result))} className="card-link">
          <Marked segments={named ? name : deed} />
        </a>
      </Heading>
      <p className="mt-1 text-base text-soft wrap-anywhere">
        {named ? null : <Name segments={name} />}
        <Where of={result} after={!named} />
      </p>
      <p lang={contentLanguage(locale)} className="mt-1 line-clamp-4 max-w-prose text-base wrap-anywhere">
        <Marked segments={more} />
      </p>
    </li>
  );
}

/** Who it is about, with what was searched for marked; a body of a unit by its English name where the page is English. */
function Name({ segments }: { segments: Segment[] }) {
  const name = segments.map(({ text }) => text).join("");
  if (unitNameIn(useLocale(), { name }) !== name) return <UnitName unit={{ name }} />;
  return (
    <Content>
      <Marked segments={segments} />
    </Content>
  );
}

/** Its ward or two, else who put it forward. */
function Where({ of: { name, unitNames, organisation }, after }: { of: Result; after: boolean }) {
  const isUnit = unitNames.length > 0 && unitNames.length <= 2;
  if (!isUnit && (!organisation || organisation === name)) return null;
  return (
    <>
      {after ? " · " : null}
      <UnitName unit={{ name: isUnit ? unitNames.join(", ") : organisation }} />
    </>
  );
}

export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map((segment, at) =>
    segment.hit ? (
      <mark key={at} className="rounded-xs bg-gold-wash text-ink">
        {segment.text}
      </mark>
    ) : (
      <Fragment key={at}>{segment.text}</Fragment>
    ),
  );
}
