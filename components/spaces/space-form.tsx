"use client";

import { useTranslations } from "next-intl";
import { mostActivities, type SpaceActivity } from "@/domain/spaces/vocabulary";
import { Select, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

export type SpaceValues = {
  name: string;
  unitId: string;
  address: string;
  hours: string;
  visiting: string;
  description: string;
  sourceName: string;
  sourceUrl: string | null;
  activities: SpaceActivity[];
  shown: boolean;
};

type SpaceFormProps = {
  action: FormHandler<never>;
  id: string;
  version: number;
  units: { id: string; name: string }[];
  values: SpaceValues;
};

/** Adds or changes a cultural space. Three empty rows wait for further activities. */
export function SpaceForm({ action, id, version, units, values }: SpaceFormProps) {
  const t = useTranslations("spaceAdmin");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const field = (name: Exclude<keyof SpaceValues, "activities" | "shown">) => ({
    id: name,
    label: t(name),
    error: errorAt(name),
    defaultValue: valueAt(name, values[name] ?? ""),
  });
  const rows = Array.from({ length: Math.min(mostActivities, values.activities.length + 3) });
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
      <TextArea {...field("hours")} rows={2} hint={t("hoursHint")} />
      <TextArea {...field("visiting")} rows={2} hint={t("visitingHint")} />
      <TextArea {...field("description")} rows={6} hint={t("descriptionHint")} />
      <fieldset className="mb-6">
        <legend className="mb-2 font-semibold">{t("activities")}</legend>
        {rows.map((_, at) => (
          <div key={at} className="grid gap-x-4 md:grid-cols-2">
            <TextInput
              id={`activities-${at}-title`}
              name={`activities.${at}.title`}
              label={t("activity", { number: at + 1 })}
              error={errorAt(`activities.${at}.title`)}
              defaultValue={valueAt(`activities.${at}.title`, values.activities[at]?.title)}
            />
            <TextInput
              id={`activities-${at}-schedule`}
              name={`activities.${at}.schedule`}
              label={t("schedule", { number: at + 1 })}
              error={errorAt(`activities.${at}.schedule`)}
              defaultValue={valueAt(`activities.${at}.schedule`, values.activities[at]?.schedule)}
            />
          </div>
        ))}
      </fieldset>
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
