"use client";

import { useTranslations } from "next-intl";
import { Field } from "../ui/field";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type RevokeFormProps = { id: string; action: FormHandler<never>; values: Record<string, string> };

/** Takes one certificate back, with a reason for the history. */
export function RevokeForm({ id, action, values }: RevokeFormProps) {
  const t = useTranslations("certificateDesk");
  const place = `reason-${id}`;
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { reason: place });
  return (
    <form {...formProps} className="w-96 max-w-full py-2">
      <FormSummary summary={summary} />
      {Object.entries({ ...values, id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id={place} label={t("reason")} hint={t("reasonHint")} error={errorAt("reason")}>
        <textarea
          id={place}
          name="reason"
          rows={2}
          defaultValue={valueAt("reason")}
          className="block w-full rounded-lg border border-edge bg-raised px-3 py-2"
        />
      </Field>
      <SubmitButton pending={pending} variant="danger">
        {t("revokeSure")}
      </SubmitButton>
    </form>
  );
}
