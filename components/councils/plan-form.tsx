"use client";

import { useTranslations } from "next-intl";
import { ballots } from "@/domain/councils/vocabulary";
import { Radios, TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type PlanFormProps = {
  action: FormHandler<never>;
  id: string;
  version: number;
  councilId: string;
  values: { day: string; time: string; place: string; ballot: string };
};

/** When, where and how a council votes; opened by a press. */
export function PlanForm({ action, id, version, councilId, values }: PlanFormProps) {
  const t = useTranslations("council");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const text = (name: keyof typeof values) => ({
    id: name,
    error: errorAt(name),
    defaultValue: valueAt(name, values[name]),
  });
  const call = version === 0 ? "plan" : "replan";
  return (
    <details open={summary !== null || undefined} className="mt-3">
      <summary className="tap link cursor-pointer">{t(call)}</summary>
      <form {...formProps} className="mt-3 max-w-xl">
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="councilId" value={councilId} />
        <DateInput {...text("day")} label={t("day")} />
        <TextInput {...text("time")} label={t("time")} hint={t("timeHint")} className="max-w-28" />
        <TextInput {...text("place")} label={t("place")} />
        <Radios
          {...text("ballot")}
          label={t("how")}
          options={ballots.map((value) => ({
            value,
            label: t(`ballot.${value}`),
            hint: t(`ballotMeans.${value}`),
          }))}
        />
        <p className="mb-3 text-soft">{t(version === 0 ? "planTells" : "replanTells")}</p>
        <SubmitButton pending={pending}>{t(version === 0 ? "planButton" : "keep")}</SubmitButton>
      </form>
    </details>
  );
}
