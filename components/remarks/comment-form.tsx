"use client";

import { useTranslations } from "next-intl";
import { SideDetails } from "../moderation/side-details";
import { Select, TextArea, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type CommentFormProps = {
  nominationId: string;
  /** What this nomination is asked, in the order of the form. */
  questions: Option[];
  action: FormHandler<never>;
};

/** Asks the ward about one answer. */
export function CommentForm({ nominationId, questions, action }: CommentFormProps) {
  const t = useTranslations("comments");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { words: "comment-words" });
  return (
    <SideDetails title={t("add")} open={summary !== null}>
      <form {...formProps} className="no-print px-4 pb-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <Select
          id="question"
          label={t("question")}
          error={errorAt("question")}
          defaultValue={valueAt("question")}
          options={[{ value: "", label: t("choose") }, ...questions]}
        />
        <TextArea
          id="comment-words"
          name="words"
          rows={3}
          label={t("words")}
          error={errorAt("words")}
          defaultValue={valueAt("words")}
        />
        <SubmitButton pending={pending}>{t("save")}</SubmitButton>
      </form>
    </SideDetails>
  );
}
