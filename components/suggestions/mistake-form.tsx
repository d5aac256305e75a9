"use client";

import { useTranslations } from "next-intl";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { useActionForm } from "../ui/use-action-form";
import { VisitorForm } from "./visitor-form";

type MistakeFormProps = { action: FormHandler<never>; proof: FormProof; page: string };

/** What is wrong in a story. */
export function MistakeForm({ action, proof, page }: MistakeFormProps) {
  const t = useTranslations("suggest");
  const form = useActionForm(action);
  return (
    <VisitorForm form={form} proof={proof} button="sendMistake" asked={{ reason: t("mistake") }}>
      <input type="hidden" name="page" value={page} />
      <TextArea
        id="reason"
        rows={6}
        label={t("mistake")}
        hint={t("mistakeHint")}
        error={form.errorAt("reason")}
        defaultValue={form.valueAt("reason")}
      />
    </VisitorForm>
  );
}
