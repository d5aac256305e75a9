import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Content } from "../profiles/content";
import { nameIn } from "../profiles/profile-words";

type Named = { name: string; nameEn?: string | null };

/** A unit by its official English name on English pages, where it has one; else its own, said to be Vietnamese. */
export function UnitName({ unit }: { unit: Named }) {
  const { name, vi } = useUnitWords(unit);
  return vi(name);
}

/** The same for a sentence: its `{name}`, and what `t.rich` does to the `<vi>` around it. */
export function useUnitWords(unit: Named) {
  const locale = useLocale();
  const name = nameIn(locale, unit.name, unit.nameEn ?? null);
  const own = name === unit.name;
  return { name, vi: (chunks: ReactNode) => (own ? <Content>{chunks}</Content> : chunks) };
}
