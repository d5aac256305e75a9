"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "../ui/button-form";
import { ConfirmForm } from "../ui/confirm-form";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type NominationMoreProps = {
  nominationId: string;
  version: number;
  name: string;
  /** The id a nomination begun from this one will have; null where none may be. */
  nextId: string | null;
  /** Whether its deed may be kept as a template, whether it can be deleted, and whether its late story can be left untold. */
  may: { keep: boolean; delete: boolean; drop: boolean };
  actions: {
    begin: FormHandler<never>;
    keep: FormHandler<void>;
    delete: FormHandler<never>;
    drop: FormHandler<never>;
  };
};

/** What else can be done with a nomination than going on with it. */
export function NominationMore({ nominationId, version, name, nextId, may, actions }: NominationMoreProps) {
  const t = useTranslations("deskList");
  const step = { id: nominationId, version: String(version) };
  if (!nextId && !may.keep && !may.delete && !may.drop) return null;
  return (
    <section aria-labelledby="viec-khac" className="no-print mt-12 border-t border-line pt-4">
      <h2 id="viec-khac" className="mb-3 text-xl">
        {t("more")}
      </h2>
      <div className="flex flex-wrap items-start gap-3">
        {nextId ? (
          <ButtonForm action={actions.begin} values={{ id: nextId, nominationId }} variant="secondary">
            {t("beginFrom")}
          </ButtonForm>
        ) : null}
        {may.drop ? (
          <ConfirmForm
            action={actions.drop}
            values={step}
            opener={t("dropStory")}
            means={t("dropStoryMeans")}
            confirm={t("dropStoryConfirm")}
          />
        ) : null}
        {may.delete ? (
          <ConfirmForm
            action={actions.delete}
            values={{ drafts: `${nominationId}.${version}` }}
            opener={t("deleteThis")}
            means={t("deleteMeans", { count: 1, names: name })}
            confirm={t("deleteConfirm", { count: 1 })}
          />
        ) : null}
      </div>
      {may.keep ? <TemplateForm nominationId={nominationId} action={actions.keep} /> : null}
    </section>
  );
}

function TemplateForm({ nominationId, action }: { nominationId: string; action: FormHandler<void> }) {
  const t = useTranslations("deskList");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action, {
    title: "ten-mau",
  });
  return (
    <details open={state.ok !== null || undefined} className="mt-3">
      <summary className="flex min-h-11 items-center text-soft underline underline-offset-4">
        {t("keepTemplate")}
      </summary>
      <form {...formProps} className="pt-2">
        <FormSummary summary={summary} />
        {state.ok ? (
          <p role="status" className="mb-3 font-semibold text-sage-deep">
            {t("templateKept")}
          </p>
        ) : null}
        <input type="hidden" name="nominationId" value={nominationId} />
        <TextInput
          id="ten-mau"
          name="title"
          label={t("templateTitle")}
          hint={t("templateHint")}
          error={errorAt("title")}
          defaultValue={valueAt("title")}
          maxLength={120}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("keepTemplateButton")}
        </SubmitButton>
      </form>
    </details>
  );
}
