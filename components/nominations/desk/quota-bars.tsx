import { useLocale, useTranslations } from "next-intl";
import type { OpenCampaign } from "@/domain/nominations/desk-work.server";
import { localePath } from "@/messages/locales";
import { QuotaBar } from "../../ui/quota-bar";
import { deskHref } from "./desk-address";

/** How much of each quota of the open campaigns the wards have used, by ward where there are several. */
export function QuotaBars({ campaigns }: { campaigns: OpenCampaign[] }) {
  const t = useTranslations("deskList");
  const locale = useLocale();
  const shown = campaigns.filter(({ quotas }) => quotas.length > 0);
  if (shown.length === 0) return null;
  return (
    <section
      aria-labelledby="chi-tieu"
      className="self-start rounded-lg border-line md:border md:bg-raised md:px-5 md:pb-4"
    >
      <div className="flex items-center justify-between gap-4 border-b border-line md:py-1">
        <h2 id="chi-tieu" className="text-xl">
          {t("quotas")}
        </h2>
        <a href={localePath(locale, "/dot-bieu-duong")} className="touch-link text-base">
          {t("rules")}
        </a>
      </div>
      {shown.map((campaign) => (
        <div key={campaign.id} className="border-b border-line py-3 last:border-0">
          <h3 className="mb-1 flex items-baseline justify-between gap-4 font-sans text-base font-semibold">
            <span className="wrap-anywhere">{campaign.name}</span>
            <span className="shrink-0 text-gold-deep">{t("daysLeft", { days: campaign.daysLeft })}</span>
          </h3>
          {campaign.quotas.map(({ unitId, unitName, kinds }) => (
            <div key={unitId}>
              {campaign.quotas.length > 1 ? <p className="mt-1 text-base text-soft">{unitName}</p> : null}
              <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 text-base">
                {kinds.map((one) => (
                  <Quota
                    key={one.kind}
                    {...one}
                    // The list shows all the wards of its reader: of several, their names would be more than the number.
                    names={
                      campaign.quotas.length === 1
                        ? `${deskHref({ dot: campaign.id, loai: one.kind, loc: "chi-tieu" })}#ho-so`
                        : null
                    }
                  />
                ))}
              </dl>
            </div>
          ))}
          <a
            href={localePath(locale, `${deskHref({ dot: campaign.id })}#ho-so`)}
            className="touch-link text-base"
          >
            {t("campaignPapers")}
          </a>
        </div>
      ))}
    </section>
  );
}

type QuotaProps = OpenCampaign["quotas"][number]["kinds"][number] & { names: string | null };

function Quota({ kind, used, quota, names }: QuotaProps) {
  const t = useTranslations("deskList");
  const locale = useLocale();
  const figure = (
    <>
      <strong className="font-semibold">{used}</strong>/{quota}
    </>
  );
  return (
    <div className="contents">
      <dt>{t(`kindShort.${kind}`)}</dt>
      <dd aria-hidden="true">
        <QuotaBar count={used} quota={quota} />
      </dd>
      <dd className="text-right tabular-nums">
        {names && used > 0 ? (
          <a
            href={localePath(locale, names)}
            aria-label={t("seeCounted", { kind: t(`kindShort.${kind}`), used, quota })}
            className="touch-link"
          >
            {figure}
          </a>
        ) : (
          figure
        )}
        {used >= quota ? <span className="ml-1 text-gold-deep">{t("full")}</span> : null}
      </dd>
    </div>
  );
}
