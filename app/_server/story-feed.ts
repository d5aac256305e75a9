import "server-only";
import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { choice, readQuery } from "@/domain/address/read-query";
import {
  pagePublicProfiles,
  type PublicFilter,
  type PublicProfile,
} from "@/domain/profiles/public-pages.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { storyOpening } from "@/domain/stories/document";
import { escapeMarkup, titleText, xmlText } from "@/domain/text/xml";
import { nameInEnglish } from "@/domain/units/english-name";
import { readEnvironment } from "@/environment";
import { defaultLocale, feedPath, localePath, locales } from "@/messages/locales";
import { conditionalAnswer } from "./conditional-answer";

const newest = 50;
const openingLength = 400;

type StoryFeed = {
  /** The feed's own address and the page it follows, both without the portal's origin. */
  path: string;
  pagePath: string;
  /** What it keeps to, e.g. a ward; null for the whole portal. */
  about: { name: string; nameEn: string } | null;
  filter: PublicFilter;
};

/** Answers with the newest stories as RSS 2.0; with `?lang=en` in English, but for what is told in Vietnamese only. */
export async function feedAnswer(request: Request, feed: StoryFeed): Promise<Response> {
  const { lang: locale } = readQuery(new URL(request.url).searchParams, {
    lang: choice(locales, defaultLocale),
  });
  const t = await getTranslations({ locale });
  const about = feed.about && (locale === "en" ? feed.about.nameEn : feed.about.name);
  const { profiles } = await pagePublicProfiles(feed.filter, null, newest);
  const origin = readEnvironment().PORTAL_URL;
  const changed = profiles.map((profile) => profile.updatedAt.getTime());
  const channel = new Feed({
    id: `${origin}${localePath(locale, feed.pagePath)}`,
    link: `${origin}${localePath(locale, feed.pagePath)}`,
    title: titleText(about ? t("feeds.titleOf", { about }) : t("feeds.title")),
    description: xmlText(about ? t("feeds.descriptionOf", { about }) : t("site.description")),
    language: locale,
    copyright: t("feeds.rights"),
    // The last change, not the hour it is asked: the same stories are the same bytes.
    updated: new Date(Math.max(0, ...changed)),
    ttl: 60,
    generator: t("site.name"),
    feedLinks: { rss: `${origin}${feedPath(locale, feed.path)}` },
  });
  const words = { mark: t("profile.illustrative"), inVietnamese: t("profile.inVietnamese") };
  for (const profile of profiles) channel.addItem(toItem(profile, origin, locale, words));
  return conditionalAnswer(request, channel.rss2(), { "content-type": "application/rss+xml; charset=utf-8" });
}

type ItemWords = { mark: string; inVietnamese: string };

/** `mark` says in the title, which is all that many readers show, that a story is made up. */
function toItem(profile: PublicProfile, origin: string, locale: string, { mark, inVietnamese }: ItemWords) {
  const url = `${origin}${localePath(locale, profilePath(profile))}`;
  const isEnglish = locale === "en";
  const isModel = profile.kind === "model";
  const called = `${profile.honorific} ${profile.name}`.trim();
  const where = profile.units.map((unit) => (isEnglish ? nameInEnglish(unit) : unit.name)).join(", ");
  const field = isEnglish ? (profile.fieldNameEn ?? profile.fieldName) : profile.fieldName;
  const opening = storyOpening(profile.story, openingLength);
  const title = isModel ? profile.name : profile.deed;
  const paragraphs = [
    [isModel ? profile.deed : called, where].filter(Boolean).join(" · "),
    ...(isEnglish ? [profile.summaryEn, inVietnamese] : []),
    opening === profile.deed ? "" : opening,
  ];
  return {
    id: url,
    guid: url,
    link: url,
    title: titleText(profile.illustrative ? `${title} (${mark})` : title),
    // Readers show this as HTML.
    description: paragraphs
      .filter(Boolean)
      .map((text) => `<p>${escapeMarkup(text)}</p>`)
      .join(""),
    category: field ? [{ name: titleText(field) }] : [],
    date: profile.publishedAt,
  };
}
