"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type WithdrawFormProps = { action: FormHandler<never>; nominationId: string; version: number };

/** Takes the nomination back; asks first, by having to be opened. */
export function WithdrawForm({ action, nominationId, version }: WithdrawFormProps) {
  const t = useTranslations("nomination");
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <details className="mt-12 border-t border-line pt-4">
      <summary className="flex min-h-11 items-center text-soft underline underline-offset-4">
        {t("withdraw")}
      </summary>
      <form {...formProps} className="pt-3">
        <FormSummary summary={summary} />
        <p className="mb-4">{t("withdrawMeans")}</p>
        <input type="hidden" name="id" value={nominationId} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton pending={pending} variant="danger">
          {t("withdrawButton")}
        </SubmitButton>
      </form>
    </details>
  );
}
