"use client";

import { useTranslations } from "next-intl";
import type { CampaignToEdit } from "@/domain/campaigns/admin-queries.server";
import { mostPapers } from "@/domain/campaigns/vocabulary";
import { HappeningRows } from "../happenings/happening-rows";
import { TextInput } from "../ui/controls";
import { FormPart } from "./form-part";
import type { CampaignFormState } from "./use-campaign-fields";

type ProgrammeFieldsProps = {
  form: CampaignFormState;
  campaign: CampaignToEdit | null;
  rare: { open: boolean };
};

/** What happens when, and the speeches and papers of the conference. */
export function ProgrammeFields({ form, campaign, rare }: ProgrammeFieldsProps) {
  const t = useTranslations("campaignForm");
  const papers = campaign?.conferencePapers ?? [];
  const rows = Array.from({ length: Math.min(mostPapers, papers.length + 2) });
  return (
    <FormPart title={t("programme")} lead={t("programmeHint")} rare={rare}>
      <HappeningRows form={form} name="programme" standing={campaign?.programme ?? []} />
      <h3 className="mb-2 text-lg">{t("papers")}</h3>
      {rows.map((_, at) => (
        <div key={at} className="grid gap-x-6 md:grid-cols-2">
          {(["title", "url"] as const).map((part) => {
            const name = `conferencePapers.${at}.${part}`;
            return (
              <TextInput
                key={part}
                id={name.replaceAll(".", "-")}
                name={name}
                type={part === "url" ? "url" : "text"}
                label={t(part === "url" ? "paperUrl" : "paperTitle", { number: at + 1 })}
                error={form.errorAt(name)}
                defaultValue={form.valueAt(name, papers[at]?.[part] ?? "")}
              />
            );
          })}
        </div>
      ))}
    </FormPart>
  );
}
