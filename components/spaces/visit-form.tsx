"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { VisitFields, type VisitValues } from "./visit-fields";

type VisitFormProps = { action: FormHandler<never>; id: string; version: number; values: VisitValues };

/** What a ward keeps of its space: hours, the way in, what goes on there. */
export function VisitForm({ action, id, version, values }: VisitFormProps) {
  const t = useTranslations("spaceAdmin");
  const form = useActionForm(action);
  return (
    <form {...form.formProps}>
      <FormSummary summary={form.summary} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <VisitFields form={form} values={values} />
      <SubmitButton pending={form.pending}>{t("save")}</SubmitButton>
    </form>
  );
}
