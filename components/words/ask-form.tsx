"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { isOwnWord, type Whose } from "@/domain/confirmations/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { copyText } from "@/public/elements/copy-text";
import { QrDrawing } from "../paper/qr-drawing";
import type { QrPath } from "../paper/qr-path";
import { Button } from "../ui/button";
import { Radios, TextInput, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { OtherWordPaper } from "./other-word-paper";
import type { ToldOf } from "./other-words";

/** A link just made, with what a QR code of it is drawn from. */
export type ShownLink = { link: string; qr: QrPath; whose: Whose; name: string; until: string };

type AskFormProps = {
  action: FormHandler<ShownLink>;
  nominationId: string;
  /** Whose word may be asked, in words. */
  whose: Option[];
  /** Who is asked, where it is known, as "asked again" does. */
  given: { whose: string; name: string };
  unit: string;
  papers: Papers;
};

/** The printed forms that the code stands on: for the person's own word, and what that for others is drawn from. */
type Papers = { own: ReactNode; head: ReactNode; told: ToldOf };

/** Asks somebody by name; then shows their link this once: to copy, to scan, to print. Works without scripts. */
export function AskForm({ action, nominationId, whose, given, unit, papers }: AskFormProps) {
  const t = useTranslations("wordDesk");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {
    whose: "whose-1",
  });
  return (
    <>
      {state.ok ? <MadeLink made={state.data} unit={unit} papers={papers} /> : null}
      <form {...formProps} className="no-print">
        <FormSummary summary={summary} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <Radios
          id="whose"
          label={t("whose")}
          error={errorAt("whose")}
          options={whose}
          defaultValue={valueAt("whose", given.whose)}
        />
        <TextInput
          id="name"
          label={t("name")}
          hint={t("nameHint")}
          error={errorAt("name")}
          defaultValue={valueAt("name", given.name)}
          autoComplete="off"
        />
        <TextInput
          id="days"
          inputMode="numeric"
          label={t("days")}
          hint={t("daysHint")}
          error={errorAt("days")}
          defaultValue={valueAt("days", "7")}
          className="max-w-32"
        />
        <SubmitButton pending={pending}>{t("ask")}</SubmitButton>
      </form>
    </>
  );
}

function MadeLink({ made, unit, papers }: { made: ShownLink; unit: string; papers: Papers }) {
  const t = useTranslations("wordDesk");
  const [copied, setCopied] = useState<boolean | null>(null);
  const shown = useRef<HTMLElement>(null);
  const { link, name, whose, until, qr } = made;
  const message = t("message", { name, unit, until: formatDate(until), link });
  const select = () => getSelection()?.selectAllChildren(shown.current!);
  return (
    <>
      <div className="no-print">
        <Notice tone="success" role="status" title={t("linkReady", { name })}>
          <p className="my-2">{t("linkOnce", { until: formatDate(until) })}</p>
          <div className="flex flex-wrap items-start gap-6">
            <QrDrawing qr={qr} label={t("qr", { name })} className="size-44 rounded border border-edge" />
            <p className="min-w-0 flex-1 basis-64 rounded border border-edge bg-raised px-3 py-2 wrap-anywhere whitespace-pre-line">
              <code ref={shown} data-testid="word-link" className="font-sans">
                {message}
              </code>
            </p>
          </div>
          <p className="mt-3 flex flex-wrap gap-3">
            <Button
              type="button"
              variant="secondary"
              className="needs-script"
              onClick={() => void copyText(message, select).then(setCopied)}
            >
              {t(copied ? "copied" : "copy")}
            </Button>
            <Button type="button" variant="secondary" className="needs-script" onClick={() => window.print()}>
              {t("print")}
            </Button>
          </p>
        </Notice>
      </div>
      <div className="paper-only">
        <div className="mb-4 flex items-center gap-6">
          <QrDrawing qr={qr} label={t("qr", { name })} className="size-36" />
          <p>{t("qrOnPaper", { name, until: formatDate(until) })}</p>
        </div>
        {isOwnWord(whose) ? (
          papers.own
        ) : (
          <OtherWordPaper head={papers.head} content={papers.told} unit={unit} to={{ whose, name }} />
        )}
      </div>
    </>
  );
}
