"use client";

import { useTranslations } from "next-intl";
import { dataWishes } from "@/domain/personal-data/vocabulary";
import { Radios, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type DataAskFormProps = {
  action: FormHandler<never>;
  token: string;
  /** Beside the name's field. */
  nameHint: string;
};

/** By one's own link: a copy of all that is kept, or that it be erased. Works without scripts. */
export function DataAskForm({ action, token, nameHint }: DataAskFormProps) {
  const t = useTranslations("word");
  const ids = { wish: "ask-wish", askedBy: "ask-name" };
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const asked = { wish: t("askWish"), askedBy: t("askName") };
  return (
    <form {...formProps}>
      <FormSummary id="chua-gui" summary={summary} asked={asked} />
      <input type="hidden" name="token" value={token} />
      <Radios
        id="ask-wish"
        name="wish"
        label={asked.wish}
        error={errorAt("wish")}
        options={dataWishes.map((value) => ({ value, label: t(`askWishes.${value}`) }))}
        defaultValue={valueAt("wish")}
      />
      <TextInput
        id="ask-name"
        name="askedBy"
        label={asked.askedBy}
        hint={nameHint}
        error={errorAt("askedBy")}
        defaultValue={valueAt("askedBy")}
        autoComplete="name"
      />
      <SubmitButton pending={pending} variant="secondary">
        {t("askSend")}
      </SubmitButton>
    </form>
  );
}
