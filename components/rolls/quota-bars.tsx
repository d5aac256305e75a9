import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RollQuota } from "@/domain/rolls/rolls.server";
import { QuotaBar, ShareBar } from "../ui/quota-bar";

type HeadBarsProps = {
  quotas: RollQuota[];
  drafts: Record<RollQuota["kind"], number>;
  ready: number;
  all: number;
};

/** How much of each quota a unit uses, what it sent over all its lists and the drafts of this one; how many rows are enough. */
export function HeadBars({ quotas, drafts, ready, all }: HeadBarsProps) {
  const t = useTranslations("rollDesk");
  return (
    <div className="flex flex-wrap gap-x-7 gap-y-2 max-md:w-full">
      {quotas.map(({ kind, quota, sent }) => {
        const used = sent + drafts[kind];
        const over = used - quota;
        return (
          <Counted
            key={kind}
            label={t(`quota.${kind}`)}
            figure={`${used}/${quota}`}
            said={over > 0 ? t("over", { count: over }) : null}
          >
            <QuotaBar count={used} quota={quota} />
          </Counted>
        );
      })}
      <Counted label={t("ready", { ready, all })}>
        <ShareBar share={all === 0 ? 0 : ready / all} colour="fill-sage" />
      </Counted>
    </div>
  );
}

type CountedProps = { label: string; figure?: string; said?: string | null; children: ReactNode };

function Counted({ label, figure, said, children }: CountedProps) {
  return (
    <div className="min-w-32 text-sm max-md:grow">
      <p className="flex justify-between gap-3">
        <span>{label}</span>
        <span className="font-semibold">
          {figure}
          {said ? <span className="text-red"> {said}</span> : null}
        </span>
      </p>
      {children}
    </div>
  );
}
