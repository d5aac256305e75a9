import { useLocale, useTranslations } from "next-intl";
import type { MapClass, MapLevel } from "@/domain/units/map-classes";

/** A class of counts, which says itself what it is, or one in words. */
export type StripClass = MapClass | { level: MapLevel; words: string };

/** The classes of a map side by side, lightest first, each with its numbers under it. */
export function MapStrip({ classes }: { classes: StripClass[] }) {
  const words = useClassWords();
  if (classes.length < 2) return null;
  return (
    <ul className="map-strip mt-3 flex max-w-sm text-[0.8125rem] leading-snug text-soft">
      {classes.map((one) => (
        <li key={one.level} className="min-w-0 grow basis-0">
          <svg width="100%" height="8" aria-hidden="true" className="block">
            <rect width="100%" height="8" className={`m${one.level}`} />
          </svg>
          {"words" in one ? one.words : words(one)}
        </li>
      ))}
    </ul>
  );
}

/** What a class says of itself: "chưa có", "1", "2–4", "5 trở lên". */
export function useClassWords(): (one: MapClass) => string {
  const t = useTranslations("map");
  const locale = useLocale();
  const said = (count: number) => count.toLocaleString(locale);
  return ({ from, to }) => {
    if (to === null) return t("orMore", { from: said(from) });
    if (to === 0) return t("none");
    return from === to ? said(from) : t("range", { from: said(from), to: said(to) });
  };
}
