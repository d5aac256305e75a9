"use client";

import { useLocale, useTranslations } from "next-intl";
import { sectionOfField } from "@/domain/nominations/sections";
import { localePath } from "@/messages/locales";
import { ErrorSummary } from "../ui/error-summary";
import type { FormHandler } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type SubmitFormProps = {
  action: FormHandler<never>;
  nominationId: string;
  version: number;
  /** Field → message code of what is still missing. */
  missing: Record<string, string>;
};

/** Sends the dossier, or leads to what is still missing. */
export function SubmitForm({ action, nominationId, version, missing }: SubmitFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { state, formProps, pending, summary } = useActionForm(action);
  const fields = state.ok === false ? state.fields : missing;
  const items = Object.entries(fields).map(([field, code]) => ({
    text: t(`fieldErrors.${code}` as "fieldErrors.required"),
    href: localePath(locale, `/ban-lam-viec/de-cu/${nominationId}/${sectionOfField[field]}#${field}`),
  }));
  const title = summary?.title ?? (items.length > 0 ? t("errors.incomplete") : null);
  return (
    <form {...formProps}>
      {title ? <ErrorSummary title={title} items={items} titlePrefix={t("ui.errorPrefix")} /> : null}
      <input type="hidden" name="id" value={nominationId} />
      <input type="hidden" name="version" value={version} />
      <p className="mb-4">{t("nomination.declaration")}</p>
      <SubmitButton pending={pending}>{t("nomination.submit")}</SubmitButton>
    </form>
  );
}
