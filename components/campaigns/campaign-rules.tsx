import { useLocale, useTranslations } from "next-intl";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { contentLanguage } from "../profiles/profile-words";
import { SectionHeading } from "../ui/section-heading";
import { campaignPeriod } from "./campaign-period";

/** Who a campaign is for and what happens when, as far as its organiser has said. */
export function CampaignRules({ campaign }: { campaign: Pick<CampaignPage, "criteria" | "phases"> }) {
  const t = useTranslations("campaign");
  const language = contentLanguage(useLocale());
  const { criteria, phases } = campaign;
  if (criteria.length === 0 && phases.length === 0) return null;
  return (
    <div className="mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-2">
      {criteria.length > 0 ? (
        <section>
          <SectionHeading title={t("criteria")} />
          <ul lang={language} className="list-disc space-y-2 pl-5">
            {criteria.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {phases.length > 0 ? (
        <section>
          <SectionHeading title={t("phases")} />
          <dl className="divide-y divide-line">
            {phases.map((one) => (
              <div key={one.phase} className="flex flex-wrap justify-between gap-x-4 py-2">
                <dt>{t(`phase.${one.phase}`)}</dt>
                <dd className="font-semibold">{campaignPeriod(one)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
