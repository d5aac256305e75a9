"use client";

import { useTranslations } from "next-intl";
import { Select } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type CarryOnFormProps = {
  action: FormHandler<never>;
  /** The new nomination's. */
  id: string;
  nominationId: string;
  /** Campaigns of the city that are open. */
  campaigns: { id: string; name: string }[];
};

/** Takes a nomination that its ward praised on to a campaign of the city; nothing where none is open. */
export function CarryOnForm({ action, id, nominationId, campaigns }: CarryOnFormProps) {
  const t = useTranslations("spread.carry");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  if (campaigns.length === 0) return null;
  return (
    <section
      aria-labelledby="gui-tiep"
      className="no-print mt-8 rounded-lg border border-edge bg-raised px-5 py-5"
    >
      <h2 id="gui-tiep" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-soft">{t("means")}</p>
      <form {...formProps}>
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <Select
          id="campaignId"
          label={t("campaign")}
          error={errorAt("campaignId")}
          defaultValue={valueAt("campaignId", campaigns[0]!.id)}
          options={campaigns.map((one) => ({ value: one.id, label: one.name }))}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("button")}
        </SubmitButton>
      </form>
    </section>
  );
}
