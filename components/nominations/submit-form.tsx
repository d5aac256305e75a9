"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { FieldCode, FieldErrors } from "@/domain/errors";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { pageOf, sectionOfField } from "@/domain/nominations/sections";
import { localePath } from "@/messages/locales";
import { TextInput } from "../ui/controls";
import { ErrorSummary } from "../ui/error-summary";
import { Notice } from "../ui/notice";
import type { FormHandler } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { ButtonLink } from "../ui/button";
import { TextArea } from "../ui/controls";
import { useKeptWords } from "./form/use-kept-words";

type SubmitFormProps = {
  owner: string;
  /** Whether it was returned: what the ward answers goes along. */
  answers: boolean;
  action: FormHandler<never>;
  nominationId: string;
  version: number;
  /** Field → message code of what is still missing before it may be sent. */
  missing: FieldErrors;
  /** Whether the campaign's deadline is over, so that a code is asked for. */
  isLate?: boolean;
  /** The same of what only its story waits for. */
  missingForStory: FieldErrors;
  /** What the button says. */
  button: string;
  /** Field → id of its control, where that is not the field's own name. */
  anchors: Record<string, string>;
  /** The answers to look through before sending. */
  children: ReactNode;
};

/** The answers to look through, what is still missing above them, and the button that sends. */
export function SubmitForm(props: SubmitFormProps) {
  const { owner, answers, action, nominationId, version, missing, missingForStory } = props;
  const { button, anchors, isLate, children } = props;
  const t = useTranslations();
  const locale = useLocale();
  const stored = { answer: "" };
  const { kept, keep, forget } = useKeptWords({ owner, of: nominationId, section: "answer", stored });
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {}, forget);
  const unchanged = state.ok === false && state.error === "unchanged";
  const [held, setHeld] = useState(false);
  const fields = state.ok === false ? state.fields : missing;
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
  return (
    <form
      {...formProps}
      data-keeps
      onInput={(event) => keep(event.currentTarget)}
      onSubmit={(event) => {
        if (!holdForConsents()) return formProps.onSubmit(event);
        event.preventDefault();
        setHeld(true);
      }}
    >
      {summary ? (
        <ErrorSummary title={summary.title} items={items} titlePrefix={t("ui.errorPrefix")} />
      ) : items.length > 0 ? (
        <Notice title={t("nomination.stillMissing", { count: items.length })}>
          <Links items={items} />
        </Notice>
      ) : null}
      {toTell.length > 0 ? (
        <Notice title={t("nomination.stillToTell", { count: toTell.length })}>
          {items.length === 0 ? <p>{t("nomination.complete.notTold", { count: toTell.length })}</p> : null}
          <Links items={toTell} />
        </Notice>
      ) : null}
      {children}
      <input type="hidden" name="id" value={nominationId} />
      <input type="hidden" name="version" value={version} />
      {answers ? (
        <TextArea
          key={kept?.answer}
          id="answer"
          label={t("nomination.answerLabel")}
          hint={t("nomination.answerHint")}
          error={errorAt("answer")}
          defaultValue={valueAt("answer", kept?.answer)}
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
      {held ? (
        <Notice tone="warning" role="alert" title={t("nomination.consentsUnsaved")}>
          {t("nomination.consentsUnsavedMeans")}
        </Notice>
      ) : null}
      <p className="mb-4">{t("nomination.declaration")}</p>
      {unchanged ? (
        <p className="flex flex-wrap gap-3">
          <ButtonLink variant="secondary" href={localePath(locale, `/ban-lam-viec/de-cu/${nominationId}`)}>
            {t("nomination.goBackAmend")}
          </ButtonLink>
          <input type="hidden" name="unchanged" value="1" />
          <SubmitButton pending={pending}>{t("nomination.sendUnchanged")}</SubmitButton>
        </p>
      ) : (
        <SubmitButton pending={pending}>{button}</SubmitButton>
      )}
    </form>
  );
}

/** Consents that were ticked and not saved would be lost with the page: their button is led to, and nothing is sent. */
function holdForConsents(): boolean {
  const form = document.querySelector<HTMLFormElement>("form[data-unsaved-consents]");
  form?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  return form !== null;
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
