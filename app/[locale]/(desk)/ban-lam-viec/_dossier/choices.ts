import { getTranslations } from "next-intl/server";
import { campaignTerms, listOpenCampaigns } from "@/domain/campaigns/queries.server";
import { listFields } from "@/domain/fields/queries.server";
import { countSent } from "@/domain/nominations/count-sent.server";
import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { formatDate, hcmcToday } from "@/domain/time/dates";

/**
 * What the form's lists offer today: open campaigns with deadline and what is left for the ward, active fields. A campaign
 * the dossier holds stays in the list after its deadline, and says that it is closed.
 */
export async function formChoices(locale: string, unitId?: string, campaignId?: string | null) {
  const t = await getTranslations("nomination");
  const [campaigns, fields, sent] = await Promise.all([
    listOpenCampaigns(hcmcToday()),
    listFields(),
    unitId ? countSent(unitId) : [],
  ]);
  const leftOf = (campaign: (typeof campaigns)[number]) => {
    const left = (kind: ProfileKind, quota: number | null) =>
      Math.max(
        0,
        (quota ?? 0) - (sent.find((row) => row.campaignId === campaign.id && row.kind === kind)?.total ?? 0),
      );
    return {
      individual: left("individual", campaign.quotaIndividual),
      collective: left("collective", campaign.quotaCollective),
      model: left("model", campaign.quotaModel),
    };
  };
  const open = campaigns.map((campaign) => ({
    value: campaign.id,
    label: campaign.name,
    hint: [
      `${t("campaignDeadline", { date: formatDate(campaign.deadlineOn!) })}.`,
      ...(campaign.quotaIndividual === null ? [] : [t("campaignQuota", leftOf(campaign))]),
    ].join(" "),
  }));
  const held =
    campaignId && open.every(({ value }) => value !== campaignId) ? await campaignTerms(campaignId) : null;
  const closed = held
    ? [
        {
          value: held.id,
          label: held.name,
          hint: held.deadlineOn
            ? t("campaignClosedOn", { date: formatDate(held.deadlineOn) })
            : t("campaignClosed"),
        },
      ]
    : [];
  return {
    campaigns: [...open, ...closed],
    fields: fields.map((field) => ({ value: field.id, label: locale === "en" ? field.nameEn : field.name })),
  };
}
