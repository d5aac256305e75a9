"use client";

import { useTranslations } from "next-intl";
import { profileKinds, type ProfileKind } from "@/domain/profiles/vocabulary";
import { Radios, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type EntryEditFormProps = {
  action: FormHandler<never>;
  entryKey: string;
  /** What it had read, as a stamp. */
  was: string;
  entry: { kind: ProfileKind; entrant: string; title: string; words: string; namingAgreed: boolean };
};

/** What an entry says, to be said anew while it may. */
export function EntryEditForm({ action, entryKey, was, entry }: EntryEditFormProps) {
  const t = useTranslations("contestEntry");
  const { formProps, pending, summary, errorAt, valueAt, state } = useActionForm(action, { kind: "kind-1" });
  const at = (id: "kind" | "entrant" | "title" | "words") => ({
    id,
    error: errorAt(id),
    defaultValue: valueAt(id, entry[id]),
  });
  const agreed = state.ok === false ? valueAt("namingAgreed") === "1" : entry.namingAgreed;
  return (
    <details className="mt-10" open={summary !== null || undefined}>
      <summary className="tap">{t("edit")}</summary>
      <p className="my-2 text-soft">{t("editLead")}</p>
      <form {...formProps}>
        <FormSummary summary={summary} />
        <input type="hidden" name="key" value={entryKey} />
        <input type="hidden" name="was" value={was} />
        <Radios
          {...at("kind")}
          label={t("kind")}
          options={profileKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextInput {...at("entrant")} label={t("entrant")} hint={t("entrantHint")} autoComplete="off" />
        <TextInput {...at("title")} label={t("title")} hint={t("titleHint")} autoComplete="off" />
        <TextArea {...at("words")} rows={6} label={t("words")} hint={t("wordsHint")} />
        <div className="relative mb-6 flex min-h-11 items-start gap-3 py-2">
          <input
            id="namingAgreed"
            type="checkbox"
            name="namingAgreed"
            value="1"
            defaultChecked={agreed}
            className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
          />
          <label htmlFor="namingAgreed" className="after:absolute after:inset-0">
            {t("naming")}
          </label>
        </div>
        <SubmitButton pending={pending}>{t("editSave")}</SubmitButton>
      </form>
    </details>
  );
}
