"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { fitOf, spokenSeconds } from "@/domain/spreading/spoken-length";
import { formatMoment } from "@/domain/time/dates";
import { PrintButton } from "../paper/print-button";
import { Button } from "../ui/button";
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
  /** Sentences of the record beside the story, for a script that is too short. */
  further: string[];
  actions: { save: FormHandler<never>; reset: FormHandler<never> };
};

/** What the loudspeaker reads: edited, kept, with the seconds it takes; that changes while one types. Printed alone. */
export function ScriptForm({ profileId, kept, built, further, actions }: ScriptFormProps) {
  const t = useTranslations("spread.script");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(actions.save);
  const start = valueAt("words", kept?.words ?? built);
  const [words, setWords] = useState(start);
  const field = useRef<HTMLTextAreaElement>(null);
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
          ref={field}
          id="words"
          label={t("label")}
          hint={t("hint")}
          error={errorAt("words")}
          defaultValue={start}
          lang="vi"
          rows={14}
        />
        <Length words={words} />
        {fitOf(spokenSeconds(words)) === "short" ? (
          <Lengthen
            sentences={further.filter((one) => !words.includes(one))}
            add={(one) => insertBeforeThanks(field.current!, one)}
          />
        ) : null}
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

/** What a short script may be lengthened by, out of the record itself; without scripts it is copied by hand. */
function Lengthen({ sentences, add }: { sentences: string[]; add: (sentence: string) => void }) {
  const t = useTranslations("spread.script");
  if (sentences.length === 0) return <p className="mb-4 text-base">{t("nothingFurther")}</p>;
  return (
    <div className="mb-4 rounded-lg border border-line px-4 py-3 text-base">
      <p className="font-semibold">{t("further")}</p>
      <ul className="divide-y divide-line">
        {sentences.map((one) => (
          <li key={one} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span lang="vi" className="min-w-0 flex-1 basis-60 wrap-anywhere">
              {one}
            </span>
            <Button type="button" variant="secondary" className="needs-script" onClick={() => add(one)}>
              {t("add")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts a sentence before the last paragraph, which thanks, as if it had been typed. */
function insertBeforeThanks(field: HTMLTextAreaElement, sentence: string): void {
  const paragraphs = field.value.trimEnd().split(/\n{2,}/);
  const thanks = paragraphs.length > 1 ? paragraphs.splice(-1) : [];
  field.value = [...paragraphs, sentence, ...thanks].filter(Boolean).join("\n\n");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
