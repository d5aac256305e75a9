export const locales = ["vi", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "vi";

/** The address of a page in `locale`: Vietnamese has no prefix. `path` starts with a slash. */
export function localePath(locale: string, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** A feed's address in the reader's language. */
export const feedPath = (locale: string, path: string): string =>
  locale === defaultLocale ? path : `${path}?lang=${locale}`;
