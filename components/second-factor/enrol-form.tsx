"use client";

import { useTranslations } from "next-intl";
import type { QrPath } from "../paper/qr-path";
import { QrDrawing } from "../paper/qr-drawing";
import { ButtonLink } from "../ui/button";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { CodeInput } from "./code-input";
import { RecoveryCodes } from "./recovery-codes";

/** What a phone takes up: for its camera, for whoever reads on that very phone, and for its keys. */
export type Enrolment = { address: string; secret: string; qr: QrPath };

type EnrolFormProps = {
  action: FormHandler<{ codes: string[] }>;
  /** Null once a phone was taken up. */
  enrolment: Enrolment | null;
  /** Where the person goes once the codes are put away. */
  onward?: string;
  /** What opens the form, where it is folded. */
  opener?: string;
};

/** Takes a phone up: the drawing is read by its camera, the first code shows that it was; then the codes of paper, once. */
export function EnrolForm({ action, enrolment, onward, opener }: EnrolFormProps) {
  const t = useTranslations("secondFactor");
  const { state, formProps, pending, summary, errorAt } = useActionForm(action);
  const leave = onward ? (
    <ButtonLink href={onward} className="mt-2">
      {t("onward")}
    </ButtonLink>
  ) : null;
  if (state.ok)
    return (
      <>
        <RecoveryCodes codes={state.data.codes} />
        {leave}
      </>
    );
  if (!enrolment) return leave;
  const form = (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <ol className="mb-6 list-decimal space-y-4 pl-6">
        <li>{t("stepApp")}</li>
        <li>
          {t("stepScan")}
          <QrDrawing qr={enrolment.qr} label={t("qr")} className="mt-3 size-48" />
          <p className="mt-2 text-base">
            <a href={enrolment.address} className="touch-link">
              {t("onThisPhone")}
            </a>
          </p>
          <p className="text-base text-soft">{t("byHand")}</p>
          <p className="font-semibold wrap-anywhere" translate="no" data-testid="factor-secret">
            {enrolment.secret}
          </p>
        </li>
        <li>{t("stepCode")}</li>
      </ol>
      <CodeInput id="enrol-code" label={t("firstCode")} error={errorAt("code")} />
      <SubmitButton pending={pending}>{t("enrol")}</SubmitButton>
    </form>
  );
  if (!opener) return form;
  return (
    <details open={summary ? true : undefined} className="mt-3 max-w-md">
      <summary className="touch-link">{opener}</summary>
      <div className="mt-3">{form}</div>
    </details>
  );
}
