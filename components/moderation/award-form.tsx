"use client";

import { useTranslations } from "next-intl";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { AwardFields } from "./award-fields";
import { SideDetails } from "./side-details";

type AwardFormProps = {
  nominationId: string;
  /** What the page read, to be told apart from what somebody else wrote since. */
  was: string;
  awards: { value: string; label: string }[];
  signers: string[];
  given: { award: string; decisionNumber: string; decidedOn: string; signer: string };
  action: FormHandler<never>;
};

/** Enters what was given with an approval once its decision is signed, or puts it right. */
export function AwardForm({ nominationId, was, awards, signers, given, action }: AwardFormProps) {
  const t = useTranslations("moderation");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const said = (field: string) => valueAt(field, given[field as keyof typeof given]);
  const name = awards.find(({ value }) => value === given.award)?.label;
  const stands = [name, given.decisionNumber, given.decidedOn, given.signer].filter(Boolean).join(" · ");
  return (
    <>
      {stands ? <p className="mt-3 text-base wrap-anywhere">{t("awardGiven", { award: stands })}</p> : null}
      <SideDetails title={t(given.award ? "awardChange" : "awardEnter")} open={summary !== null}>
        <form {...formProps} className="px-4 pb-4">
          <FormSummary summary={summary} />
          <input type="hidden" name="nominationId" value={nominationId} />
          <input type="hidden" name="was" value={was} />
          <p className="mb-3 text-base">{t("awardMeans")}</p>
          <AwardFields awards={awards} signers={signers} errorAt={errorAt} valueAt={said} />
          <SubmitButton pending={pending}>{t("awardSave")}</SubmitButton>
        </form>
      </SideDetails>
    </>
  );
}
