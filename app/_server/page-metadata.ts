import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { feedPath, localePath, locales } from "@/messages/locales";
import { portalCardImage } from "./share-card/portal-card";
import type { SharingImage } from "./sharing-image";

type PageWords = {
  title?: string;
  description: string;
  /** The portal's own card where the page has no picture. */
  images?: SharingImage[];
  /** Title and description beside the sharing card, where they are others than the page's. */
  sharingTitle?: string;
  sharingDescription?: string;
  /** When and where in the portal a story stands; pages without it are not articles. */
  article?: { publishedTime: string; modifiedTime: string; section?: string };
  /** Whether it tells of something made up: said before its descriptions wherever they are shown. */
  illustrative?: boolean;
  /** The page's own feed, where it has one beside the portal's. */
  feed?: { path: string; title: string };
};

/** Title, description, canonical, other language, feeds and sharing card of a public page at `path` (no locale). */
export async function pageMetadata(locale: string, path: string, page: PageWords): Promise<Metadata> {
  const { feed, article } = page;
  const t = await getTranslations({ locale });
  const marked = (text: string) => (page.illustrative ? `${t("adoption.illustrative")}: ${text}` : text);
  const description = marked(page.description);
  const images = page.images ?? [
    await portalCardImage(t("share.cardAlt", { words: `${t("site.name")}, ${t("site.description")}` })),
  ];
  const url = localePath(locale, path);
  const feeds = [{ path: "/rss.xml", title: t("feeds.title") }, ...(feed ? [feed] : [])];
  const sharing = {
    title: page.sharingTitle ?? page.title ?? t("site.title"),
    description: page.sharingDescription ? marked(page.sharingDescription) : description,
    images,
  };
  return {
    ...(page.title ? { title: page.title } : {}),
    description,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(locales.map((one) => [one, localePath(one, path)])),
        "x-default": path,
      },
      types: {
        "application/rss+xml": feeds.map((one) => ({ url: feedPath(locale, one.path), title: one.title })),
      },
    },
    openGraph: {
      url,
      siteName: t("site.name"),
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((one) => one !== locale).map((one) => openGraphLocales[one]!),
      ...(article ? { type: "article", ...article } : { type: "website" }),
      ...sharing,
    },
    twitter: { card: "summary_large_image", ...sharing, images: images.slice(0, 1) },
  };
}

const openGraphLocales: Record<string, string> = { vi: "vi_VN", en: "en_US" };
