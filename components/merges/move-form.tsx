"use client";

import { useTranslations } from "next-intl";
import { UnitField } from "../units/unit-field";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type MoveFormProps = {
  nomination: {
    id: string;
    version: number;
    name: string;
    deed: string;
    reference: string | null;
    unitName: string;
  };
  action: FormHandler<never>;
};

/** Another ward for a nomination that was sent from the wrong one. */
export function MoveForm({ nomination, action }: MoveFormProps) {
  const t = useTranslations("mend");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const choices = state.ok === false ? state.details?.choices : undefined;
  // Asked only once it is known that the quota would be crossed, and may be.
  const isOver = state.ok === false && state.error === "move-quota" && state.details.strict === "no";
  return (
    <form {...formProps} className="mt-8 max-w-3xl border-t-2 border-ink pt-4">
      <FormSummary summary={summary} />
      <p className="font-serif text-xl font-bold wrap-anywhere">
        {[nomination.reference, nomination.name].filter(Boolean).join(" · ")}
      </p>
      <p className="wrap-anywhere text-soft">{nomination.deed}</p>
      <p className="mb-4">{t("standsIn", { unit: nomination.unitName })}</p>
      <input type="hidden" name="nominationId" value={nomination.id} />
      <input type="hidden" name="version" value={nomination.version} />
      <UnitField
        id="unit"
        label={t("moveTo")}
        hint={t("moveToHint")}
        error={errorAt("unit")}
        names={{ words: "unit", id: "unitId", now: "nowUnitId" }}
        value={{ words: valueAt("unit"), id: valueAt("unitId") }}
        choices={choices ? (JSON.parse(String(choices)) as { id: string; name: string }[]) : []}
        texts={{ which: t("which"), nowPartOf: (units) => t("nowPartOf", { units }) }}
      />
      <p className="mb-4 text-base">{t("moveMeans")}</p>
      <TextArea
        id="reason"
        name="reason"
        label={t("reason")}
        error={errorAt("reason")}
        defaultValue={valueAt("reason")}
      />
      {isOver ? (
        <div className="relative mb-6 flex min-h-11 items-start gap-3 py-2">
          <input
            id="over"
            type="checkbox"
            name="over"
            value="1"
            className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
          />
          <label htmlFor="over" className="after:absolute after:inset-0">
            {t("moveOver")}
          </label>
        </div>
      ) : null}
      <SubmitButton pending={pending}>{t("moveConfirm")}</SubmitButton>
    </form>
  );
}
