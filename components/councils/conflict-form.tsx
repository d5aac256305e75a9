"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ConflictFormProps = {
  action: FormHandler<never>;
  meetingId: string;
  itemId: string;
  member: { id: string; name: string; own: boolean };
};

/** Says that an item concerns a member; asks first, by having to be opened. */
export function ConflictForm({ action, meetingId, itemId, member }: ConflictFormProps) {
  const t = useTranslations("council");
  const place = `reason-${member.id}`;
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { reason: place });
  return (
    <details open={summary !== null || undefined}>
      <summary className="tap link cursor-pointer">
        {member.own ? t("declare") : t("declareFor", { name: member.name })}
      </summary>
      <form {...formProps} className="mt-2 border-l-3 border-red py-1 pl-4">
        <FormSummary summary={summary} />
        <p className="mb-3">{t("declareMeans")}</p>
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="memberId" value={member.id} />
        <TextInput
          id={place}
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          error={errorAt("reason")}
          defaultValue={valueAt("reason")}
        />
        <SubmitButton pending={pending} variant="danger">
          {t("standAside")}
        </SubmitButton>
      </form>
    </details>
  );
}
