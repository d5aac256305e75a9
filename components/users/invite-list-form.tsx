"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type Links = { people: { name: string; email: string; link: string }[]; until: number };

/** Invites a pasted list of people; their one-time links are shown this once, as rows to paste into a sheet. */
export function InviteListForm({ action }: { action: FormHandler<Links> }) {
  const t = useTranslations("inviteList");
  const locale = useLocale();
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  if (state.ok) {
    const { people, until } = state.data;
    return (
      <>
        <Notice tone="success" role="status" title={t("done", { count: people.length })}>
          <p>{t("once", { until: formatMoment(until) })}</p>
        </Notice>
        <TextArea
          id="links"
          label={t("links")}
          hint={t("linksHint")}
          rows={Math.min(people.length + 1, 16)}
          readOnly
          className="overflow-x-auto whitespace-pre"
          defaultValue={people.map(({ name, email, link }) => [name, email, link].join("\t")).join("\n")}
        />
        <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/nguoi-dung")}>
          {t("back")}
        </ButtonLink>
      </>
    );
  }
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <TextArea
        id="people"
        label={t("people")}
        hint={t("peopleHint")}
        error={errorAt("people")}
        defaultValue={valueAt("people")}
        rows={10}
        className="overflow-x-auto whitespace-pre"
        spellCheck={false}
      />
      <SubmitButton pending={pending}>{t("make")}</SubmitButton>
    </form>
  );
}
