import { useTranslations } from "next-intl";
import type { Bar } from "@/domain/figures/figures";
import { QuotaBar } from "../ui/quota-bar";

type QuotaSharesProps = {
  shares: NonNullable<Bar["units"]>;
  units: { id: string; name: string }[];
  /** Where the names of one unit stand. */
  namesOf: (unitId: string) => string;
};

/** What each unit used of its quota; its number leads to the names. Nothing where a figure has no quotas. */
export function QuotaShares({ shares, units, namesOf }: QuotaSharesProps) {
  const t = useTranslations("figures");
  if (shares.length === 0) return null;
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId;
  return (
    <table className="mt-4 w-full max-w-3xl border-collapse text-base tabular-nums">
      <thead>
        <tr className="border-b border-ink text-left">
          <th scope="col" className="py-2 font-semibold">
            {t("unit")}
          </th>
          <th scope="col" className="py-2 pl-2 text-right font-semibold">
            {t("quotaUsed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ unitId, used, quota }) => (
          <tr key={unitId} className="border-b border-line hover:bg-raised">
            <th scope="row" className="py-1 pr-2 text-left font-normal wrap-anywhere">
              {nameOf(unitId)}
              <QuotaBar count={used} quota={quota} />
            </th>
            <td className="text-right">
              <a
                href={namesOf(unitId)}
                aria-label={t("seeNames", { label: nameOf(unitId), value: `${used}/${quota}` })}
                className="inline-flex min-h-11 min-w-11 items-center justify-end px-2 link"
              >
                {`${used}/${quota}`}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
