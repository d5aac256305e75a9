"use client";

import { useTranslations } from "next-intl";
import { asksAge } from "@/domain/consent/age";
import { ageGroups, consentChannels } from "@/domain/consent/vocabulary";
import type { CurrentTexts } from "@/domain/consent/texts.server";
import type { FieldCode, FieldErrors } from "@/domain/errors";
import type { NominationContent } from "@/domain/nominations/content";
import { ButtonLink } from "../../ui/button";
import { ConflictNotice } from "../../ui/conflict-notice";
import { Checkboxes, Radios, TextInput } from "../../ui/controls";
import { DateInput } from "../../ui/date-input";
import { FormSummary } from "../../ui/form-summary";
import { Notice } from "../../ui/notice";
import { SubmitButton } from "../../ui/submit-button";
import type { useActionForm } from "../../ui/use-action-form";
import { SectionAnswers } from "../answer-summary";

export type CheckedForm = Omit<ReturnType<typeof useActionForm<{ next: string }>>, "send" | "sendOrQueue">;

export type ConsentFieldsProps = {
  /** The account whose page this is; empty when its session ended meanwhile, then the returned words name it. */
  owner: string;
  nominationId: string;
  content: NominationContent;
  /** The mark of what `content` says is recorded. */
  mark: string;
  /** What the check page found missing, field → message code. */
  missing: FieldErrors;
  /** The words of today for each channel; a channel without any has only its hint. */
  texts: CurrentTexts;
};

type Props = ConsentFieldsProps & {
  form: CheckedForm;
  words: { giverName: string; guardianName: string; givenOn: string };
  restored: boolean;
  /** Whether the form can be sent on from here, and says below why it was not. */
  sends: boolean;
  forget: () => void;
};

/**
 * Who agreed to which channel. Nothing is ticked unless it was recorded before. Typed names and the date outlive a refused
 * sending in this browser, ticks do not: the law wants each made anew.
 */
export function ConsentFields(props: Props) {
  const { form, owner, nominationId, content, mark, missing, words, texts, restored, sends, forget } = props;
  const { state, pending, summary, errorAt, valueAt } = form;
  const t = useTranslations("nomination");
  const errorWords = useTranslations();
  const { consents } = content;
  const newer = state.ok === false && isOfConsents(form) && state.error === "stale" ? state.details : null;
  // A refused sending comes back as it was made: sent again without its ticks it would withdraw what was agreed.
  const sent = state.ok === false ? [state.values.channels ?? []].flat().map(String) : null;
  const channels = consentChannels.map((channel) => ({
    value: channel,
    label: t(`channel.${channel}`),
    hint: texts[channel]?.words ?? t(`channelHint.${channel}`),
  }));
  const found = (field: string, ...codes: FieldCode[]) => {
    const code = missing[field];
    return code && codes.includes(code) ? errorWords(`fieldErrors.${code}`) : undefined;
  };
  const isPerson = content.kind === "individual" || !content.kind;
  return (
    <>
      {newer ? (
        <ConflictNotice
          takesFocus
          details={newer}
          choices={
            <>
              <ButtonLink variant="secondary" href="?" onClick={forget}>
                {errorWords("ui.loadTheirs")}
              </ButtonLink>
              <SubmitButton pending={pending} variant="secondary">
                {errorWords("ui.keepMine")}
              </SubmitButton>
            </>
          }
        >
          <dl className="my-3 divide-y divide-line rounded-lg bg-raised px-4">
            <SectionAnswers section="dong-y" content={content} />
          </dl>
        </ConflictNotice>
      ) : (
        <FormSummary summary={isOfConsents(form) || !sends ? summary : null} />
      )}
      {restored ? <Notice role="status">{t("save.restoredWords")}</Notice> : null}
      <input type="hidden" name="account" value={owner || valueAt("account")} />
      <input type="hidden" name="id" value={nominationId} />
      {/* Told of something newer, the page has been drawn with it: sent once more, the form means to replace that. */}
      <input type="hidden" name="loaded" value={newer ? mark : valueAt("loaded", mark)} />
      <p className="mb-6">{t("consentLead")}</p>
      <Checkboxes
        id="channels"
        label={t("ask.channels")}
        options={channels}
        error={errorAt("channels") ?? found("consents", "consent-required")}
        defaultValue={sent ?? consents.map((one) => one.channel)}
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
        defaultValue={valueAt("giverName", words.giverName)}
        autoComplete="off"
      />
      {isPerson ? (
        <TextInput
          id="guardianName"
          label={t("ask.guardian")}
          hint={t("hint.guardian")}
          error={errorAt("guardianName") ?? found("consents", "guardian-required")}
          defaultValue={valueAt("guardianName", words.guardianName)}
          autoComplete="off"
        />
      ) : null}
      <DateInput
        id="givenOn"
        label={t("ask.givenOn")}
        error={errorAt("givenOn")}
        defaultValue={valueAt("givenOn", words.givenOn)}
      />
      {content.ownWord?.startsWith("paper") ? (
        <Checkboxes
          id="reread"
          label={t("ask.reread")}
          options={[{ value: "1", label: t("reread"), hint: t("hint.reread") }]}
          error={errorAt("reread") ?? found("consents", "word-paper-changed", "word-paper-unread")}
          defaultValue={state.ok === false ? [state.values.reread ?? []].flat().map(String) : null}
        />
      ) : null}
      <SubmitButton pending={pending} variant="secondary">
        {t("saveConsents")}
      </SubmitButton>
    </>
  );
}

const consentNames = ["channels", "giverName", "guardianName", "givenOn", "ageGroup", "reread"];

/** Whether what came back is said at the consents: only they were sent, or they were refused before the sending after them. */
export function isOfConsents({ state }: CheckedForm): boolean {
  if (state.ok !== false) return false;
  if (!state.values.then) return true;
  return state.error === "stale"
    ? state.details.action === "consent.record"
    : Object.keys(state.fields).some((field) => consentNames.includes(field));
}
