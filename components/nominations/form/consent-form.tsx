"use client";

import { useTranslations } from "next-intl";
import { asksAge } from "@/domain/consent/age";
import { ageGroups, consentChannels } from "@/domain/consent/vocabulary";
import type { DossierContent } from "@/domain/nominations/content";
import { Checkboxes, Radios, TextInput } from "../../ui/controls";
import type { FormHandler } from "../../ui/form-state";
import { FormSummary } from "../../ui/form-summary";
import { SubmitButton } from "../../ui/submit-button";
import { useActionForm } from "../../ui/use-action-form";

type ConsentFormProps = {
  nominationId: string;
  content: DossierContent;
  today: string;
  /** What the check page found missing, field → message code. */
  missing: Record<string, string>;
  action: FormHandler<never>;
};

/** Who agreed to which channel. Nothing is ticked unless it was recorded before; nothing saves itself here. */
export function ConsentForm({ nominationId, content, today, missing, action }: ConsentFormProps) {
  const t = useTranslations("nomination");
  const errorWords = useTranslations();
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {
    channels: "channels-1",
    ageGroup: "ageGroup-1",
  });
  const { consents } = content;
  const channels = consentChannels.map((channel) => ({
    value: channel,
    label: t(`channel.${channel}`),
    hint: t(`channelHint.${channel}`),
  }));
  const nameOf = (guardian: boolean) =>
    consents.find((one) => (one.giver === "guardian") === guardian)?.giverName ?? "";
  const found = (field: string, ...codes: string[]) => {
    const code = missing[field];
    return code && codes.includes(code)
      ? errorWords(`fieldErrors.${code}` as "fieldErrors.required")
      : undefined;
  };
  const isPerson = content.kind === "individual" || !content.kind;
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={nominationId} />
      <p className="mb-6">{t("consentLead")}</p>
      <Checkboxes
        id="channels"
        label={t("ask.channels")}
        options={channels}
        error={errorAt("channels") ?? found("consents", "consent-required")}
        defaultValue={consents.map((one) => one.channel)}
      />
      {asksAge(content) ? (
        <Radios
          id="ageGroup"
          label={t("ask.ageGroup")}
          hint={t("hint.ageGroup")}
          options={ageGroups.map((group) => ({ value: group, label: t(`ageGroup.${group}`) }))}
          error={errorAt("ageGroup") ?? found("ageGroup", "choose-age")}
          defaultValue={valueAt("ageGroup", content.ageGroup ?? "")}
        />
      ) : null}
      <TextInput
        id="giverName"
        label={t(isPerson ? "ask.giverSelf" : "ask.giverRepresentative")}
        error={errorAt("giverName") ?? found("consents", "consent-giver", "self-required")}
        defaultValue={valueAt("giverName", nameOf(false))}
        autoComplete="off"
      />
      {isPerson ? (
        <TextInput
          id="guardianName"
          label={t("ask.guardian")}
          hint={t("hint.guardian")}
          error={errorAt("guardianName") ?? found("consents", "guardian-required")}
          defaultValue={valueAt("guardianName", nameOf(true))}
          autoComplete="off"
        />
      ) : null}
      <TextInput
        id="givenOn"
        type="date"
        max={today}
        label={t("ask.givenOn")}
        error={errorAt("givenOn")}
        defaultValue={valueAt("givenOn", consents[0]?.givenOn ?? "")}
        className="max-w-60"
      />
      <SubmitButton pending={pending}>{t("saveAndContinue")}</SubmitButton>
    </form>
  );
}
