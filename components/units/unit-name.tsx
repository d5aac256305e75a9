import { useLocale } from "next-intl";
import { contentLanguage } from "../profiles/profile-words";

type UnitNameProps = { unit: { name: string; nameEn?: string | null } };

/** A unit by its official English name on English pages, where it has one; else its own, said to be Vietnamese. */
export function UnitName({ unit }: UnitNameProps) {
  const locale = useLocale();
  if (locale === "en" && unit.nameEn) return unit.nameEn;
  const language = contentLanguage(locale);
  return language ? <span lang={language}>{unit.name}</span> : unit.name;
}
