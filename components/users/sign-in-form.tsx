"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { PasswordInput } from "../ui/password-input";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type SignInFormProps = {
  action: FormHandler<never>;
  callbackUrl?: string;
  /** Whether the browser kept nothing of a sign-in just now. */
  sessionLost: boolean;
};

const never = () => () => undefined;

/** E-mail and password; says so where the browser keeps no cookies, without which nobody stays signed in. */
export function SignInForm({ action, callbackUrl, sessionLost }: SignInFormProps) {
  const t = useTranslations("account");
  const keepsCookies = useSyncExternalStore(
    never,
    () => navigator.cookieEnabled,
    () => true,
  );
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {sessionLost || !keepsCookies ? (
        <Notice tone="warning" role="alert">
          {t("cookiesBlocked")}
        </Notice>
      ) : null}
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
