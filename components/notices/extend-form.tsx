"use client";

import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ExtendFormProps = {
  action: FormHandler<never>;
  nominationId: string;
  version: number;
  /** The soonest new last day, an ISO date. */
  soonest: string;
};

/** Moves a listing's last day further away; asks first, by having to be opened. */
export function ExtendForm({ action, nominationId, version, soonest }: ExtendFormProps) {
  const t = useTranslations("listing");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { endsOn: "extend-until" });
  return (
    <details className="mt-2" open={summary !== null || undefined}>
      <summary className="flex min-h-11 items-center underline underline-offset-4">{t("extend")}</summary>
      <form {...formProps} className="pt-2">
        <FormSummary summary={summary} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="version" value={version} />
        <DateInput
          id="extend-until"
          name="endsOn"
          label={t("endsOn")}
          hint={`${t("extendHint")} ${t("soonest", { date: formatDate(soonest) })}`}
          error={errorAt("endsOn")}
          defaultValue={valueAt("endsOn")}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("extendButton")}
        </SubmitButton>
      </form>
    </details>
  );
}
