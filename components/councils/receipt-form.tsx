"use client";

import { useTranslations } from "next-intl";
import type { ReceiptShown } from "@/domain/councils/vote.server";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ReceiptFormProps = { action: FormHandler<ReceiptShown>; itemId: string };

/** Shows of a receipt that its paper is in the box, and after the count which vote it was counted as. */
export function ReceiptForm({ action, itemId }: ReceiptFormProps) {
  const t = useTranslations("council");
  const { state, formProps, pending, summary, errorAt } = useActionForm(action, { receiptCode: "checkCode" });
  return (
    <details open={state.ok !== null || undefined} className="mt-6">
      <summary className="tap link cursor-pointer">{t("checkReceipt")}</summary>
      <form {...formProps} className="mt-2" autoComplete="off">
        <FormSummary summary={summary} />
        {state.ok ? (
          <Notice tone="success" role="status">
            {state.data.counted ? t("countedAs", { vote: t(`choice.${state.data.choice}`) }) : t("inTheBox")}
          </Notice>
        ) : null}
        <input type="hidden" name="itemId" value={itemId} />
        <TextInput
          id="checkCode"
          name="receiptCode"
          label={t("receiptCode")}
          error={errorAt("receiptCode")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("checkButton")}
        </SubmitButton>
      </form>
    </details>
  );
}
