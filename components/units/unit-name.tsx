import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Content } from "../profiles/content";
import { nameInEnglish } from "@/domain/units/english-name";

type Named = { name: string; nameEn?: string | null };

/** A unit's name in the reader's language: on English pages its official English one, or what that would be. */
export function unitNameIn(locale: string, unit: Named): string {
  return locale === "en" ? nameInEnglish(unit) : unit.name;
}

/** The same as an element; what has no English name is said to be Vietnamese. */
export function UnitName({ unit }: { unit: Named }) {
  const locale = useLocale();
  const name = unitNameIn(locale, unit);
  if (name === unit.name) return <Content>{name}</Content>;
  return <span lang={locale}>{name}</span>;
}

/** The same for a sentence: its `{name}`, and what `t.rich` does to the `<vi>` around it. */
export function useUnitWords(unit: Named) {
  const locale = useLocale();
  const name = unitNameIn(locale, unit);
  const own = name === unit.name;
  return { name, vi: (chunks: ReactNode) => (own ? <Content>{chunks}</Content> : chunks) };
}
