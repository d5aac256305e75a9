"use client";

import { useTranslations } from "next-intl";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { VisitorForm } from "../suggestions/visitor-form";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { useActionForm } from "../ui/use-action-form";

type CommentFormProps = { action: FormHandler<never>; proof: FormProof; notice: number };

/** What a visitor has to say about a listed nomination. */
export function CommentForm({ action, proof, notice }: CommentFormProps) {
  const t = useTranslations("comment");
  const form = useActionForm(action);
  const contactWords = { hint: t("contactHint"), consent: t("contactConsent") };
  return (
    <VisitorForm
      form={form}
      proof={proof}
      button="sendComment"
      contactWords={contactWords}
      asked={{ words: t("words") }}
    >
      <input type="hidden" name="notice" value={notice} />
      <TextArea
        id="words"
        rows={6}
        label={t("words")}
        hint={t("wordsHint")}
        error={form.errorAt("words")}
        defaultValue={form.valueAt("words")}
      />
    </VisitorForm>
  );
}
