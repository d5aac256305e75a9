import "server-only";
import type { Metadata } from "next";
import { localePath, locales } from "@/messages/locales";

/** Title, description, canonical, other language and sharing card of a public page at `path` (no locale). */
export function pageMetadata(
  locale: string,
  path: string,
  page: {
    title?: string;
    description: string;
    images?: { url: string; width: number; height: number; alt: string }[];
  },
): Metadata {
  const url = localePath(locale, path);
  return {
    ...(page.title ? { title: page.title } : {}),
    description: page.description,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(locales.map((one) => [one, localePath(one, path)])),
        "x-default": path,
      },
    },
    openGraph: { url, type: "article", locale: locale === "vi" ? "vi_VN" : "en_US", ...page },
  };
}
