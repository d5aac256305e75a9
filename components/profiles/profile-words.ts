import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { defaultLocale } from "@/messages/locales";
import type { TagTone } from "../ui/tag";

/** Rose for people, gold for collectives, sage for models, everywhere. */
export const kindTones: Record<ProfileKind, TagTone> = {
  individual: "red",
  collective: "gold",
  model: "sage",
};

/** The same as the colour of a word. */
export const kindColours: Record<ProfileKind, string> = {
  individual: "text-red",
  collective: "text-gold-deep",
  model: "text-sage-deep",
};

/** A field's or unit's name in the reader's language; Vietnamese where there is no other. */
export function nameIn(locale: string, name: string | null, nameEn: string | null): string {
  return (locale === "en" ? nameEn : null) ?? name ?? "";
}

/** The `lang` of what people wrote: Vietnamese, said only where the page around it is not. */
export function contentLanguage(locale: string): string | undefined {
  return locale === defaultLocale ? undefined : defaultLocale;
}
