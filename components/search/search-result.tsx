import { useLocale } from "next-intl";
import { Fragment } from "react";
import type { Segment } from "@/domain/search/highlight";
import type { SearchResult as Result } from "@/domain/search/hits.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { ProfileTags } from "../profiles/profile-card";
import { contentLanguage } from "../profiles/profile-words";

/** One found story: kind and field, headline, who and where, and the piece of text that was searched for. */
export function SearchResult({ result, heading: Heading }: { result: Result; heading: "h2" | "h3" }) {
  const locale = useLocale();
  const isModel = result.kind === "model";
  const where = result.unitNames.length > 2 ? result.organisation : result.unitNames.join(", ");
  return (
    <li className="group relative border-t border-line py-5">
      <p className="flex flex-wrap gap-2">
        <ProfileTags profile={result} />
      </p>
      <Heading lang={contentLanguage(locale)} className="mt-2 text-xl wrap-anywhere">
        <a href={localePath(locale, profilePath(result))} className="card-link">
          <Marked segments={isModel ? result.found.name : result.found.deed} />
        </a>
      </Heading>
      <p lang={contentLanguage(locale)} className="mt-1 text-base text-soft wrap-anywhere">
        {isModel ? null : <Marked segments={result.found.name} />}
        {isModel || !where ? null : " · "}
        {where}
      </p>
      <p lang={contentLanguage(locale)} className="mt-1 line-clamp-4 max-w-prose text-base wrap-anywhere">
        <Marked segments={result.found.story} />
      </p>
    </li>
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
