"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { PasswordInput } from "../ui/password-input";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type SignInFormProps = {
  action: FormHandler<never>;
  callbackUrl?: string;
};

export function SignInForm({ action, callbackUrl }: SignInFormProps) {
  const t = useTranslations("account");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {callbackUrl ? <input type="hidden" name="callbackUrl" value={callbackUrl} /> : null}
      <TextInput
        id="email"
        type="email"
        label={t("email")}
        error={errorAt("email")}
        defaultValue={valueAt("email")}
        autoComplete="username"
        spellCheck={false}
      />
      <PasswordInput
        id="password"
        label={t("password")}
        error={errorAt("password")}
        autoComplete="current-password"
      />
      <SubmitButton pending={pending}>{t("signIn")}</SubmitButton>
    </form>
  );
}
