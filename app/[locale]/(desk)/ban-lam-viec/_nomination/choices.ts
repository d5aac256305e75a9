import { getTranslations } from "next-intl/server";
import { openOn, openToAny } from "@/domain/campaigns/open";
import { campaignTerms, listCampaignsWithDeadline } from "@/domain/campaigns/queries.server";
import { listFields } from "@/domain/fields/queries.server";
import type { Nomination } from "@/domain/nominations/queries.server";
import { countAgainstQuotas, listOwnQuotas } from "@/domain/nominations/quota.server";
import { listOwnUnits, usualUnitOf } from "@/domain/nominations/wards.server";
import type { Actor } from "@/domain/permissions";
import { formatDate, hcmcToday } from "@/domain/time/dates";

type Campaign = Awaited<ReturnType<typeof listCampaignsWithDeadline>>[number];

type Held = Pick<Nomination, "unitId" | "unitName" | "campaignId" | "sendCount">;

/**
 * What the form's lists offer today: fields, the wards of who works for several, until the nomination is sent, and the
 * campaigns that take its nominations, with deadline and, where the ward is settled, what is left of its quota. A campaign
 * the nomination holds stays in the list after its deadline, and says that it is closed.
 */
export async function formChoices(locale: string, actor: Actor | null, held: Held | null) {
  const t = await getTranslations("nomination");
  const unitId = held?.unitId ?? (await usualUnitOf(actor)) ?? "";
  const own = held && held.sendCount > 0 ? [] : await listOwnUnits(actor);
  const wards = own.some(({ id }) => id === unitId) ? own : [];
  const unitIds = wards.length > 1 ? wards.map(({ id }) => id) : [unitId];
  const [campaigns, fields, counted, ownQuotas] = await Promise.all([
    listCampaignsWithDeadline(),
    listFields(),
    unitIds.length > 1 ? null : countAgainstQuotas(unitId),
    unitIds.length > 1 ? [] : listOwnQuotas(unitId),
  ]);
  const leftOf = (campaign: Campaign) => {
    const quotas = [
      ["individual", campaign.quotaIndividual],
      ["collective", campaign.quotaCollective],
      ["model", campaign.quotaModel],
    ] as const;
    return quotas.flatMap(([kind, common]) => {
      const quota =
        ownQuotas.find((row) => row.campaignId === campaign.id && row.kind === kind)?.quota ?? common;
      if (quota === null || counted === null) return [];
      const used = counted.find((row) => row.campaignId === campaign.id && row.kind === kind)?.total ?? 0;
      return [t(`quotaLeft.${kind}`, { count: Math.max(0, quota - used) })];
    });
  };
  const open = openToAny(unitIds, openOn(hcmcToday(), campaigns)).map((campaign) => {
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
  const campaignId = held?.campaignId ?? null;
  const isOpen = open.some(({ value }) => value === campaignId);
  const terms = campaignId && !isOpen ? await campaignTerms(campaignId) : null;
  const over = terms?.deadlineOn && terms.deadlineOn < hcmcToday() ? formatDate(terms.deadlineOn) : null;
  const closed = terms && {
    value: terms.id,
    label: terms.name,
    hint: over ? t("campaignClosedOn", { date: over }) : t("campaignClosed"),
  };
  return {
    unitId,
    unitName: held?.unitName ?? own.find(({ id }) => id === unitId)?.name ?? "",
    wards: wards.map(({ id, name }) => ({ value: id, label: name })),
    campaigns: closed ? [...open, closed] : open,
    fields: fields.map((field) => ({ value: field.id, label: locale === "en" ? field.nameEn : field.name })),
  };
}
