"use client";

import { useTranslations } from "next-intl";
import type { MailTopic } from "@/domain/mail/vocabulary";
import { Checkboxes } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type TopicsFormProps = {
  action: FormHandler<void>;
  topics: MailTopic[];
  /** What this person may get letters about at all. */
  offered: readonly MailTopic[];
};

/** Which messages a person gets by mail. */
export function TopicsForm({ action, topics, offered }: TopicsFormProps) {
  const t = useTranslations("mail.topics");
  const { state, formProps, pending, summary, errorAt } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {state.ok ? <Notice tone="success" role="status" title={t("saved")} /> : null}
      <Checkboxes
        id="topics"
        label={t("label")}
        error={errorAt("topics")}
        defaultValue={topics}
        options={offered.map((topic) => ({ value: topic, label: t(`of.${topic}`) }))}
      />
      <SubmitButton pending={pending}>{t("save")}</SubmitButton>
    </form>
  );
}
