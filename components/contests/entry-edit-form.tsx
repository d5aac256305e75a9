"use client";

import { useTranslations } from "next-intl";
import { ContactFields, useContactAsked } from "../suggestions/contact-fields";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { Tick } from "../ui/tick";
import { EntryFields, useEntryAsked, type EntrySaid } from "./entry-fields";

type EntryEditFormProps = {
  action: FormHandler<never>;
  entryKey: string;
  /** What it had read, as a stamp. */
  was: string;
  entry: EntrySaid;
  /** Whether a ward handed it in, whose it stays. */
  byWard: boolean;
  /** Whether it is known how to reach the sender; how is shown to nobody. */
  hasContact: boolean;
};

/** What an entry says, and how its sender is reached, to be said anew while it may. */
export function EntryEditForm({ action, entryKey, was, entry, byWard, hasContact }: EntryEditFormProps) {
  const t = useTranslations("contestEntry");
  const form = useActionForm(action, { kind: "kind-1" });
  const { formProps, pending, summary, valueAt } = form;
  const asked = { ...useContactAsked(), ...useEntryAsked() };
  return (
    <details className="mt-10" open={summary !== null || undefined}>
      <summary className="tap">{t("edit")}</summary>
      <p className="my-2 text-soft">{t(byWard ? "editLeadWard" : "editLead")}</p>
      <form {...formProps}>
        <FormSummary summary={summary} asked={asked} />
        <input type="hidden" name="key" value={entryKey} />
        <input type="hidden" name="was" value={was} />
        <EntryFields form={form} entry={entry} asksUnit={!byWard} />
        <ContactFields
          form={form}
          title={t("contactTitle")}
          hint={t(hasContact ? "contactKept" : "contactHint")}
          consent={t("contactConsent")}
        >
          {hasContact ? (
            <Tick id="dropContact" defaultChecked={valueAt("dropContact") === "1"} label={t("contactDrop")} />
          ) : null}
        </ContactFields>
        <SubmitButton pending={pending}>{t("editSave")}</SubmitButton>
      </form>
    </details>
  );
}
