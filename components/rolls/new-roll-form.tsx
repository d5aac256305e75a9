"use client";

import { useTranslations } from "next-intl";
import { Radios, Select, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type NewRollFormProps = {
  action: FormHandler<undefined>;
  id: string;
  campaigns: Option[];
  /** Wards to choose from, where the person works for several, and the usual one. */
  wards: { value: string; label: string }[];
  unitId: string;
};

/** To which campaign a list goes, with number and day of its paper; the only open campaign is chosen. */
export function NewRollForm({ action, id, campaigns, wards, unitId }: NewRollFormProps) {
  const t = useTranslations("rollDesk");
  const ask = useTranslations("nomination");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {
    campaignId: "campaignId-1",
  });
  const only = campaigns.length === 1 ? campaigns[0]!.value : "";
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={id} />
      {wards.length > 1 ? (
        <Select
          id="unitId"
          label={t("unit")}
          error={errorAt("unitId")}
          defaultValue={valueAt("unitId", unitId)}
          options={wards}
        />
      ) : null}
      <Radios
        id="campaignId"
        label={ask("ask.campaign")}
        error={errorAt("campaignId")}
        defaultValue={valueAt("campaignId", only)}
        options={campaigns}
      />
      <TextInput
        id="number"
        label={t("number")}
        error={errorAt("number")}
        defaultValue={valueAt("number")}
        autoComplete="off"
      />
      <DateInput
        id="datedOn"
        label={t("datedOn")}
        error={errorAt("datedOn")}
        defaultValue={valueAt("datedOn")}
      />
      <SubmitButton pending={pending}>{t("new")}</SubmitButton>
    </form>
  );
}
