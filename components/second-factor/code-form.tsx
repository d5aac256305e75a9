"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { CodeInput } from "./code-input";

/** The second half of signing in: the code that the phone shows, or one of paper. */
export function CodeForm({ action, callbackUrl }: { action: FormHandler<never>; callbackUrl?: string }) {
  const t = useTranslations("secondFactor");
  const { formProps, pending, summary, errorAt } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {callbackUrl ? <input type="hidden" name="callbackUrl" value={callbackUrl} /> : null}
      <CodeInput id="code" label={t("code")} hint={t("codeHint")} error={errorAt("code")} paper />
      <SubmitButton pending={pending}>{t("confirm")}</SubmitButton>
    </form>
  );
}
