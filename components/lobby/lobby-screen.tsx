import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "../site/logo";
import { ElementScript, When } from "../ui/element-parts";

/** Raised whenever markup or `public/elements/lobby-screen.js` change so that one does not fit the other: screens then load anew. */
const version = "1";
/** Seconds a slide stands. */
const seconds = "15";

type LobbyScreenProps = {
  /** The ward's name, or the city's. */
  name: ReactNode;
  /** The slides, each an `li`. */
  children: ReactNode;
};

/**
 * What a lobby's television shows: one slide at a time, turned by its element. Without scripts all of them stand one below the
 * other, and the page asks for itself again.
 */
export function LobbyScreen({ name, children }: LobbyScreenProps) {
  const t = useTranslations("lobby");
  return (
    <>
      <ElementScript name="lobby-screen" />
      <noscript>
        <meta httpEquiv="refresh" content="300" />
      </noscript>
      <lobby-screen data-version={version} data-seconds={seconds} className="lobby" suppressHydrationWarning>
        <div className="lobby-head">
          <Logo />
          <h1 className="lobby-where">{name}</h1>
          <span data-part="clock" className="lobby-clock" suppressHydrationWarning>
            {" "}
          </span>
        </div>
        <main id="noi-dung" tabIndex={-1}>
          <ul data-part="slides" className="lobby-slides">
            {children}
          </ul>
        </main>
        <p data-part="offline" data-words={t.raw("offline") as string} className="lobby-offline" hidden />
        <div data-part="bar" className="lobby-bar" hidden suppressHydrationWarning>
          <button type="button" data-part="back" aria-label={t("previous")}>
            ←
          </button>
          <button type="button" data-part="turn">
            <When state="turning" first>
              {t("pause")}
            </When>
            <When state="paused">{t("play")}</When>
          </button>
          <button type="button" data-part="on" aria-label={t("next")}>
            →
          </button>
          <span data-part="place" className="tabular-nums" suppressHydrationWarning>
            {" "}
          </span>
          <button type="button" data-part="full">
            {t("full")}
          </button>
          <span className="lobby-keys">{t("keys")}</span>
        </div>
      </lobby-screen>
    </>
  );
}
