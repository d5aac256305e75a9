import { useLocale } from "next-intl";
import { Content } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";

type Named = { name: string; nameEn: string };

/** A campaign's name in the reader's language: on English pages the one it was given for them, else its own. */
export function campaignNameIn(locale: string, { name, nameEn }: Named): string {
  return (locale === "en" && nameEn) || name;
}

/** The `lang` of that name where it is not the page's own. */
export const languageOf = (locale: string, of: Named) =>
  campaignNameIn(locale, of) === of.name ? contentLanguage(locale) : undefined;

/** The same as an element; its own name is said to be Vietnamese. */
export function CampaignName({ of }: { of: Named }) {
  const name = campaignNameIn(useLocale(), of);
  return name === of.name ? <Content>{name}</Content> : name;
}
