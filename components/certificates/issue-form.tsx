"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type IssueFormProps = {
  action: FormHandler<never>;
  values: Record<string, string>;
  count: number;
  year: string;
};

/** Gives everybody who waits their number in the year's golden book; where it begins, for a book that was begun on paper. */
export function IssueForm({ action, values, count, year }: IssueFormProps) {
  const t = useTranslations("certificateDesk");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <form {...formProps} className="mb-8 max-w-2xl rounded-lg border border-line bg-raised p-5">
      <FormSummary summary={summary} />
      <h2 className="text-2xl">{t("issueTitle", { count })}</h2>
      <p className="mt-1 mb-4 text-soft">{t("issueLead", { year })}</p>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <details className="mb-4">
        <summary className="tap">{t("firstTitle")}</summary>
        <TextInput
          id="first"
          label={t("first", { year })}
          hint={t("firstHint")}
          error={errorAt("first")}
          defaultValue={valueAt("first")}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-32"
        />
      </details>
      <SubmitButton pending={pending}>{t("issue", { count })}</SubmitButton>
    </form>
  );
}
