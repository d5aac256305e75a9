import { getTranslations } from "next-intl/server";
import { openOn, openTo } from "@/domain/campaigns/open";
import { campaignTerms, listCampaignsWithDeadline } from "@/domain/campaigns/queries.server";
import { listFields } from "@/domain/fields/queries.server";
import { countAgainstQuotas } from "@/domain/nominations/quota.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";

type Campaign = Awaited<ReturnType<typeof listCampaignsWithDeadline>>[number];

/**
 * What the form's lists offer a unit today: campaigns that take its nominations, with deadline and what is left, and fields.
 * A campaign the nomination holds stays in the list after its deadline, and says that it is closed.
 */
export async function formChoices(locale: string, unitId = "", campaignId: string | null = null) {
  const t = await getTranslations("nomination");
  const [campaigns, fields, counted] = await Promise.all([
    listCampaignsWithDeadline(),
    listFields(),
    countAgainstQuotas(unitId),
  ]);
  const leftOf = (campaign: Campaign) => {
    const quotas = [
      ["individual", campaign.quotaIndividual],
      ["collective", campaign.quotaCollective],
      ["model", campaign.quotaModel],
    ] as const;
    return quotas.flatMap(([kind, quota]) => {
      if (quota === null) return [];
      const used = counted.find((row) => row.campaignId === campaign.id && row.kind === kind)?.total ?? 0;
      return [t(`quotaLeft.${kind}`, { count: Math.max(0, quota - used) })];
    });
  };
  const open = openTo(unitId, openOn(hcmcToday(), campaigns)).map((campaign) => {
    const left = leftOf(campaign).join(", ");
    return {
      value: campaign.id,
      label: campaign.name,
      hint: [
        `${t("campaignDeadline", { date: formatDate(campaign.deadlineOn!) })}.`,
        ...(left ? [t("campaignQuota", { left })] : []),
      ].join(" "),
    };
  });
  const isOpen = open.some(({ value }) => value === campaignId);
  const held = campaignId && !isOpen ? await campaignTerms(campaignId) : null;
  const over = held?.deadlineOn && held.deadlineOn < hcmcToday() ? formatDate(held.deadlineOn) : null;
  const closed = held && {
    value: held.id,
    label: held.name,
    hint: over ? t("campaignClosedOn", { date: over }) : t("campaignClosed"),
  };
  return {
    campaigns: closed ? [...open, closed] : open,
    fields: fields.map((field) => ({ value: field.id, label: locale === "en" ? field.nameEn : field.name })),
  };
}
