"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Radios, TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type CommentAnswerFormProps = {
  action: FormHandler<never>;
  commentId: string;
  /** The moment of the answer that stands; empty without one. */
  was: string;
  answer: string;
  shown: boolean;
};

/** What the office answers to one comment on a listing, and who reads it; once it is taken the form closes and keeps the focus at its head. */
export function CommentAnswerForm({ action, commentId, was, answer, shown }: CommentAnswerFormProps) {
  const t = useTranslations("listing");
  const ids = { answer: `tra-loi-${commentId}`, shown: `cho-ai-${commentId}-1` };
  const head = useRef<HTMLElement>(null);
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids, close);

  function close() {
    head.current?.parentElement?.removeAttribute("open");
    head.current?.focus();
  }

  return (
    <details open={summary !== null || undefined} className="mt-1">
      <summary ref={head} className="flex min-h-11 items-center text-base underline underline-offset-4">
        {t(was ? "answerAgain" : "answerOpen")}
      </summary>
      <form {...formProps} className="border-l-3 border-edge py-1 pl-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="commentId" value={commentId} />
        <input type="hidden" name="was" value={was} />
        <TextArea
          key={`answer ${was}`}
          id={ids.answer}
          name="answer"
          rows={3}
          label={t("answer")}
          hint={t("answerHint")}
          error={errorAt("answer")}
          defaultValue={valueAt("answer", answer)}
        />
        <Radios
          key={`shown ${was}`}
          id={`cho-ai-${commentId}`}
          name="shown"
          label={t("answerFor")}
          error={errorAt("shown")}
          defaultValue={valueAt("shown", was && shown ? "yes" : "no")}
          options={[
            { value: "no", label: t("answerInside") },
            { value: "yes", label: t("answerPublic"), hint: t("answerPublicHint") },
          ]}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("answerSave")}
        </SubmitButton>
      </form>
    </details>
  );
}
