import "server-only";
import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import {
  pagePublicProfiles,
  type PublicFilter,
  type PublicProfile,
} from "@/domain/profiles/public-pages.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { storyOpening } from "@/domain/stories/document";
import { escapeMarkup, titleText, xmlText } from "@/domain/text/xml";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { conditionalAnswer } from "./conditional-answer";

const newest = 50;
const openingLength = 400;

type StoryFeed = {
  /** The feed's own address and the page it follows, both without the portal's origin. */
  path: string;
  pagePath: string;
  /** What it keeps to, e.g. a ward's name; "" for the whole portal. */
  about: string;
  filter: PublicFilter;
};

/** Answers with the newest stories as RSS 2.0, in Vietnamese, as they are. */
export async function feedAnswer(request: Request, feed: StoryFeed): Promise<Response> {
  const t = await getTranslations({ locale: defaultLocale });
  const { profiles } = await pagePublicProfiles(feed.filter, null, newest);
  const origin = readEnvironment().PORTAL_URL;
  const changed = profiles.map((profile) => profile.updatedAt.getTime());
  const channel = new Feed({
    id: `${origin}${feed.pagePath}`,
    link: `${origin}${feed.pagePath}`,
    title: titleText(feed.about ? t("feeds.titleOf", { about: feed.about }) : t("feeds.title")),
    description: xmlText(
      feed.about ? t("feeds.descriptionOf", { about: feed.about }) : t("site.description"),
    ),
    language: defaultLocale,
    copyright: t("feeds.rights"),
    // The last change, not the hour it is asked: the same stories are the same bytes.
    updated: new Date(Math.max(0, ...changed)),
    ttl: 60,
    generator: t("site.name"),
    feedLinks: { rss: `${origin}${feed.path}` },
  });
  const mark = t("profile.illustrative");
  for (const profile of profiles) channel.addItem(toItem(profile, origin, mark));
  return conditionalAnswer(request, channel.rss2(), { "content-type": "application/rss+xml; charset=utf-8" });
}

/** `mark` says in the title, which is all that many readers show, that a story is made up. */
function toItem(profile: PublicProfile, origin: string, mark: string) {
  const url = `${origin}${profilePath(profile)}`;
  const isModel = profile.kind === "model";
  const called = `${profile.honorific} ${profile.name}`.trim();
  const where = profile.units.map((unit) => unit.name).join(", ");
  const opening = storyOpening(profile.story, openingLength);
  const title = isModel ? profile.name : profile.deed;
  const paragraphs = [
    [isModel ? profile.deed : called, where].filter(Boolean).join(" · "),
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
    category: profile.fieldName ? [{ name: titleText(profile.fieldName) }] : [],
    date: profile.publishedAt,
  };
}
