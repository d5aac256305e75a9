import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { overdueOf } from "@/domain/withdrawals/overdue";
import type { findWithdrawal } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";
import { Tag } from "../ui/tag";

type WithdrawalClocksProps = {
  one: NonNullable<Awaited<ReturnType<typeof findWithdrawal>>>;
  today: string;
  /** The nomination's page for whoever looks; null of a story without one. */
  nominationPath: string | null;
};

/** Who took what back, and how its clocks stand. */
export function WithdrawalClocks({ one, today, nominationPath }: WithdrawalClocksProps) {
  const t = useTranslations();
  const locale = useLocale();
  const late = overdueOf(one, today);
  const web = one.channels.includes("web");
  return (
    <dl className="mb-8 divide-y divide-line border-y border-line">
      <Row label={t("withdrawal.channels")}>
        {one.channels.map((channel) => t(`nomination.channel.${channel}`)).join(", ")}
        <span className="block text-base text-soft">
          {t(web && one.storyState === "hidden" ? "withdrawal.storyGone" : "withdrawal.channelsEnded")}
        </span>
      </Row>
      <Row label={t("withdrawal.by")}>
        {one.askedBy}, {formatMoment(one.askedAt)}
        <span className="block text-base text-soft">{t(`withdrawal.way.${one.way}`)}</span>
        {one.words ? <span className="block whitespace-pre-line">“{one.words}”</span> : null}
      </Row>
      <Row label={t("withdrawal.answerClock")}>
        {one.answeredAt
          ? t("withdrawal.answeredBy", { by: one.answeredBy ?? "", at: formatMoment(one.answeredAt) })
          : t("withdrawal.until", { on: formatDate(one.answerBy) })}{" "}
        {late.answer ? <Tag tone="red">{t("withdrawal.late")}</Tag> : null}
        {one.answer ? <span className="block whitespace-pre-line">“{one.answer}”</span> : null}
      </Row>
      <Row label={t("withdrawal.stopClock")}>
        {one.closedAt
          ? t("withdrawal.closedOn", { on: formatDate(one.closedAt) })
          : t("withdrawal.until", { on: formatDate(one.stopBy) })}{" "}
        {late.stop ? <Tag tone="red">{t("withdrawal.late")}</Tag> : null}
        {one.othersToo ? (
          <span className="block text-base text-soft">{t("withdrawal.othersToo")}</span>
        ) : null}
        {one.extendedAt ? (
          <span className="block text-base text-soft">
            {t("withdrawal.extendedBy", { by: one.extendedBy ?? "", reason: one.extensionReason })}
          </span>
        ) : null}
      </Row>
      <Row label={t("withdrawal.nomination")}>
        {nominationPath ? (
          <a href={localePath(locale, nominationPath)} className="touch-link">
            {one.name}
          </a>
        ) : (
          t("withdrawal.noNomination")
        )}
      </Row>
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-3 md:grid-cols-[12rem_minmax(0,1fr)]">
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
