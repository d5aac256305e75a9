"use client";

import { useLocale, useTranslations } from "next-intl";
import { isFieldCode, type ErrorCode, type FieldCode } from "@/domain/errors";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { sayableDetails } from "../../ui/error-details";
import { Notice } from "../../ui/notice";
import { useScripted } from "../../ui/use-scripted";
import { conflictId } from "./answer-conflict";
import type { SaveState } from "./page-draft";

type SaveStatusProps = {
  state: SaveState;
  /** Whether a notice asks which of two answers is meant: then not everything is saved, whatever else is. */
  asking: boolean;
  /** Ids of controls that are not called like their field. */
  ids?: Record<string, string>;
};

/** Whether what was typed is safe, in words. */
export function SaveStatus({ state, asking, ids = {} }: SaveStatusProps) {
  const t = useTranslations();
  const locale = useLocale();
  const scripted = useScripted();
  switch (state.at) {
    case "signed-out": {
      const back = encodeURIComponent(location.pathname);
      return (
        <Notice tone="warning" role="alert" title={t("nomination.save.signedOut")}>
          <a
            className="font-semibold underline underline-offset-4"
            href={`${localePath(locale, "/dang-nhap")}?callbackUrl=${back}`}
          >
            {t("nomination.save.signInAgain")}
          </a>
        </Notice>
      );
    }
    case "other-account":
      return <Notice tone="warning" role="alert" title={t("errors.other-account")} />;
    case "refused": {
      const fields = Object.entries(state.fields).filter(([path]) => labelOf(path));
      return (
        <Notice
          tone="warning"
          role="status"
          title={t(state.rest ? "nomination.save.refusedOne" : "nomination.save.refused")}
        >
          {fields.length > 0 ? (
            <ul>
              {fields.map(([path, code]) => (
                <li key={path}>
                  <a
                    className="font-semibold underline underline-offset-4"
                    href={`#${ids[path] ?? path.replaceAll(".", "-")}`}
                  >
                    {labelOf(path)}
                  </a>
                  {": "}
                  {sentence(code)}
                </li>
              ))}
            </ul>
          ) : (
            sentence(state.error)
          )}
        </Notice>
      );
    }
    default:
      return (
        <p role="status" className="mb-4 min-h-7 text-base text-soft max-md:mb-1.5 max-md:leading-tight">
          {words()}
        </p>
      );
  }

  /** What the form calls the field; undefined for one it does not name. */
  function labelOf(path: string): string | undefined {
    if (path.startsWith("figures."))
      return t(`nomination.ask.${path.endsWith(".value") ? "figureValue" : "figureLabel"}`);
    const name = questionOfField(path);
    return name ? t(`nomination.ask.${name}`) : undefined;
  }

  function sentence(code: ErrorCode | FieldCode): string {
    if (isFieldCode(code)) return t(`fieldErrors.${code}`);
    return t(`errors.${code}`, state.at === "refused" ? sayableDetails(state.details) : {});
  }

  function words() {
    if (asking && state.at !== "offline")
      return (
        <a href={`#${conflictId}`} className="font-semibold text-red underline underline-offset-4">
          {t("nomination.save.asking")}
        </a>
      );
    if (state.at === "saving") return t("nomination.save.saving");
    if (state.at === "saved") return t("nomination.save.saved", { time: formatMoment(state.time) });
    if (state.at === "offline") return t("nomination.save.offline");
    return t(scripted ? "nomination.save.idle" : "nomination.save.byButton");
  }
}
