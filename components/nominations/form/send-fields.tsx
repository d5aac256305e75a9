"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldCode, FieldErrors } from "@/domain/errors";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { pageOf, sectionOfField } from "@/domain/nominations/sections";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../../ui/button";
import { TextArea, TextInput } from "../../ui/controls";
import { ErrorSummary } from "../../ui/error-summary";
import { Notice } from "../../ui/notice";
import { SubmitButton } from "../../ui/submit-button";
import { isOfConsents, type CheckedForm } from "./consent-fields";

export type SendFieldsProps = {
  nominationId: string;
  version: number;
  /** Whether what is sent is the story of a nomination that was recognised without one. */
  isStory: boolean;
  /** Whether it was returned: what the ward answers goes along. */
  answers: boolean;
  /** Field → message code of what is still missing before it may be sent. */
  missing: FieldErrors;
  /** Whether the campaign's deadline is over, so that a code is asked for. */
  isLate: boolean;
  /** The same of what only its story waits for. */
  missingForStory: FieldErrors;
  /** Field → id of its control, where that is not the field's own name. */
  anchors: Record<string, string>;
};

type Props = SendFieldsProps & {
  form: CheckedForm;
  /** What an earlier visit left of the answer. */
  keptAnswer: string;
  /** The answers to look through before sending. */
  children: ReactNode;
};

/** The answers to look through, what is still missing above them, and the button that sends. */
export function SendFields(props: Props) {
  const { form, nominationId, version, isStory, answers, missing, isLate, missingForStory } = props;
  const { anchors, keptAnswer, children } = props;
  const { state, pending, summary, ways, errorAt, valueAt } = form;
  const t = useTranslations();
  const locale = useLocale();
  const refused = state.ok === false && !isOfConsents(form) ? state : null;
  const unchanged = refused?.error === "unchanged";
  const fields = refused?.fields ?? missing;
  const sentence = (field: string, code: FieldCode) => {
    const question = code === "campaign-needs" ? questionOfField(field) : undefined;
    return question
      ? t("nomination.campaignNeeds", { question: t(`nomination.answer.${question}`) })
      : t(`fieldErrors.${code}`);
  };
  const linksOf = (codes: FieldErrors) =>
    Object.entries(codes).map(([field, code]) => ({
      text: sentence(field, code),
      href:
        field === "lateEntry"
          ? "#lateEntry"
          : localePath(
              locale,
              `/ban-lam-viec/de-cu/${nominationId}/${pageOf(sectionOfField[field]!)}?kiem=1#${anchors[field] ?? field}`,
            ),
    }));
  const items = linksOf(fields);
  const toTell = linksOf(missingForStory);
  const sends = { name: "then", value: isStory ? "story" : "send" };
  return (
    <>
      {refused && summary ? (
        <ErrorSummary {...summary} items={[...items, ...ways]} titlePrefix={t("ui.errorPrefix")} />
      ) : items.length > 0 ? (
        <Notice title={t("nomination.stillMissing", { count: items.length })}>
          <Links items={items} />
        </Notice>
      ) : null}
      {unchanged ? (
        <p className="mb-8 flex flex-wrap gap-3">
          <ButtonLink variant="secondary" href={localePath(locale, `/ban-lam-viec/de-cu/${nominationId}`)}>
            {t("nomination.goBackAmend")}
          </ButtonLink>
          <input type="hidden" name="unchanged" value="1" />
          <SubmitButton pending={pending} {...sends}>
            {t("nomination.sendUnchanged")}
          </SubmitButton>
        </p>
      ) : null}
      {toTell.length > 0 ? (
        <Notice title={t("nomination.stillToTell", { count: toTell.length })}>
          {items.length === 0 ? <p>{t("nomination.complete.notTold", { count: toTell.length })}</p> : null}
          <Links items={toTell} />
        </Notice>
      ) : null}
      {children}
      <input type="hidden" name="version" value={version} />
      {answers ? (
        <TextArea
          key={keptAnswer}
          id="answer"
          label={t("nomination.answerLabel")}
          hint={t("nomination.answerHint")}
          error={errorAt("answer")}
          defaultValue={valueAt("answer", keptAnswer)}
        />
      ) : null}
      {isLate ? (
        <TextInput
          id="lateEntry"
          label={t("nomination.lateEntry")}
          hint={t("nomination.lateEntryHint")}
          error={errorAt("lateEntry")}
          defaultValue={valueAt("lateEntry")}
          autoComplete="off"
          className="max-w-60"
        />
      ) : null}
      <p className="mb-4">{t("nomination.declaration")}</p>
      <SubmitButton pending={pending} {...sends}>
        {t(isStory ? "nomination.sendStory" : "nomination.submit")}
      </SubmitButton>
    </>
  );
}

function Links({ items }: { items: { text: string; href: string }[] }) {
  return (
    <ul className="list-disc pl-5">
      {items.map((item) => (
        <li key={item.href}>
          <a
            href={item.href}
            className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-red"
          >
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
