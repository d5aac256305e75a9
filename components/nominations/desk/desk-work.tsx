import { Clock, Heart, MessageSquare, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { WordWork } from "@/domain/confirmations/waiting.server";
import type {
  findWaitingTips,
  listCommented,
  listReturned,
  OpenCampaign,
} from "@/domain/nominations/desk-work.server";
import { daysBetween, formatDate, hcmcToday } from "@/domain/time/dates";
import type { WithdrawalRow } from "@/domain/withdrawals/queries.server";
import { deskHref } from "./desk-address";
import { Work } from "./desk-work-row";
import { WordsWork } from "./desk-words";
import { fullName } from "./full-name";

type DeskWorkProps = {
  returned: Awaited<ReturnType<typeof listReturned>>;
  campaigns: OpenCampaign[];
  tips: Awaited<ReturnType<typeof findWaitingTips>>;
  commented: Awaited<ReturnType<typeof listCommented>>;
  words: WordWork;
  withdrawals: WithdrawalRow[];
};

/** "Việc cần làm": what waits for the ward, each with the way to it; nothing where nothing waits. */
export function DeskWork({ returned, campaigns, tips, commented, words, withdrawals }: DeskWorkProps) {
  const t = useTranslations("deskList");
  const waits = campaigns.filter(({ drafts }) => drafts > 0);
  const said = [withdrawals, ...Object.values(words)].some((list) => list.length > 0);
  const isEmpty = returned.total === 0 && waits.length === 0 && !tips && commented.length === 0 && !said;
  return (
    <section aria-labelledby="viec-can-lam" className="rounded-lg border-line md:border md:bg-raised">
      <h2 id="viec-can-lam" className="mb-3 text-xl md:mb-0 md:border-b md:border-line md:px-5 md:py-2.5">
        {t("work")}
      </h2>
      {isEmpty ? <p className="text-soft md:px-5 md:py-4">{t("nothingWaits")}</p> : null}
      <ul className="space-y-3 empty:hidden md:space-y-0 md:divide-y md:divide-line md:overflow-hidden md:rounded-b-lg">
        {returned.total > 0 ? <ReturnedWork {...returned} /> : null}
        <WordsWork words={words} withdrawals={withdrawals} />
        {waits.map((campaign) => (
          <CampaignWork key={campaign.id} campaign={campaign} />
        ))}
        {tips ? <TipsWork tips={tips} /> : null}
        {commented.length > 0 ? <CommentsWork commented={commented} /> : null}
      </ul>
    </section>
  );
}

function ReturnedWork({ total, rows }: DeskWorkProps["returned"]) {
  const t = useTranslations();
  const first = rows[0]!;
  return (
    <Work
      icon={Undo2}
      tone="red"
      primary
      title={t("deskList.returned", { count: total })}
      href={total === 1 ? `/ban-lam-viec/de-cu/${first.id}` : "/ban-lam-viec?loc=can-bo-sung"}
      go={t("deskList.amend")}
    >
      {rows.map((row) => (
        <div key={row.id}>
          <p className="line-clamp-2 font-semibold">{fullName(row) || t("desk.unnamed")}</p>
          <p className="line-clamp-3 whitespace-pre-line">“{row.decisionReason}”</p>
        </div>
      ))}
    </Work>
  );
}

function CampaignWork({ campaign }: { campaign: OpenCampaign }) {
  const t = useTranslations("deskList");
  const { name, daysLeft, deadlineOn, drafts, ready, id, quotas } = campaign;
  const kinds = quotas.flatMap((one) => one.kinds);
  const sent = kinds.reduce((sum, { used }) => sum + used, 0);
  const quota = kinds.reduce((sum, one) => sum + one.quota, 0);
  return (
    <Work
      icon={Clock}
      tone="gold"
      title={t("deadline", { days: daysLeft })}
      href={deskHref({ loc: "nhap", dot: id, chon: ready.slice(0, 50) })}
      go={t(ready.length > 0 ? "sendReady" : "seeDrafts")}
    >
      <p className="font-semibold">
        {name} <span className="font-normal">{t("until", { day: formatDate(deadlineOn) })}</span>
      </p>
      <p>
        {quota > 0 ? `${t("sentOf", { sent, quota })} ` : null}
        {t("drafts", { drafts, ready: ready.length })}
      </p>
    </Work>
  );
}

function TipsWork({ tips }: { tips: NonNullable<DeskWorkProps["tips"]> }) {
  const t = useTranslations("deskList");
  return (
    <Work
      icon={Heart}
      tone="sage"
      title={t("tips", { count: tips.total })}
      href="/ban-lam-viec/gioi-thieu"
      go={t("see")}
    >
      <p className="font-semibold">
        {t("oldest", { days: daysBetween(hcmcToday(tips.createdAt), hcmcToday()) })}
      </p>
      <p className="line-clamp-2">{[tips.name, tips.reason].filter(Boolean).join(": ")}</p>
    </Work>
  );
}

function CommentsWork({ commented }: { commented: DeskWorkProps["commented"] }) {
  const t = useTranslations("deskList");
  const count = commented.reduce((sum, { comments }) => sum + comments, 0);
  const first = commented[0]!;
  return (
    <Work
      icon={MessageSquare}
      tone="sage"
      title={t("comments", { count })}
      href={commented.length === 1 ? `/ban-lam-viec/de-cu/${first.id}` : "/ban-lam-viec?loc=niem-yet"}
      go={t("see")}
    >
      <p className="line-clamp-2 font-semibold">{commented.map(fullName).join(", ")}</p>
      <p>{t("listedUntil", { day: formatDate(first.endsOn) })}</p>
    </Work>
  );
}
