"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatClock } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { sayableDetails } from "../ui/error-details";
import { useScripted } from "../ui/use-scripted";
import type { RollSaving } from "./use-roll";

/** Whether what was typed in a list is safe, in words. */
export function RollStatus({ saving, savedAt }: { saving: RollSaving; savedAt: number | null }) {
  const t = useTranslations("rollDesk");
  const words = useTranslations();
  const locale = useLocale();
  const scripted = useScripted();
  if (saving.at === "refused")
    return (
      <p role="alert" className="text-base font-semibold text-red">
        {words(`errors.${saving.error}`, sayableDetails({}))}{" "}
        {saving.error === "signed-out" ? (
          <a className="touch-link" target="_blank" href={localePath(locale, "/dang-nhap")}>
            {words("ui.signInAgain")}
          </a>
        ) : null}
      </p>
    );
  const time = saving.at === "saved" ? saving.time : savedAt;
  const kept = time === null ? t(scripted ? "untouched" : "byButton") : t("saved", { time: formatClock(time) });
  return (
    <p role="status" className="text-base font-semibold text-sage">
      {saving.at === "saving" || saving.at === "offline" ? t(saving.at) : kept}
    </p>
  );
}
