"use client";

import { useTranslations } from "next-intl";
import { TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

/** Two nominations or stories of one person, whose stories stay apart. */
export function PersonsForm({ action }: { action: FormHandler<never> }) {
  const t = useTranslations("mend");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const field = (name: "kept" | "gone") => ({
    id: name,
    name,
    error: errorAt(name),
    defaultValue: valueAt(name),
    maxLength: 500,
    autoComplete: "off",
    hint: t("personHint"),
  });
  return (
    <form {...formProps} className="max-w-3xl">
      <FormSummary summary={summary} />
      <TextInput {...field("kept")} label={t("personKept")} />
      <TextInput {...field("gone")} label={t("personGone")} />
      <TextArea
        id="reason"
        name="reason"
        label={t("reason")}
        hint={t("personReasonHint")}
        error={errorAt("reason")}
        defaultValue={valueAt("reason")}
      />
      <SubmitButton pending={pending}>{t("personConfirm")}</SubmitButton>
    </form>
  );
}
