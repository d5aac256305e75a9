"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { fitOf, spokenSeconds } from "@/domain/spreading/spoken-length";
import { formatMoment } from "@/domain/time/dates";
import { PrintButton } from "../paper/print-button";
import { ConfirmForm } from "../ui/confirm-form";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ScriptFormProps = {
  profileId: string;
  /** What was kept, by whom; null while nobody edited it. */
  kept: { words: string; version: number; savedBy: string; savedAt: Date } | null;
  /** What the portal builds of the story. */
  built: string;
  actions: { save: FormHandler<never>; reset: FormHandler<never> };
};

/** What the loudspeaker reads: edited, kept, with the seconds it takes; that changes while one types. Printed alone. */
export function ScriptForm({ profileId, kept, built, actions }: ScriptFormProps) {
  const t = useTranslations("spread.script");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(actions.save);
  const start = valueAt("words", kept?.words ?? built);
  const [words, setWords] = useState(start);
  const version = String(kept?.version ?? 0);
  return (
    <>
      <form
        {...formProps}
        className="no-print"
        onInput={({ target }) => target instanceof HTMLTextAreaElement && setWords(target.value)}
      >
        <FormSummary summary={summary} />
        <input type="hidden" name="profileId" value={profileId} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          id="words"
          label={t("label")}
          hint={t("hint")}
          error={errorAt("words")}
          defaultValue={start}
          lang="vi"
          rows={14}
        />
        <Length words={words} />
        <p className="mb-4 text-base text-soft">
          {kept ? t("savedBy", { by: kept.savedBy, at: formatMoment(kept.savedAt) }) : t("built")}
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pending={pending} variant="secondary">
            {t("save")}
          </SubmitButton>
          <PrintButton label={t("print")} look="secondary" />
        </div>
      </form>
      {kept ? (
        <div className="no-print mt-3">
          <ConfirmForm
            action={actions.reset}
            values={{ profileId, version }}
            opener={t("reset")}
            means={t("resetMeans")}
            confirm={t("reset")}
            variant="quiet"
          />
        </div>
      ) : null}
      <div lang="vi" className="hidden text-[16pt] leading-relaxed whitespace-pre-line print:block">
        {words}
      </div>
    </>
  );
}

/** How long it takes to read, and whether that is right for a loudspeaker: told, never refused. */
function Length({ words }: { words: string }) {
  const t = useTranslations("spread.script");
  const seconds = spokenSeconds(words);
  const fit = fitOf(seconds);
  return (
    <p role="status" className="-mt-3 mb-2">
      <strong>{t("length", { seconds })}</strong>{" "}
      <span className={fit === "fits" ? "text-sage-deep" : "text-gold-deep"}>{t(`fit.${fit}`)}</span>
    </p>
  );
}
