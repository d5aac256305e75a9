"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type StartStoryFormProps = { action: FormHandler<never>; nominationId: string; version: number };

/** Opens a nomination that stands in the honour roll without a story, for one to be written. */
export function StartStoryForm({ action, nominationId, version }: StartStoryFormProps) {
  const t = useTranslations("nomination");
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <form {...formProps} className="mb-8 rounded-xl bg-sage-wash px-6 py-5">
      <FormSummary summary={summary} />
      <p className="mb-4">{t("startStoryMeans")}</p>
      <input type="hidden" name="id" value={nominationId} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton pending={pending}>{t("startStory")}</SubmitButton>
    </form>
  );
}
