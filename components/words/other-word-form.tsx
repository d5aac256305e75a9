"use client";

import { useTranslations } from "next-intl";
import { Radios, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type OtherWordFormProps = { action: FormHandler<never>; token: string; name: string };

/** Agrees, or objects with words. Works without scripts. */
export function OtherWordForm({ action, token, name }: OtherWordFormProps) {
  const t = useTranslations("word");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { outcome: "outcome-1" });
  const asked = { outcome: t("agreeOrObject"), words: t("otherWords"), answeredBy: t("answeredBy") };
  return (
    <form {...formProps}>
      <FormSummary id="chua-gui" summary={summary} asked={asked} />
      <input type="hidden" name="token" value={token} />
      <Radios
        id="outcome"
        label={asked.outcome}
        error={errorAt("outcome")}
        defaultValue={valueAt("outcome")}
        options={[
          { value: "agree", label: t("agree") },
          { value: "object", label: t("object") },
        ]}
      />
      <TextArea
        id="words"
        rows={5}
        label={asked.words}
        hint={t("otherWordsHint")}
        error={errorAt("words")}
        defaultValue={valueAt("words")}
      />
      <TextInput
        id="answeredBy"
        label={asked.answeredBy}
        hint={t("answeredByHint", { name })}
        error={errorAt("answeredBy")}
        defaultValue={valueAt("answeredBy")}
        autoComplete="name"
      />
      <SubmitButton pending={pending}>{t("send")}</SubmitButton>
    </form>
  );
}
