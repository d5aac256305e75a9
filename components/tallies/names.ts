import type { useTranslations } from "next-intl";
import { nameIn } from "../profiles/profile-words";
import { unitNameIn } from "../units/unit-name";

export type Translations = ReturnType<typeof useTranslations<never>>;
type Named = { id: string; name: string; nameEn: string | null };

/** What figures are said in: the language, and how units and fields are called in it. */
export type Names = {
  t: Translations;
  locale: string;
  /** 1.234, in English 1,234. */
  said: (count: number) => string;
  unit: (id: string) => string;
  field: (id: string) => string;
};

/** `fields` and `units` are all there are; what is missing is called by its id. */
export function namesIn(t: Translations, locale: string, fields: Named[], units: Named[]): Names {
  const fieldNames = new Map(fields.map((one) => [one.id, nameIn(locale, one.name, one.nameEn)]));
  const unitNames = new Map(units.map((one) => [one.id, unitNameIn(locale, one)]));
  return {
    t,
    locale,
    said: (count) => count.toLocaleString(locale),
    unit: (id) => unitNames.get(id) ?? id,
    field: (id) => (id === "" ? t("tallies.fields.unsaid") : (fieldNames.get(id) ?? id)),
  };
}

/** "A, B và C". */
export const listed = (locale: string, words: string[]) =>
  new Intl.ListFormat(locale, { style: "long", type: "conjunction" }).format(words);
