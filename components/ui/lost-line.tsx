import { useTranslations } from "next-intl";
import { ElementScript } from "./element-parts";

/** What is said at the foot of the window when another page is asked for and there is no line; nothing before. */
export function LostLine() {
  const t = useTranslations("ui");
  return (
    <>
      <ElementScript name="lost-line" />
      <lost-line
        role="alert"
        hidden
        suppressHydrationWarning
        className="no-print fixed inset-x-3 bottom-3 z-20 mx-auto block max-w-2xl rounded-lg border-2 border-red bg-raised p-4 font-semibold shadow-lg [&[hidden]]:hidden"
      >
        {t("lostLine")}
      </lost-line>
    </>
  );
}
