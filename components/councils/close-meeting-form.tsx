"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type CloseMeetingFormProps = { action: FormHandler<never>; id: string; version: number };

/** Ends a meeting with what its minutes conclude. */
export function CloseMeetingForm({ action, id, version }: CloseMeetingFormProps) {
  const t = useTranslations("council");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <details open={summary !== null || undefined} className="mt-6">
      <summary className="tap link cursor-pointer">{t("end")}</summary>
      <form {...formProps} className="mt-2 max-w-2xl">
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="step" value="close" />
        <TextArea
          id="conclusion"
          label={t("conclusion")}
          hint={t("conclusionHint")}
          error={errorAt("conclusion")}
          defaultValue={valueAt("conclusion")}
        />
        <SubmitButton pending={pending}>{t("endButton")}</SubmitButton>
      </form>
    </details>
  );
}
