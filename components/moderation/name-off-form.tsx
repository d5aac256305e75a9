"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { RestoredWords } from "../ui/restored-words";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { SideDetails } from "./side-details";
import { useKeptReason } from "./use-kept-reason";

type NameOffFormProps = { owner: string; nominationId: string; action: FormHandler<never> };

/** Takes a name off the honour roll, where it is only counted from then on; asks for the reason. */
export function NameOffForm({ owner, nominationId, action }: NameOffFormProps) {
  const t = useTranslations("moderation");
  const { reason, forget, keeping } = useKeptReason(owner, nominationId, "name-off");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(
    action,
    { reason: "name-off-reason" },
    forget,
  );
  return (
    <SideDetails title={t("nameOff")} open={summary !== null}>
      <form {...formProps} {...keeping} className="px-4 pb-4">
        <FormSummary summary={summary} />
        {reason ? <RestoredWords /> : null}
        <input type="hidden" name="nominationId" value={nominationId} />
        <p className="mb-3 text-base">{t("nameOffMeans")}</p>
        <TextArea
          key={reason}
          id="name-off-reason"
          name="reason"
          label={t("nameOffReason")}
          error={errorAt("reason")}
          defaultValue={valueAt("reason", reason)}
        />
        <SubmitButton pending={pending} variant="danger">
          {t("nameOffConfirm")}
        </SubmitButton>
      </form>
    </SideDetails>
  );
}
