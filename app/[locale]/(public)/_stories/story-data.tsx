import "server-only";
import { getTranslations } from "next-intl/server";
import { publicCardStory } from "@/app/_server/public-data";
import { cardPath } from "@/app/_server/share-card/serve-card";
import { nameIn } from "@/components/profiles/profile-words";
import { JsonLd } from "@/components/site/json-ld";
import type { CardStory } from "@/domain/profiles/card-story.server";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { profilePath, recognitionGroup } from "@/domain/profiles/vocabulary";
import { readEnvironment } from "@/environment";
import { defaultLocale, localePath } from "@/messages/locales";

type StoryDataProps = { locale: string; story: StoryPage; crumbs: { href: string; text: string }[] };

/** A story as linked data (schema.org), in the reader's language as far as it is not the story's own words. */
export async function StoryData({ locale, story, crumbs }: StoryDataProps) {
  const t = await getTranslations();
  const card = await publicCardStory(story.slug);
  const data = storyGraph({
    locale,
    story,
    card,
    crumbs,
    fieldName: nameIn(locale, story.fieldName, story.fieldNameEn),
    site: t("site.name"),
    mark: t("adoption.illustrative"),
    awardOf: ({ form, level, year }) =>
      t("share.award", {
        form: t(`profile.form.${form}`),
        level: t(`profile.level.${level}`),
        year: String(year),
      }),
  });
  return <JsonLd data={data} />;
}

type GraphInput = StoryDataProps & {
  card: CardStory | null;
  fieldName: string;
  site: string;
  /** What is said before the description of what is made up. */
  mark: string;
  /** An award in words, e.g. "Giấy khen cấp phường, 2026". */
  awardOf: (recognition: StoryPage["recognitions"][number]) => string;
};

/** An article about a person, a group or a way of working, who publishes it, and the way to it. */
function storyGraph({ locale, story, card, fieldName, crumbs, site, mark, awardOf }: GraphInput) {
  const origin = readEnvironment().PORTAL_URL;
  const address = (path: string) => new URL(path, origin).href;
  const url = address(localePath(locale, profilePath(story)));
  const portal = {
    "@type": "Organization",
    "@id": address("/#cong"),
    name: site,
    url: address("/"),
    logo: address("/logo.svg"),
  };
  const title = story.kind === "model" ? story.name : story.deed;
  const article = {
    "@type": "Article",
    "@id": `${url}#bai`,
    mainEntityOfPage: url,
    headline: title,
    description: story.illustrative ? `${mark}: ${story.deed}` : story.deed,
    image: card ? [address(cardPath(card, "wide")), address(cardPath(card, "square"))] : undefined,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    inLanguage: defaultLocale,
    isAccessibleForFree: true,
    articleSection: fieldName || undefined,
    author: { "@id": portal["@id"] },
    publisher: { "@id": portal["@id"] },
    // Nobody is told that an invented person exists.
    about: story.illustrative ? undefined : subject(story, awardOf),
  };
  const trail = [...crumbs, { href: localePath(locale, profilePath(story)), text: title }];
  return {
    "@context": "https://schema.org",
    "@graph": [
      article,
      portal,
      {
        "@type": "BreadcrumbList",
        itemListElement: trail.map((crumb, at) => ({
          "@type": "ListItem",
          position: at + 1,
          name: crumb.text,
          item: address(crumb.href),
        })),
      },
    ],
  };
}

const subjectTypes = { individual: "Person", collective: "Organization", model: "CreativeWork" } as const;

function subject(story: StoryPage, awardOf: GraphInput["awardOf"]) {
  // A mention in the press is no award.
  const awards = story.recognitions.filter((one) => recognitionGroup(one.form) !== "named").map(awardOf);
  const places = story.units.map((unit) => ({ "@type": "AdministrativeArea", name: unit.name }));
  return {
    "@type": subjectTypes[story.kind],
    name: story.name,
    honorificPrefix: (story.kind === "individual" && story.honorific) || undefined,
    [story.kind === "model" ? "spatialCoverage" : story.kind === "individual" ? "workLocation" : "location"]:
      places.length > 0 ? places : undefined,
    award: awards.length > 0 ? awards : undefined,
  };
}
