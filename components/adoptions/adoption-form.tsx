"use client";

import { useTranslations } from "next-intl";
import type { AdoptionFigure } from "@/domain/adoptions/vocabulary";
import { Select, TextArea } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { FigureRows } from "./figure-rows";

type AdoptionFormProps = {
  action: FormHandler<undefined>;
  /** What the form is about: `{ id, profileId }` for a new one, `{ id, version }` for one that stands. */
  hidden: Record<string, string | number>;
  /** Wards to choose from when it is new; none when it stands. */
  units: { id: string; name: string }[];
  values: { sinceOn: string; adaptation: string; result: string; figures: AdoptionFigure[] };
};

/** Since when a unit runs a model, how adapted, with what result. */
export function AdoptionForm({ action, hidden, units, values }: AdoptionFormProps) {
  const t = useTranslations("adoption.desk");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const isNew = units.length > 0;
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {state.ok ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {units.length === 1 ? <input type="hidden" name="unitId" value={units[0]!.id} /> : null}
      {units.length > 1 ? (
        <Select
          id="unitId"
          label={t("unit")}
          error={errorAt("unitId")}
          defaultValue={valueAt("unitId")}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <DateInput
        id="sinceOn"
        label={t("sinceOn")}
        hint={t("sinceHint")}
        error={errorAt("sinceOn")}
        defaultValue={valueAt("sinceOn", values.sinceOn)}
      />
      <TextArea
        id="adaptation"
        label={t("adaptation")}
        hint={t("adaptationHint")}
        error={errorAt("adaptation")}
        defaultValue={valueAt("adaptation", values.adaptation)}
      />
      <TextArea
        id="result"
        label={t("result")}
        hint={t("resultHint")}
        error={errorAt("result")}
        defaultValue={valueAt("result", values.result)}
      />
      <FigureRows id="figures" figures={values.figures} errorAt={errorAt} valueAt={valueAt} />
      <SubmitButton pending={pending}>{t(isNew ? "record" : "save")}</SubmitButton>
    </form>
  );
}
