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
      <span role="alert" className="font-semibold text-red">
        {words(`errors.${saving.error}`, sayableDetails({}))}{" "}
        {saving.error === "signed-out" ? (
          <a className="touch-link" target="_blank" href={localePath(locale, "/dang-nhap")}>
            {words("ui.signInAgain")}
          </a>
        ) : null}
      </span>
    );
  const time = saving.at === "saved" ? saving.time : savedAt;
  const kept =
    time === null ? t(scripted ? "untouched" : "byButton") : t("saved", { time: formatClock(time) });
  return (
    <span role="status" className="font-semibold text-sage">
      {saving.at === "saving"
        ? t("saving", { left: saving.left })
        : saving.at === "offline"
          ? t("offline")
          : kept}
    </span>
  );
}
