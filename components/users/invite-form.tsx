"use client";

import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { RoleFields, type UnitOption } from "./role-fields";

type InviteFormProps = { action: FormHandler<ShownLink>; units: UnitOption[] };

export function InviteForm({ action, units }: InviteFormProps) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { role: "role-1" });
  if (state.ok)
    return (
      <>
        <OneTimeLink {...state.data} />
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={localePath(locale, "/quan-tri/nguoi-dung/moi")}>{t("inviteAnother")}</ButtonLink>
          <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/nguoi-dung")}>
            {t("backToUsers")}
          </ButtonLink>
        </p>
      </>
    );
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
