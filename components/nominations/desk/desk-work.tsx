import { Clock, Heart, MessageSquare, Undo2, type LucideIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type {
  findWaitingTips,
  listCommented,
  listReturned,
  OpenCampaign,
} from "@/domain/nominations/desk-work.server";
import { daysBetween, formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../../ui/button";
import { classNames } from "../../ui/class-names";
import { deskHref } from "./desk-address";
import { fullName } from "./full-name";

type DeskWorkProps = {
  returned: Awaited<ReturnType<typeof listReturned>>;
  campaigns: OpenCampaign[];
  tips: Awaited<ReturnType<typeof findWaitingTips>>;
  commented: Awaited<ReturnType<typeof listCommented>>;
};

/** "Việc cần làm": what waits for the ward, each with the way to it; nothing where nothing waits. */
export function DeskWork({ returned, campaigns, tips, commented }: DeskWorkProps) {
  const t = useTranslations("deskList");
  const waits = campaigns.filter(({ drafts }) => drafts > 0);
  const isEmpty = returned.total === 0 && waits.length === 0 && !tips && commented.length === 0;
  return (
    <section aria-labelledby="viec-can-lam" className="rounded-lg border-line md:border md:bg-raised">
      <h2 id="viec-can-lam" className="mb-3 text-xl md:mb-0 md:border-b md:border-line md:px-5 md:py-2.5">
        {t("work")}
      </h2>
      {isEmpty ? <p className="text-soft md:px-5 md:py-4">{t("nothingWaits")}</p> : null}
      <ul className="space-y-3 empty:hidden md:space-y-0 md:divide-y md:divide-line md:overflow-hidden md:rounded-b-lg">
        {returned.total > 0 ? <ReturnedWork {...returned} /> : null}
        {waits.map((campaign) => (
          <CampaignWork key={campaign.id} campaign={campaign} />
        ))}
        {tips ? <TipsWork tips={tips} /> : null}
        {commented.length > 0 ? <CommentsWork commented={commented} /> : null}
      </ul>
    </section>
  );
}

type WorkProps = {
  icon: LucideIcon;
  tone: "red" | "gold" | "sage";
  title: string;
  href: string;
  go: string;
  primary?: boolean;
  children: ReactNode;
};

const tones = { red: "text-red", gold: "text-gold-deep", sage: "text-sage-deep" } as const;

function Work({ icon: Icon, tone, title, href, go, primary, children }: WorkProps) {
  const locale = useLocale();
  return (
    <li
      className={classNames(
        "grid items-center gap-x-5 gap-y-2 bg-raised px-4 py-3 text-base leading-snug max-md:rounded-lg max-md:border max-md:border-line md:grid-cols-[11.5rem_minmax(0,1fr)_8.25rem] md:px-5",
        tone === "red" ? "max-md:border-l-4 max-md:border-l-red" : null,
      )}
    >
      <h3 className={classNames("flex items-center gap-3 font-sans text-base font-semibold", tones[tone])}>
        <Icon aria-hidden="true" className="size-[1.125rem] shrink-0" />
        {title}
      </h3>
      <div className="min-w-0 space-y-1 wrap-anywhere">{children}</div>
      <ButtonLink
        variant={primary ? "primary" : "secondary"}
        href={localePath(locale, href)}
        className="w-full px-2"
      >
        {go}
      </ButtonLink>
    </li>
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
