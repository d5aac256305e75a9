"use client";

import { useTranslations } from "next-intl";
import { profileKinds, recognitionForms, recognitionLevels } from "@/domain/profiles/vocabulary";
import { Radios, Select, TextArea, TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type DecisionListFormProps = {
  campaignId: string;
  action: FormHandler<{ entered: number; known: number; placeless: number }>;
};

/** A decision and the names its list holds, pasted as they stand in Excel, Word or a letter. */
export function DecisionListForm({ campaignId, action }: DecisionListFormProps) {
  const t = useTranslations();
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const at = (id: string) => ({ id, error: errorAt(id), defaultValue: valueAt(id) });
  return (
    <form key={state.ok ? JSON.stringify(state.data) : "typed"} {...formProps} className="mt-8">
      <FormSummary summary={summary} />
      {state.ok ? (
        <Notice tone="success" role="status">
          {t("decisionList.done", state.data)}
        </Notice>
      ) : null}
      <h2 className="mb-4 text-2xl">{t("decisionList.add")}</h2>
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextInput {...at("number")} label={t("decisionList.number")} hint={t("decisionList.numberHint")} />
      <DateInput
        {...at("decidedOn")}
        label={t("decisionList.decidedOn")}
        hint={t("decisionList.decidedOnHint")}
      />
      <TextInput
        {...at("year")}
        label={t("decisionList.year")}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-32"
      />
      <TextInput {...at("signer")} label={t("decisionList.signer")} />
      <Select
        {...at("level")}
        label={t("decisionList.level")}
        options={[
          { value: "", label: t("decisionList.choose") },
          ...recognitionLevels.map((value) => ({ value, label: t(`profile.level.${value}`) })),
        ]}
      />
      <Select
        {...at("form")}
        label={t("decisionList.form")}
        options={[
          { value: "", label: t("decisionList.choose") },
          ...recognitionForms.map((value) => ({ value, label: t(`profile.form.${value}`) })),
        ]}
      />
      <Select
        {...at("kind")}
        label={t("decisionList.kind")}
        hint={t("decisionList.kindHint")}
        options={profileKinds.map((value) => ({ value, label: t(`nomination.kind.${value}`) }))}
      />
      <TextArea
        {...at("names")}
        label={t("decisionList.names")}
        hint={t("decisionList.namesHint")}
        rows={12}
        spellCheck={false}
      />
      <Radios
        {...at("announced")}
        label={t("decisionList.announced")}
        options={(["1", "0"] as const).map((value) => ({
          value,
          label: t(`decisionList.announcedAs.${value}`),
        }))}
      />
      <SubmitButton pending={pending}>{t("decisionList.save")}</SubmitButton>
    </form>
  );
}
