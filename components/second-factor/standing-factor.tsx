"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { CodeInput } from "./code-input";
import { RecoveryCodes } from "./recovery-codes";

type StandingFactorProps = {
  /** Since when, in words. */
  since: string;
  codesLeft: number;
  renew: FormHandler<{ codes: string[] }>;
  /** Null where a role asks for a second factor. */
  remove: FormHandler<void> | null;
};

/** A person's phone as it stands: how many codes of paper are left, new ones, and taking it off. */
export function StandingFactor({ since, codesLeft, renew, remove }: StandingFactorProps) {
  const t = useTranslations("secondFactor");
  return (
    <>
      <p className="mt-1">{t("standing", { since, left: codesLeft })}</p>
      {codesLeft <= 2 ? <Notice tone="warning">{t("fewCodes")}</Notice> : null}
      <div className="mt-3 flex flex-col items-start gap-2">
        <RenewForm action={renew} />
        {remove ? <RemoveForm action={remove} /> : <p className="text-base text-soft">{t("required")}</p>}
      </div>
    </>
  );
}

function RenewForm({ action }: { action: FormHandler<{ codes: string[] }> }) {
  const t = useTranslations("secondFactor");
  const { state, formProps, pending, summary, errorAt } = useActionForm(action);
  if (state.ok) return <RecoveryCodes codes={state.data.codes} />;
  return (
    <details open={summary ? true : undefined} className="max-w-md">
      <summary className="touch-link">{t("renew")}</summary>
      <form {...formProps} className="mt-2 border-l-3 border-line py-1 pl-4">
        <FormSummary summary={summary} />
        <p className="mb-3 text-base">{t("renewMeans")}</p>
        <CodeInput id="renew-code" label={t("code")} error={errorAt("code")} paper />
        <SubmitButton pending={pending} variant="secondary">
          {t("renew")}
        </SubmitButton>
      </form>
    </details>
  );
}

function RemoveForm({ action }: { action: FormHandler<void> }) {
  const t = useTranslations("secondFactor");
  const { formProps, pending, summary, errorAt } = useActionForm(action);
  return (
    <details open={summary ? true : undefined} className="max-w-md">
      <summary className="touch-link">{t("remove")}</summary>
      <form {...formProps} className="mt-2 border-l-3 border-red py-1 pl-4">
        <FormSummary summary={summary} />
        <p className="mb-3 text-base">{t("removeMeans")}</p>
        <CodeInput id="remove-code" label={t("code")} error={errorAt("code")} paper />
        <SubmitButton pending={pending} variant="danger">
          {t("remove")}
        </SubmitButton>
      </form>
    </details>
  );
}
