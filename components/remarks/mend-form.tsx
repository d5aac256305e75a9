"use client";

import { useTranslations } from "next-intl";
import { SideDetails } from "../moderation/side-details";
import { Select, TextInput, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type MendFormProps = {
  nominationId: string;
  version: number;
  /** The answers that are words. */
  questions: Option[];
  action: FormHandler<never>;
};

const ids = { question: "mend-question", from: "mend-from", to: "mend-to" };

/** Mends the spelling of one passage; says first what that costs. */
export function MendForm({ nominationId, version, questions, action }: MendFormProps) {
  const t = useTranslations("mendSpelling");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const at = (name: "question" | "from" | "to") => ({
    id: ids[name],
    name,
    error: errorAt(name),
    defaultValue: valueAt(name),
  });
  return (
    <SideDetails title={t("title")} open={summary !== null}>
      <form {...formProps} className="no-print px-4 pb-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="version" value={version} />
        <p className="mb-3 text-base">{t("means")}</p>
        <Select
          {...at("question")}
          label={t("question")}
          options={[{ value: "", label: t("choose") }, ...questions]}
        />
        <TextInput {...at("from")} label={t("from")} hint={t("fromHint")} autoComplete="off" />
        <TextInput {...at("to")} label={t("to")} autoComplete="off" />
        <SubmitButton pending={pending}>{t("save")}</SubmitButton>
      </form>
    </SideDetails>
  );
}
