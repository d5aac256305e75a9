import { useLocale, useTranslations } from "next-intl";
import type { Group } from "@/domain/search/answer.server";
import { searchPath, type SearchAddress } from "@/domain/search/address";
import { holdsHit } from "@/domain/search/highlight";
import type { Hit } from "@/domain/search/hits.server";
import { localePath } from "@/messages/locales";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Content } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";
import { NowIn } from "../units/now-in";
import { UnitName, unitNameIn } from "../units/unit-name";
import { Marked, SearchResult } from "./search-result";

/** What was found, kind by kind, each with its number and the way to all of it. */
export function SearchGroups({ groups, address }: { groups: Group[]; address: SearchAddress }) {
  const t = useTranslations("search");
  const locale = useLocale();
  return groups.map(({ kind, count, hits }) => (
    <section key={kind} aria-labelledby={`muc-${kind}`} className="mt-8 first:mt-0">
      <h2 id={`muc-${kind}`} className="flex flex-wrap items-baseline gap-x-3 text-lg">
        {t(`group.${kind}`)}{" "}
        <span className="font-sans text-base font-normal text-soft">{t("groupCount", { count })}</span>
      </h2>
      <HitList hits={hits} />
      {count > hits.length ? (
        <p>
          <a
            href={localePath(locale, searchPath({ ...address, group: kind, page: 1 }))}
            rel="nofollow"
            className="touch-link font-semibold"
          >
            {t(`groupAll.${kind}`, { count })}
          </a>
        </p>
      ) : null}
    </section>
  ));
}

/** A list of what was found, of one kind: what stands as it was typed, then, said so, what has the same letters with other accents. */
export function HitList({ hits }: { hits: Hit[] }) {
  const t = useTranslations("search");
  const alike = hits.filter((hit) => hit.alike);
  return (
    <>
      <Hits hits={hits.filter((hit) => !hit.alike)} heading="h3" />
      {alike.length > 0 ? (
        <>
          <h3 className="mt-4 border-l-4 border-gold pl-3 font-sans text-base font-semibold">{t("alike")}</h3>
          <Hits hits={alike} heading="h4" />
        </>
      ) : null}
    </>
  );
}

function Hits({ hits, heading }: { hits: Hit[]; heading: "h3" | "h4" }) {
  if (hits.length === 0) return null;
  return (
    <ol className="mt-2">
      {hits.map((hit) =>
        hit.story ? (
          <SearchResult key={hit.key} result={hit.story} heading={heading} />
        ) : (
          <PlainResult key={hit.key} hit={hit} heading={heading} />
        ),
      )}
    </ol>
  );
}

/** One thing that is no story: its name, where, what it is about, and the piece of text that was searched for. */
function PlainResult({ hit, heading: Heading }: { hit: Hit; heading: "h3" | "h4" }) {
  const locale = useLocale();
  const ownName = locale === "en" ? englishOf(hit) : null;
  const language = contentLanguage(locale);
  const isCampaign = hit.kind === "campaign" || hit.kind === "contest";
  // A row of a roll says who it is about there; of all else one of the two tells enough.
  const showsText =
    hit.kind === "honour" || hit.line.length === 0 || (holdsHit(hit.text) && !holdsHit(hit.line));
  return (
    <li className="group relative border-t border-line py-4">
      <Heading lang={ownName ? undefined : language} className="font-serif text-base font-bold wrap-anywhere">
        <a href={localePath(locale, hit.path)} className="card-link">
          {ownName ?? <Marked segments={hit.title} />}
        </a>{" "}
        <IllustrativeTag of={hit} />
      </Heading>
      {hit.where ? (
        <p className="text-base text-soft wrap-anywhere">
          {isCampaign ? <Content>{hit.where}</Content> : <UnitName unit={{ name: hit.where }} />}
        </p>
      ) : null}
      <NowIn units={hit.successors} />
      {hit.line.length > 0 && (!ownName || isCampaign) ? (
        <p lang={language} className="line-clamp-3 max-w-prose text-base wrap-anywhere">
          <Marked segments={hit.line} />
        </p>
      ) : null}
      {hit.text.length > 0 && showsText ? (
        <p className="line-clamp-3 max-w-prose text-base text-soft wrap-anywhere">
          <Content>
            <Marked segments={hit.text} />
          </Content>
        </p>
      ) : null}
    </li>
  );
}

/** A unit, a page of the portal and some campaigns have a name in both languages. */
function englishOf({ kind, title, nameEn }: Hit): string | null {
  if (nameEn || kind !== "unit") return nameEn || null;
  return unitNameIn("en", { name: title.map(({ text }) => text).join("") });
}
