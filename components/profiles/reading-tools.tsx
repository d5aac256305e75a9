import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ElementScript, When } from "../ui/element-parts";
import { ToolButton } from "../ui/button";

/**
 * Listening, the size of the letters and what else a reader does while reading: beside the text, on a phone a slim bar that
 * stays at the foot of the screen as long as the story is on it. A recorded voice makes the device's own needless; `children` stand last.
 */
export function ReadingTools({ hasVoice = false, children }: { hasVoice?: boolean; children: ReactNode }) {
  const t = useTranslations("story");
  return (
    <div className="no-print reading-bar">
      <ElementScript name="reading" />
      {hasVoice ? null : <Listen />}
      <text-size className="contents">
        <ToolButton data-part="smaller" aria-label={t("smaller")}>
          A−
        </ToolButton>
        <ToolButton data-part="larger" aria-label={t("larger")}>
          A+
        </ToolButton>
      </text-size>
      {children}
    </div>
  );
}

/** Hidden until the device turns out to have a Vietnamese voice. */
function Listen() {
  const t = useTranslations("story");
  return (
    <listen-aloud hidden className="flex items-center gap-x-2" suppressHydrationWarning>
      <ToolButton data-part="toggle">
        <When state="idle paused" first>
          <Sign path="M6 3l15 9-15 9z" />
        </When>
        <When state="playing">
          <Sign path="M5 4h5v16H5zM14 4h5v16h-5z" />
        </When>
        <When state="idle" first>
          {t("listen")}
        </When>
        <When state="playing">{t("pause")}</When>
        <When state="paused">{t("resume")}</When>
      </ToolButton>
      <ToolButton data-part="stop" data-when="playing paused" hidden>
        {t("stop")}
      </ToolButton>
      <When state="playing paused">
        <span className="text-[0.8125rem] leading-tight text-soft">{t("syntheticVoice")}</span>
      </When>
    </listen-aloud>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true" className="size-4 fill-red">
      <path d={path} />
    </svg>
  );
}
