import type { ProfileKind } from "@/domain/profiles/vocabulary";
import type { TagTone } from "../ui/tag";

/** Rose for people, gold for collectives, sage for models, everywhere. */
export const kindTones: Record<ProfileKind, TagTone> = {
  individual: "red",
  collective: "gold",
  model: "sage",
};

/** A field's or unit's name in the reader's language; Vietnamese where there is no other. */
export function nameIn(locale: string, name: string | null, nameEn: string | null): string {
  return (locale === "en" ? nameEn : null) ?? name ?? "";
}
