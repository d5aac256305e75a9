"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type PublishFormProps = { profileId: string; version: number; action: FormHandler<never> };

/** Publishes the amended story, with a correction for its readers where there is one. */
export function PublishForm({ profileId, version, action }: PublishFormProps) {
  const t = useTranslations("amendment");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {
    correction: "correction",
  });
  return (
    <form {...formProps} className="mt-4">
      <FormSummary summary={summary} />
      <input type="hidden" name="profileId" value={profileId} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        id="correction"
        label={t("correction")}
        hint={t("correctionHint")}
        maxLength={1000}
        error={errorAt("correction")}
        defaultValue={valueAt("correction")}
      />
      <p className="mb-3 text-base">{t("publishMeans")}</p>
      <SubmitButton pending={pending}>{t("publish")}</SubmitButton>
    </form>
  );
}
