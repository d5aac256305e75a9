import { useLocale, useTranslations } from "next-intl";
import type { listWaitingLists } from "@/domain/decisions/batch.server";
import { grouped } from "@/domain/nominations/grouped";
import { localePath } from "@/messages/locales";

type WaitingListsProps = { lists: Awaited<ReturnType<typeof listWaitingLists>> };

/** What waits, by campaign and ward: each a batch of its own. */
export function WaitingLists({ lists }: WaitingListsProps) {
  const t = useTranslations("together");
  const locale = useLocale();
  const to = (query: Record<string, string>) =>
    localePath(locale, `/kiem-duyet/mot-luot?${new URLSearchParams(query)}`);
  if (lists.length === 0) return <p className="mt-6">{t("noLists")}</p>;
  return (
    <section aria-labelledby="dang-cho" className="mt-8 max-w-3xl pb-12">
      <h2 id="dang-cho" className="text-2xl">
        {t("lists")}
      </h2>
      {[...grouped(lists, ({ campaignId }) => campaignId)].map(([campaignId, units]) => (
        <section key={campaignId} className="mt-5 border-t border-line pt-3">
          <h3 className="font-sans text-lg font-semibold wrap-anywhere">{units[0]!.campaignName}</h3>
          <ul className="mt-1">
            {units.length > 1 ? (
              <li>
                <a href={to({ dot: campaignId })} className="touch-link font-semibold">
                  {t("wholeCampaign", { count: units.reduce((sum, { total }) => sum + total, 0) })}
                </a>
              </li>
            ) : null}
            {units.map(({ unitId, unitName, total }) => (
              <li key={unitId}>
                <a href={to({ dot: campaignId, "don-vi": unitId })} className="touch-link">
                  {t("ofUnit", { unit: unitName, count: total })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
