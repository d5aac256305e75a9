import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type MapWindowProps = {
  /** Its own on the page: the address of the enlarged drawing. */
  id: string;
  /** Of what stands around both drawings, where the way back leads. */
  back: string;
  /** What is drawn, for who hears the page. */
  name: string;
  children: ReactNode;
};

/**
 * A drawing whose parts are links, with a way to see it three times as large, to be moved under the finger: on a phone's
 * screen the smallest ward is then 25 px. Being the page's target is what enlarges it, so it needs no scripts.
 */
export function MapWindow({ id, back, name, children }: MapWindowProps) {
  const t = useTranslations("map");
  return (
    <>
      <div id={id} className="map-window">
        {children}
      </div>
      <p className="no-print text-base">
        <a href={`#${id}`} aria-label={t("nearerOf", { name })} className="map-nearer touch-link">
          {t("nearer")}
        </a>
        <a href={`#${back}`} className="map-whole touch-link">
          {t("whole")}
        </a>
      </p>
    </>
  );
}
