"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { PasswordInput } from "../ui/password-input";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type PasswordFormProps<Data> = {
  action: FormHandler<Data>;
  email: string;
  /** One-time link this password is set with; without it the present password is asked for. */
  token?: string;
};

export function PasswordForm<Data>({ action, email, token }: PasswordFormProps<Data>) {
  const t = useTranslations("account");
  const { state, formProps, pending, summary, errorAt } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {state.ok ? <Notice tone="success" role="status" title={t("passwordChanged")} /> : null}
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      {token ? (
        <input type="hidden" name="token" value={token} />
      ) : (
        <PasswordInput
          id="currentPassword"
          label={t("currentPassword")}
          error={errorAt("currentPassword")}
          autoComplete="current-password"
        />
      )}
      <PasswordInput
        id="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        error={errorAt("password")}
        autoComplete="new-password"
      />
      <SubmitButton pending={pending}>{t(token ? "setPassword" : "changePassword")}</SubmitButton>
    </form>
  );
}
