"use client";

import { useTranslations } from "next-intl";
import type { CampaignToEdit } from "@/domain/campaigns/admin-queries.server";
import type { useActionForm } from "../ui/use-action-form";

type TextName =
  | "name"
  | "nameEn"
  | "organiserUnitId"
  | "summary"
  | "body"
  | "startsOn"
  | "endsOn"
  | "deadlineOn"
  | "listingDays"
  | "recommendations"
  | "quotaIndividual"
  | "quotaCollective"
  | "quotaModel"
  | "unitQuotas"
  | "totalIndividuals"
  | "totalCollectives"
  | "conferenceOn"
  | "conferencePlace"
  | "presentedAtId"
  | "sourceName"
  | "sourceUrl"
  | "sourceOn";

export type CampaignFormState = ReturnType<typeof useActionForm<never>>;

/** How the campaign's form fills its fields: from what was typed last, else from what stands. */
export function useCampaignFields(form: CampaignFormState, campaign: CampaignToEdit | null) {
  const t = useTranslations("campaignForm");
  const text = (name: TextName) => ({
    id: name,
    label: t(name),
    error: form.errorAt(name),
    defaultValue: form.valueAt(name, String(campaign?.[name] ?? "")),
  });
  /** Rows that stand and two empty ones, at most `most`. */
  const rows = (name: "criteria" | "figures", most: number) => {
    const standing = campaign?.[name].length ?? 0;
    return Array.from({ length: Math.min(most, standing + 2) }, (_, at) => at);
  };
  /** Ticked boxes; a refused form keeps its own, none included. */
  const listAt = (field: string, standing: readonly string[]): readonly string[] => {
    if (form.state.ok !== false) return standing;
    const typed = field
      .split(".")
      .reduce<unknown>(
        (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
        form.state.values,
      );
    return Array.isArray(typed) ? typed.map(String) : [];
  };
  return { text, rows, listAt };
}
