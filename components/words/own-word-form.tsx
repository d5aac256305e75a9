"use client";

import { useTranslations } from "next-intl";
import { Checkboxes, Radios, TextArea, TextInput, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

/** A channel with the words it is asked with. */
export type AskedChannel = { value: string; label: string; hint: string };

type OwnWordFormProps = {
  action: FormHandler<never>;
  token: string;
  /** The mark of the words above. */
  shown: string;
  /** Whose word it is. */
  name: string;
  channels: AskedChannel[];
  /** Where it is recorded that they agree, whoever recorded it; empty where nowhere. */
  agreed: string;
};

/** Whether the words are right, and of each channel yes or no: nothing is chosen beforehand. Works without scripts. */
export function OwnWordForm({ action, token, shown, name, channels, agreed }: OwnWordFormProps) {
  const t = useTranslations("word");
  const form = useActionForm(action, { outcome: "outcome-1", nowhere: "nowhere-1" });
  const { state, formProps, pending, summary, errorAt, valueAt } = form;
  const refused = state.ok === false ? [state.values.nowhere ?? []].flat().map(String) : [];
  const yesOrNo: Option[] = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  const asked = {
    outcome: t("areRight"),
    words: t("correction"),
    nowhere: t("nowhere"),
    answeredBy: t("answeredBy"),
  };
  return (
    <form {...formProps}>
      <FormSummary id="chua-gui" summary={summary} asked={asked} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="shown" value={shown} />
      <Radios
        id="outcome"
        label={asked.outcome}
        error={errorAt("outcome")}
        defaultValue={valueAt("outcome")}
        options={[
          { value: "confirmed", label: t("right") },
          { value: "correction", label: t("toCorrect") },
        ]}
      />
      <TextArea
        id="words"
        rows={5}
        label={asked.words}
        hint={t("correctionHint")}
        error={errorAt("words")}
        defaultValue={valueAt("words")}
      />
      <h3 className="mt-8 mb-1 text-[1.4rem]">{t("where")}</h3>
      <p className="mb-4 text-soft">{t("whereHint")}</p>
      <p className="mb-4">{agreed ? t("agreedNow", { channels: agreed }) : t("agreedNowhere")}</p>
      <Checkboxes
        id="nowhere"
        label={asked.nowhere}
        hint={t("nowhereHint")}
        error={errorAt("nowhere")}
        defaultValue={refused}
        options={[{ value: "no", label: t("refuseAll") }]}
      />
      {channels.map(({ value, label, hint }) => (
        <Radios
          key={value}
          id={`channel_${value}`}
          label={label}
          hint={hint}
          columns="flex flex-wrap gap-x-8"
          defaultValue={valueAt(`channel_${value}`)}
          options={yesOrNo}
        />
      ))}
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
