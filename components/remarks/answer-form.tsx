"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type AnswerFormProps<Data> = { commentId: string; action: FormHandler<Data> };

/** The ward's reply to one question. */
export function AnswerForm<Data>({ commentId, action }: AnswerFormProps<Data>) {
  const t = useTranslations("comments");
  const field = `answer-${commentId}`;
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { answer: field });
  return (
    <form {...formProps} className="mt-2">
      <FormSummary summary={summary} />
      <input type="hidden" name="commentId" value={commentId} />
      <TextArea
        id={field}
        name="answer"
        rows={2}
        label={t("answer")}
        error={errorAt("answer")}
        defaultValue={valueAt("answer")}
      />
      <SubmitButton pending={pending} variant="secondary">
        {t("answerSave")}
      </SubmitButton>
    </form>
  );
}
