"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import type { RollGridProps } from "./roll-props";

/** The number and day of a list's tờ trình, where they are known later than its rows. */
export function PaperOfRoll({
  roll,
  action,
}: Pick<RollGridProps, "roll"> & { action: FormHandler<undefined> }) {
  const t = useTranslations("rollDesk");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <details className="no-print mb-2" open={state.ok === false || undefined}>
      <summary className="link text-sm max-md:tap">
        {t(roll.number || roll.datedOn ? "paperChange" : "paperAdd")}
      </summary>
      <form {...formProps} className="max-w-md rounded-lg border border-line bg-raised px-4 py-2">
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={roll.id} />
        <TextInput
          id="number"
          label={t("number")}
          error={errorAt("number")}
          defaultValue={valueAt("number", roll.number)}
          autoComplete="off"
        />
        <DateInput
          id="datedOn"
          label={t("datedOn")}
          error={errorAt("datedOn")}
          defaultValue={valueAt("datedOn", roll.datedOn ?? "")}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("paperSave")}
        </SubmitButton>
      </form>
    </details>
  );
}
