"use client";

import { useTranslations } from "next-intl";
import { sharesOf } from "@/domain/councils/vocabulary";
import { Radios, Select, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

export type CouncilValues = {
  name: string;
  unitId: string;
  campaignId: string;
  quorum: string;
  pass: string;
  passMoreThan: string;
  passShareOf: string;
  leastScore: string;
};

type CouncilFormProps = {
  action: FormHandler<never>;
  id: string;
  version: number;
  values: CouncilValues;
  choices: { units: Named[]; campaigns: Named[] };
};
type Named = { id: string; name: string };

/** A council's name and rules; whose it is stays as it was set up. */
export function CouncilForm({ action, id, version, values, choices }: CouncilFormProps) {
  const t = useTranslations("council");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const text = (name: keyof CouncilValues) => ({
    id: name,
    error: errorAt(name),
    defaultValue: valueAt(name, values[name]),
  });
  const options = (list: Named[]) => list.map((one) => ({ value: one.id, label: one.name }));
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextInput {...text("name")} label={t("name")} hint={t("nameHint")} />
      {version === 0 ? (
        <>
          <Select {...text("unitId")} label={t("unit")} options={options(choices.units)} />
          <Select
            {...text("campaignId")}
            label={t("campaign")}
            options={[{ value: "", label: t("standing") }, ...options(choices.campaigns)]}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="unitId" value={values.unitId} />
          <input type="hidden" name="campaignId" value={values.campaignId} />
        </>
      )}
      <TextInput {...text("quorum")} label={t("quorum")} hint={t("quorumHint")} className="max-w-28" />
      <TextInput {...text("pass")} label={t("pass")} hint={t("passHint")} className="max-w-28" />
      <Radios
        {...text("passMoreThan")}
        label={t("passHow")}
        options={[
          { value: "more", label: t("passMore") },
          { value: "least", label: t("passLeast") },
        ]}
      />
      <Radios
        {...text("passShareOf")}
        label={t("passOf")}
        options={sharesOf.map((value) => ({ value, label: t(`shareOf.${value}`) }))}
      />
      <TextInput
        {...text("leastScore")}
        label={t("leastScore")}
        hint={t("leastScoreHint")}
        inputMode="decimal"
        className="max-w-28"
      />
      <SubmitButton pending={pending} variant={version === 0 ? "primary" : "secondary"}>
        {t(version === 0 ? "make" : "keep")}
      </SubmitButton>
    </form>
  );
}
