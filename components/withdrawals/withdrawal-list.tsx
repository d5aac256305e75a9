import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { overdueOf } from "@/domain/withdrawals/overdue";
import type { WithdrawalRow } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Tag } from "../ui/tag";

type WithdrawalListProps = { open: WithdrawalRow[]; closed: WithdrawalRow[]; today: string };

/** Consents taken back: the open ones with the day each clock ends, what is late in red; then the last that were closed. */
export function WithdrawalList({ open, closed, today }: WithdrawalListProps) {
  const t = useTranslations("withdrawal");
  return (
    <section aria-labelledby="rut-dong-y" className="mb-10">
      <h2 id="rut-dong-y" className="text-xl">
        {t("open", { count: open.length })}
      </h2>
      {open.length === 0 ? <p className="mt-2">{t("noneOpen")}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {open.map((one) => (
          <Row key={one.id} one={one} today={today} />
        ))}
      </ul>
      {closed.length > 0 ? (
        <details className="mt-2">
          <summary className="flex min-h-11 items-center underline underline-offset-4">
            {t("closed", { count: closed.length })}
          </summary>
          <ul className="divide-y divide-line">
            {closed.map((one) => (
              <Row key={one.id} one={one} today={today} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Row({ one, today }: { one: WithdrawalRow; today: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const late = overdueOf(one, today);
  const isLate = late.answer || late.stop;
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0 wrap-anywhere">
        <a
          href={localePath(locale, `/ban-lam-viec/rut-dong-y/${one.id}`)}
          className="tap font-semibold underline underline-offset-4"
        >
          {`${one.honorific} ${one.name}`.trim()}
        </a>{" "}
        <IllustrativeTag of={one} />
        <p className="text-base text-soft">
          {one.unitName} · {one.channels.map((channel) => t(`nomination.channel.${channel}`)).join(", ")}
        </p>
      </div>
      <p className="text-base">
        {one.closedAt ? (
          t("withdrawal.closedOn", { on: formatDate(one.closedAt) })
        ) : (
          <>
            {one.answeredAt ? null : (
              <span className="block">{t("withdrawal.answerUntil", { on: formatDate(one.answerBy) })}</span>
            )}
            <span className="block">{t("withdrawal.stopsBy", { on: formatDate(one.stopBy) })}</span>
            {isLate ? <Tag tone="red">{t("withdrawal.late")}</Tag> : null}
          </>
        )}
      </p>
    </li>
  );
}
