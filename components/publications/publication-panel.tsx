"use client";

import { useTranslations } from "next-intl";
import { formatMoment } from "@/domain/time/dates";
import { SideDetails } from "../moderation/side-details";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { PublicationFields } from "./publication-fields";

type PublicationPanelProps = {
  nominationId: string;
  /** The minute that is set, in milliseconds; null where none is. */
  dueAt: number | null;
  actions: { change: FormHandler<never>; cancel: FormHandler<never> };
};

/** When the story of an approved nomination goes out, and the ways to move that, call it off or publish at once. */
export function PublicationPanel({ nominationId, dueAt, actions }: PublicationPanelProps) {
  const t = useTranslations("publication");
  return (
    <section className="mt-8" aria-labelledby="publication-title">
      <h2 id="publication-title" className="font-sans text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1" role="status">
        {dueAt ? t("waits", { at: formatMoment(dueAt) }) : t("none")}
      </p>
      <ChangeForm {...{ nominationId, dueAt }} action={actions.change} />
      {dueAt ? <CancelForm {...{ nominationId, dueAt }} action={actions.cancel} /> : null}
    </section>
  );
}

type FormProps = Omit<PublicationPanelProps, "actions"> & { action: FormHandler<never> };

function ChangeForm({ nominationId, dueAt, action }: FormProps) {
  const t = useTranslations("publication");
  const ids = {
    publish: "change-publish-1",
    publishOn: "change-publishOn",
    publishTime: "change-publishTime",
  };
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  return (
    <SideDetails title={t(dueAt ? "change" : "publish")} open={summary !== null}>
      <form {...formProps} className="px-4 pb-4">
        <FormSummary summary={summary} />
        <Subject {...{ nominationId, dueAt }} />
        <PublicationFields id="change" errorAt={errorAt} valueAt={valueAt} />
        <SubmitButton pending={pending}>{t("confirm")}</SubmitButton>
      </form>
    </SideDetails>
  );
}

function CancelForm({ nominationId, dueAt, action }: FormProps) {
  const t = useTranslations("publication");
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <SideDetails title={t("cancel")} open={summary !== null}>
      <form {...formProps} className="px-4 pb-4">
        <FormSummary summary={summary} />
        <Subject {...{ nominationId, dueAt }} />
        <p className="mb-3 text-base">{t("cancelMeans")}</p>
        <SubmitButton pending={pending} variant="secondary">
          {t("confirmCancel")}
        </SubmitButton>
      </form>
    </SideDetails>
  );
}

function Subject({ nominationId, dueAt }: Omit<FormProps, "action">) {
  return (
    <>
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="was" value={dueAt ?? ""} />
    </>
  );
}
