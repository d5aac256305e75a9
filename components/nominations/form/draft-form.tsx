"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { FieldErrors } from "@/domain/errors";
import type { SectionId } from "@/domain/nominations/questions/question";
import { localePath } from "@/messages/locales";
import type { FormHandler } from "../../ui/form-state";
import { FormSummary } from "../../ui/form-summary";
import { SubmitButton } from "../../ui/submit-button";
import { useActionForm } from "../../ui/use-action-form";
import { conflictId, SaveStatus } from "./save-status";
import { forgetUnsaved, takeUnsaved, type Unsaved } from "./unsaved";
import { useAutosave } from "./use-autosave";

/** What a section's fields need of their form. */
export type FieldTools = {
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

type DraftFormProps = {
  /**
   * The account whose page this is: what it typed is neither shown nor sent for anybody else. Empty when its session
   * ended before the form was sent without scripts; then the returned words say whose they are and of what version.
   */
  owner: string;
  nominationId: string;
  section: SectionId;
  version: number;
  action: FormHandler<never>;
  /** Ids of controls that are not called like their field. */
  ids?: Record<string, string>;
  /** Field → message code of what the check page found missing. */
  missing?: FieldErrors;
  /** `kept` is what an earlier visit typed and could not save; it goes before what is stored. */
  children: (tools: FieldTools, kept: Unsaved["patch"] | null) => ReactNode;
};

/** One section's form: saves itself while typing, goes on when sent, works without scripts. */
export function DraftForm(props: DraftFormProps) {
  const [kept, setKept] = useState<Unsaved | null>(null);
  const { owner, nominationId, section, version } = props;
  useEffect(() => {
    const left = takeUnsaved({ owner, nominationId, section, version });
    if (left) queueMicrotask(() => setKept(left));
  }, [owner, nominationId, section, version]);
  if (!kept) return <Body {...props} kept={null} />;
  return <Body {...props} key="kept" nominationId={kept.nominationId} version={kept.version} kept={kept} />;
}

function Body(props: DraftFormProps & { kept: Unsaved | null }) {
  const { nominationId, section, action, ids, missing = {}, kept, children } = props;
  const t = useTranslations();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { formProps, send, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const [{ owner, version }] = useState(() =>
    props.owner ? props : { owner: valueAt("account"), version: Number(valueAt("version")) },
  );
  const [shownVersion, setShownVersion] = useState(version);
  const onCreated = useCallback(() => {
    const path = localePath(locale, `/ban-lam-viec/de-cu/${nominationId}/${section}`);
    history.replaceState(history.state, "", path);
  }, [locale, nominationId, section]);
  const autosave = useAutosave({ form, owner, nominationId, section, version, kept, onCreated });

  // A save that is still under way would make this very form stale: wait for it, then send.
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    await autosave.flush();
    // Sent now it would only be refused; the notice already asks which version is meant.
    if (autosave.isConflicting()) {
      requestAnimationFrame(() => document.getElementById(conflictId)?.focus());
      return;
    }
    flushSync(() => setShownVersion(autosave.currentVersion()));
    send(form.current!);
  }

  function loadTheirs() {
    forgetUnsaved({ owner, nominationId, section, version: autosave.currentVersion() });
    location.reload();
  }

  function errorOrMissing(field: string): string | undefined {
    const code = missing[field];
    return errorAt(field) ?? (code && t(`fieldErrors.${code}`));
  }

  return (
    <form ref={form} {...formProps} onSubmit={(event) => void onSubmit(event)} onInput={autosave.changed}>
      <FormSummary summary={summary} />
      <input type="hidden" name="account" value={owner} />
      <input type="hidden" name="id" value={nominationId} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="version" value={shownVersion} readOnly />
      {children({ errorAt: errorOrMissing, valueAt }, kept?.patch ?? null)}
      <SaveStatus
        state={autosave.state}
        section={section}
        ids={ids}
        onOverwrite={(newer) => void autosave.overwrite(newer)}
        onLoadTheirs={loadTheirs}
      />
      <SubmitButton pending={pending}>{t("nomination.saveAndContinue")}</SubmitButton>
    </form>
  );
}
