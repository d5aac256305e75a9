"use client";

import { useTranslations } from "next-intl";
import { Select, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { VisitFields, type VisitValues } from "./visit-fields";

export type SpaceValues = VisitValues & {
  name: string;
  unitId: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  description: string;
  sourceName: string;
  sourceUrl: string | null;
  shown: boolean;
};

type SpaceFormProps = {
  action: FormHandler<never>;
  id: string;
  version: number;
  units: { id: string; name: string }[];
  values: SpaceValues;
};

/** Adds or changes a cultural space. */
export function SpaceForm({ action, id, version, units, values }: SpaceFormProps) {
  const t = useTranslations("spaceAdmin");
  const form = useActionForm(action);
  const { state, formProps, pending, summary, errorAt, valueAt } = form;
  const field = (name: Exclude<keyof SpaceValues, keyof VisitValues | "shown">) => ({
    id: name,
    label: t(name),
    error: errorAt(name),
    defaultValue: valueAt(name, String(values[name] ?? "")),
  });
  const shown = state.ok === false ? valueAt("shown") === "1" : values.shown;
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextInput {...field("name")} />
      <Select
        {...field("unitId")}
        options={[
          { value: "", label: t("chooseUnit") },
          ...units.map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
      />
      <TextInput {...field("address")} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <TextInput {...field("latitude")} inputMode="decimal" hint={t("placeHint")} />
        <TextInput {...field("longitude")} inputMode="decimal" />
      </div>
      <TextArea {...field("description")} rows={6} hint={t("descriptionHint")} />
      <VisitFields form={form} values={values} />
      <TextInput {...field("sourceName")} />
      <TextInput {...field("sourceUrl")} type="url" />
      <div className="relative mb-6 flex min-h-11 items-start gap-3 py-2">
        <input
          id="shown"
          type="checkbox"
          name="shown"
          value="1"
          defaultChecked={shown}
          className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
        />
        <label htmlFor="shown" className="after:absolute after:inset-0">
          {t("shown")}
        </label>
      </div>
      <SubmitButton pending={pending}>{t("save")}</SubmitButton>
    </form>
  );
}
