"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

/** Takes a merge back; asks why. */
export function SplitForm({ id, action }: { id: string; action: FormHandler<never> }) {
  const t = useTranslations("mend");
  const field = `split-${id}`;
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { reason: field });
  return (
    <details open={summary !== null || undefined} className="mt-1">
      <summary className="tap cursor-pointer underline underline-offset-4">{t("splitOpen")}</summary>
      <form {...formProps} className="mt-2 max-w-prose">
        <FormSummary summary={summary} />
        <input type="hidden" name="mergeId" value={id} />
        <p className="mb-3 text-base">{t("splitMeans")}</p>
        <TextArea
          id={field}
          name="reason"
          label={t("reason")}
          error={errorAt("reason")}
          defaultValue={valueAt("reason")}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("splitConfirm")}
        </SubmitButton>
      </form>
    </details>
  );
}
