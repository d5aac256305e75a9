"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { OneTimeLink } from "./one-time-link";
import { RoleFields, type UnitOption } from "./role-fields";

type InviteFormProps = { action: FormHandler<{ link: string; email: string }>; units: UnitOption[] };

export function InviteForm({ action, units }: InviteFormProps) {
  const t = useTranslations("admin");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { role: "role-1" });
  if (state.ok) return <OneTimeLink link={state.data.link} />;
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <TextInput
        id="name"
        label={t("name")}
        error={errorAt("name")}
        defaultValue={valueAt("name")}
        autoComplete="off"
      />
      <TextInput
        id="email"
        type="email"
        label="Email"
        error={errorAt("email")}
        defaultValue={valueAt("email")}
        autoComplete="off"
      />
      <RoleFields units={units} errorAt={errorAt} valueAt={valueAt} />
      <SubmitButton pending={pending}>{t("makeLink")}</SubmitButton>
    </form>
  );
}
