"use client";

import { useTranslations } from "next-intl";
import { Checkboxes, TextArea, TextInput, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { Tick } from "../ui/tick";
import { useActionForm } from "../ui/use-action-form";

type TakeBackFormProps = {
  action: FormHandler<never>;
  /** Hidden fields: the link's token, or the nomination where the ward writes it down. */
  values: Record<string, string>;
  /** The channels that were agreed to. */
  channels: Option[];
  /** Beside the name's field. */
  nameHint: string;
  /** Where the ward writes it down: the words of the tick that others must stop too. */
  othersLabel?: string;
};

/** Which consents are taken back; reasons are not asked for, only taken. Works without scripts. */
export function TakeBackForm({ action, values, channels, nameHint, othersLabel }: TakeBackFormProps) {
  const t = useTranslations("word");
  const ids = { channels: "back-channels", askedBy: "back-name", words: "back-words" };
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const sent = state.ok === false ? [state.values.channels ?? []].flat().map(String) : [];
  const asked = { channels: t("backWhere"), words: t("backWords"), askedBy: t("backName") };
  return (
    <form {...formProps}>
      <FormSummary id="chua-gui" summary={summary} asked={asked} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Checkboxes
        id="back-channels"
        name="channels"
        label={asked.channels}
        error={errorAt("channels")}
        options={channels}
        defaultValue={sent}
      />
      <TextArea
        id="back-words"
        name="words"
        rows={3}
        label={asked.words}
        error={errorAt("words")}
        defaultValue={valueAt("words")}
      />
      <TextInput
        id="back-name"
        name="askedBy"
        label={asked.askedBy}
        hint={nameHint}
        error={errorAt("askedBy")}
        defaultValue={valueAt("askedBy")}
        autoComplete="name"
      />
      {othersLabel ? (
        <Tick
          id="back-others"
          name="othersToo"
          label={othersLabel}
          defaultChecked={valueAt("othersToo") === "1"}
        />
      ) : null}
      <p className="mb-4">{t("backMeans")}</p>
      <SubmitButton pending={pending} variant="danger">
        {t("backSend")}
      </SubmitButton>
    </form>
  );
}
