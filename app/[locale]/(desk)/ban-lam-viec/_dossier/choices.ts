import { getTranslations } from "next-intl/server";
import { listOpenCampaigns } from "@/domain/campaigns/queries.server";
import { listFields } from "@/domain/fields/queries.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";

/** What the form's lists offer today: open campaigns with their deadlines, active fields. */
export async function formChoices(locale: string) {
  const t = await getTranslations("nomination");
  const [campaigns, fields] = await Promise.all([listOpenCampaigns(hcmcToday()), listFields()]);
  return {
    campaigns: campaigns.map((campaign) => ({
      value: campaign.id,
      label: campaign.name,
      hint: t("campaignDeadline", { date: formatDate(campaign.deadlineOn!) }),
    })),
    fields: fields.map((field) => ({ value: field.id, label: locale === "en" ? field.nameEn : field.name })),
  };
}
