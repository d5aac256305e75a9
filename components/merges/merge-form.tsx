"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type Side = { id: string; mark: number; name: string };
type MergeFormProps = {
  kept: Side;
  gone: Side;
  moving: { recognitions: number; adoptions: number; photos: number; copies: number; units: number };
  action: FormHandler<never>;
};

/** What will move, why, and the one button that does it. */
export function MergeForm({ kept, gone, moving, action }: MergeFormProps) {
  const t = useTranslations("mend");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { reason: "merge-reason" });
  const parts = ["recognitions", "adoptions", "photos", "copies", "units"] as const;
  return (
    <form {...formProps} className="mt-8 max-w-3xl rounded-lg border border-edge bg-paper p-4">
      <FormSummary summary={summary} />
      <input type="hidden" name="keptId" value={kept.id} />
      <input type="hidden" name="goneId" value={gone.id} />
      <input type="hidden" name="keptMark" value={kept.mark} />
      <input type="hidden" name="goneMark" value={gone.mark} />
      <h2 className="text-xl">{t("willMove", { gone: gone.name, kept: kept.name })}</h2>
      <ul className="my-3 list-disc pl-6">
        {parts.map((part) => (
          <li key={part}>{t(`moving.${part}`, { count: moving[part] })}</li>
        ))}
      </ul>
      <p className="mb-4">{t("means")}</p>
      <TextArea
        id="merge-reason"
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        error={errorAt("reason")}
        defaultValue={valueAt("reason")}
      />
      <SubmitButton pending={pending}>{t("confirm")}</SubmitButton>
    </form>
  );
}
