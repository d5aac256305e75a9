"use client";

import { useTranslations } from "next-intl";
import type { CampaignToEdit } from "@/domain/campaigns/admin-queries.server";
import type { QuestionName } from "@/domain/nominations/questions/asked";
import { recognitionForms, recognitionLevels } from "@/domain/profiles/vocabulary";
import { Checkboxes, TextArea, TextInput } from "../ui/controls";
import { FormPart } from "./form-part";
import type { CampaignFormState, useCampaignFields } from "./use-campaign-fields";

export type TermChoices = {
  questions: QuestionName[];
  documents: {
    id: string;
    number: string;
    title: string;
    isReplaced: boolean;
    successorNumber: string | null;
  }[];
  /** Campaigns with a conference. */
  conferences: { id: string; name: string }[];
};

type CampaignTermsProps = Pick<ReturnType<typeof useCampaignFields>, "text" | "listAt"> & {
  form: CampaignFormState;
  campaign: CampaignToEdit | null;
  choices: TermChoices;
  rare: { open: boolean };
};

const forms = recognitionForms.filter((form) => form !== "named");

/** Quotas, awards, required questions and documents of a campaign. */
export function CampaignTerms({ form, campaign, choices, text, listAt, rare }: CampaignTermsProps) {
  const t = useTranslations();
  const strict = form.state.ok === false ? form.valueAt("strictQuotas") === "1" : campaign?.strictQuotas;
  return (
    <>
      <FormPart title={t("campaignForm.quotas")} lead={t("campaignForm.quotaHint")}>
        <div className="grid gap-x-6 md:grid-cols-3">
          {(["quotaIndividual", "quotaCollective", "quotaModel"] as const).map((name) => (
            <TextInput key={name} {...text(name)} inputMode="numeric" />
          ))}
        </div>
        <TextArea {...text("unitQuotas")} rows={4} hint={t("campaignForm.unitQuotasHint")} />
        <div className="relative mb-6 flex min-h-11 items-start gap-3 py-2">
          <input
            id="strictQuotas"
            type="checkbox"
            name="strictQuotas"
            value="1"
            defaultChecked={strict}
            className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
          />
          <label htmlFor="strictQuotas" className="after:absolute after:inset-0">
            {t("campaignForm.strictQuotas")}
          </label>
        </div>
      </FormPart>
      <FormPart title={t("campaignForm.terms")} rare={rare}>
        <TextInput
          {...text("recommendations")}
          inputMode="numeric"
          className="max-w-40"
          hint={t("campaignForm.recommendationsHint")}
        />
        <Checkboxes
          id="awards"
          columns="sm:columns-2"
          label={t("campaignForm.awards")}
          error={form.errorAt("awards")}
          defaultValue={listAt("awards", campaign?.awards ?? [])}
          options={recognitionLevels.flatMap((level) =>
            forms.map((one) => ({
              value: `${level}:${one}`,
              label: `${t(`profile.form.${one}`)} ${t(`profile.level.${level}`)}`,
            })),
          )}
        />
        <Checkboxes
          id="requiredQuestions"
          columns="sm:columns-2"
          label={t("campaignForm.requiredQuestions")}
          hint={t("campaignForm.requiredHint")}
          error={form.errorAt("requiredQuestions")}
          defaultValue={listAt("requiredQuestions", campaign?.requiredQuestions ?? [])}
          options={choices.questions.map((name) => ({ value: name, label: t(`nomination.answer.${name}`) }))}
        />
      </FormPart>
      <FormPart title={t("campaignForm.documents")} rare={rare}>
        {choices.documents.length === 0 ? <p>{t("campaignForm.noDocuments")}</p> : null}
        <Checkboxes
          id="documentIds"
          label={t("campaignForm.documents")}
          error={form.errorAt("documentIds")}
          defaultValue={listAt("documentIds", campaign?.documentIds ?? [])}
          options={choices.documents.map((one) => ({
            value: one.id,
            label: `${one.number} · ${one.title}`,
            hint: one.isReplaced
              ? one.successorNumber
                ? t("campaignForm.documentSuccessor", { number: one.successorNumber })
                : t("campaignForm.documentReplaced")
              : undefined,
          }))}
        />
      </FormPart>
    </>
  );
}
