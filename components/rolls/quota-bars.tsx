import { useTranslations } from "next-intl";
import type { RollQuota } from "@/domain/rolls/rolls.server";
import { Bar } from "./bar";

/** How much of each quota a unit uses: what it sent, over all its lists, and the drafts of this one. */
export function QuotaBars({
  quotas,
  drafts,
}: {
  quotas: RollQuota[];
  drafts: Record<RollQuota["kind"], number>;
}) {
  const t = useTranslations("rollDesk");
  return quotas.map(({ kind, quota, sent }) => {
    const used = sent + drafts[kind];
    const over = used - quota;
    return (
      <Bar
        key={kind}
        label={t(`quota.${kind}`)}
        figure={`${used}/${quota}`}
        said={over > 0 ? t("over", { count: over }) : null}
        share={used / Math.max(1, quota)}
        colour={over > 0 ? "fill-red" : over === 0 ? "fill-gold-deep" : "fill-gold"}
      />
    );
  });
}
