"use client";

import { useTranslations } from "next-intl";
import { Select, TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type LateCodeFormProps = {
  action: FormHandler<{ code: string; day: string }>;
  /** The id the code will have. */
  id: string;
  campaign: { id: string; name: string };
  units: { id: string; name: string }[];
};

/** Makes a late-entry code and tells it once, as a text to pass on. */
export function LateCodeForm({ action, id, campaign, units }: LateCodeFormProps) {
  const t = useTranslations("campaignAdmin");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  if (state.ok)
    return (
      <Notice tone="success" role="status" title={t("codeTold")}>
        <p className="select-all wrap-anywhere">{t("codeText", { name: campaign.name, ...state.data })}</p>
      </Notice>
    );
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="campaignId" value={campaign.id} />
      <Select
        id="unitId"
        label={t("codeUnit")}
        error={errorAt("unitId")}
        defaultValue={valueAt("unitId")}
        options={[
          { value: "", label: t("codeAny") },
          ...units.map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
      />
      <DateInput
        id="validUntil"
        label={t("codeUntil")}
        error={errorAt("validUntil")}
        defaultValue={valueAt("validUntil")}
      />
      <TextInput id="note" label={t("codeNote")} error={errorAt("note")} defaultValue={valueAt("note")} />
      <SubmitButton pending={pending} variant="secondary">
        {t("codeMake")}
      </SubmitButton>
    </form>
  );
}
