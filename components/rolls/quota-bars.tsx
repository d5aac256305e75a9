import { useTranslations } from "next-intl";
import type { findRoll } from "@/domain/rolls/rolls.server";

type QuotaBarsProps = Pick<NonNullable<Awaited<ReturnType<typeof findRoll>>>, "quotas">;

/** How much of each quota a unit has used by what it sent, over all its lists. */
export function QuotaBars({ quotas }: QuotaBarsProps) {
  const t = useTranslations("rollDesk");
  return (
    <dl className="flex flex-wrap gap-6">
      {quotas.map(({ kind, quota, sent }) => (
        <div key={kind} className="w-32 text-base">
          <div className="flex justify-between">
            <dt>{t(`quota.${kind}`)}</dt>
            <dd className="font-semibold">
              {sent}/{quota}
            </dd>
          </div>
          <div aria-hidden="true" className="h-2 bg-sand">
            <div
              className={sent > quota ? "h-2 bg-red" : "h-2 bg-gold"}
              style={{ width: `${Math.min(100, (100 * sent) / Math.max(1, quota))}%` }}
            />
          </div>
        </div>
      ))}
    </dl>
  );
}
