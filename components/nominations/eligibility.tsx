import { useLocale, useTranslations } from "next-intl";
import type { Criterion } from "@/domain/campaigns/vocabulary";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

type Campaign = { value: string; label: string };

type EligibilityProps = {
  campaign: Campaign;
  criteria: Criterion[];
  /** The other campaigns that take the ward's nominations today. */
  others: Campaign[];
  /** Whether it was said that not all of it holds. */
  refused: boolean;
};

/** What an address says for a draft that is for no campaign yet. */
export const noCampaign = "0";
const beginning = "/ban-lam-viec/de-cu/moi";

/** "Có đủ điều kiện không?": what the campaign asks, before the form; what else fits where it does not hold. */
export function Eligibility({ campaign, criteria, others, refused }: EligibilityProps) {
  const t = useTranslations("deskList");
  const locale = useLocale();
  const to = (query: Record<string, string>) =>
    localePath(locale, `${beginning}?${new URLSearchParams(query)}`);
  if (refused)
    return (
      <Notice title={t("notEligible", { name: campaign.label })}>
        <p>{t("whatElseFits")}</p>
        <ul className="list-disc pl-5">
          {others.map((one) => (
            <li key={one.value}>
              <a href={to({ dot: one.value })} className="touch-link">
                {t("nominateFor", { name: one.label })}
              </a>
            </li>
          ))}
          <li>
            <a href={to({ dot: noCampaign })} className="touch-link">
              {t("keepForLater")}
            </a>
          </li>
          <li>
            <a href={to({ dot: campaign.value })} className="touch-link">
              {t("lookAgain")}
            </a>
          </li>
        </ul>
      </Notice>
    );
  return (
    <section aria-labelledby="dieu-kien">
      <h2 id="dieu-kien" className="text-xl">
        {t("eligible")}
      </h2>
      <p className="mt-2">{t("eligibleLead", { name: campaign.label })}</p>
      <ul className="my-4 list-disc space-y-2 pl-6">
        {criteria.map(({ words, kinds }) => (
          <li key={words}>
            {kinds.length > 0 ? (
              <span className="text-soft">{kinds.map((kind) => t(`kindShort.${kind}`)).join(", ")}: </span>
            ) : null}
            {words}
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={to({ dot: campaign.value, du: "du" })}>{t("isEligible")}</ButtonLink>
        <ButtonLink variant="secondary" href={to({ dot: campaign.value, du: "khong" })}>
          {t("isNotEligible")}
        </ButtonLink>
      </p>
    </section>
  );
}
