"use client";

import { useTranslations } from "next-intl";
import type { SuggestionTopic } from "@/domain/suggestions/vocabulary";
import type { ButtonVariant } from "../ui/button";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type SettleFormsProps = {
  id: string;
  topic: SuggestionTopic;
  hasContact: boolean;
  actions: {
    /** Null where no nomination can come of it. */
    nominate: FormHandler<never> | null;
    handle: FormHandler<never>;
    decline: FormHandler<never>;
  };
};

/** The ways to settle a suggestion. Each is final, and each erases the sender's contact. */
export function SettleForms({ id, topic, hasContact, actions }: SettleFormsProps) {
  const t = useTranslations("suggestionDesk");
  return (
    <div className="mt-8">
      {hasContact ? <Notice>{t("eraseNotice")}</Notice> : null}
      {actions.nominate ? <NominateForm id={id} action={actions.nominate} /> : null}
      <OutcomeForm id={id} field="handled" action={actions.handle} topic={topic} variant="secondary" />
      <OutcomeForm id={id} field="declined" action={actions.decline} topic={topic} variant="danger" />
    </div>
  );
}

function NominateForm({ id, action }: { id: string; action: FormHandler<never> }) {
  const t = useTranslations("suggestionDesk");
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <form {...formProps} className="mb-8">
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton pending={pending}>{t("nominate")}</SubmitButton>
      <p className="mt-2 text-base text-soft">{t("nominateMeans")}</p>
    </form>
  );
}

type OutcomeFormProps = {
  id: string;
  field: "handled" | "declined";
  action: FormHandler<never>;
  topic: SuggestionTopic;
  variant: ButtonVariant;
};

/** Asks for a word on it first, by having to be opened. */
function OutcomeForm({ id, field, action, topic, variant }: OutcomeFormProps) {
  const t = useTranslations("suggestionDesk");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { outcome: field });
  return (
    <details className="border-t border-line py-2" open={summary ? true : undefined}>
      <summary className="flex min-h-11 items-center underline underline-offset-4">
        {t(`settle.${field}.${topic}`)}
      </summary>
      <form {...formProps} className="py-3">
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={id} />
        <TextArea
          id={field}
          name="outcome"
          label={t(`settle.${field}.label`)}
          hint={t(`settle.${field}.hint`)}
          error={errorAt("outcome")}
          defaultValue={valueAt("outcome")}
        />
        <SubmitButton pending={pending} variant={variant}>
          {t(`settle.${field}.button`)}
        </SubmitButton>
      </form>
    </details>
  );
}
