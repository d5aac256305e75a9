"use client";

import { useLocale, useTranslations } from "next-intl";
import { isFieldCode, type ErrorCode, type FieldCode } from "@/domain/errors";
import { questionOfField } from "@/domain/nominations/questions/asked";
import type { SectionId } from "@/domain/nominations/questions/question";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Button } from "../../ui/button";
import { ConflictNotice } from "../../ui/conflict-notice";
import { sayableDetails } from "../../ui/error-details";
import { Notice } from "../../ui/notice";
import { useScripted } from "../../ui/use-scripted";
import { SectionAnswers } from "../answer-summary";
import type { SaveState } from "./use-autosave";

/** Where the notice stands that asks which version to keep. */
export const conflictId = "save-conflict";

type SaveStatusProps = {
  state: SaveState;
  section: SectionId;
  /** Ids of controls that are not called like their field. */
  ids?: Record<string, string>;
  onOverwrite: (version: number) => void;
  onLoadTheirs: () => void;
};

/** Whether what was typed is safe, in words; asks when another tab or person saved meanwhile. */
export function SaveStatus({ state, section, ids = {}, onOverwrite, onLoadTheirs }: SaveStatusProps) {
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
    case "conflict":
      return (
        <ConflictNotice
          id={conflictId}
          details={{ by: state.by, at: state.time }}
          choices={
            <>
              <Button type="button" variant="secondary" onClick={onLoadTheirs}>
                {t("ui.loadTheirs")}
              </Button>
              <Button type="button" variant="secondary" onClick={() => onOverwrite(state.version)}>
                {t("ui.keepMine")}
              </Button>
            </>
          }
        >
          {state.theirs ? (
            <dl className="my-3 divide-y divide-line rounded-lg bg-raised px-4">
              <SectionAnswers section={section} content={state.theirs} />
            </dl>
          ) : null}
        </ConflictNotice>
      );
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
        <p role="status" className="mb-4 min-h-7 text-base text-soft">
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
    if (state.at === "saving") return t("nomination.save.saving");
    if (state.at === "saved") return t("nomination.save.saved", { time: formatMoment(state.time) });
    if (state.at === "offline") return t("nomination.save.offline");
    return t(scripted ? "nomination.save.idle" : "nomination.save.byButton");
  }
}
