"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useRef, useState, type FormEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { localePath } from "@/messages/locales";
import type { FormHandler } from "../../ui/form-state";
import { FormSummary } from "../../ui/form-summary";
import { SubmitButton } from "../../ui/submit-button";
import { useActionForm } from "../../ui/use-action-form";
import { SaveStatus } from "./save-status";
import { useAutosave } from "./use-autosave";

/** What a section's fields need of their form. */
export type FieldTools = {
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

type DraftFormProps = {
  nominationId: string;
  section: string;
  version: number;
  action: FormHandler<never>;
  /** Ids of controls that are not called like their field. */
  ids?: Record<string, string>;
  children: (tools: FieldTools) => ReactNode;
};

/** One section's form: saves itself while typing, goes on when sent, works without scripts. */
export function DraftForm({ nominationId, section, version, action, ids, children }: DraftFormProps) {
  const t = useTranslations("nomination");
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [shownVersion, setShownVersion] = useState(version);
  const { formProps, send, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const onCreated = useCallback(() => {
    const path = localePath(locale, `/ban-lam-viec/de-cu/${nominationId}/${section}`);
    history.replaceState(history.state, "", path);
  }, [locale, nominationId, section]);
  const autosave = useAutosave({ form, nominationId, section, version, onCreated });

  // A save that is still under way would make this very form stale: wait for it, then send.
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    await autosave.flush();
    flushSync(() => setShownVersion(autosave.currentVersion()));
    send(form.current!);
  }

  return (
    <form ref={form} {...formProps} onSubmit={onSubmit} onInput={autosave.changed}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={nominationId} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="version" value={shownVersion} readOnly />
      {children({ errorAt, valueAt })}
      <SaveStatus state={autosave.state} onOverwrite={autosave.overwrite} />
      <SubmitButton pending={pending}>{t("saveAndContinue")}</SubmitButton>
    </form>
  );
}
