import { useLocale, useTranslations } from "next-intl";
import type { Words } from "@/domain/confirmations/queries.server";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

/** What was taken back of a nomination, each with the way to its clocks; nothing where nothing was. */
export function WithdrawalLines({ withdrawals }: { withdrawals: Words["withdrawals"] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (withdrawals.length === 0) return null;
  return (
    <section aria-labelledby="da-rut" className="mb-8">
      <h2 id="da-rut" className="text-xl">
        {t("withdrawal.taken")}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {withdrawals.map((one) => (
          <li key={one.id} className="py-3 wrap-anywhere">
            <a href={localePath(locale, `/ban-lam-viec/rut-dong-y/${one.id}`)} className="touch-link">
              {one.channels.map((channel) => t(`nomination.channel.${channel}`)).join(", ")}
            </a>
            <p className="text-base text-soft">
              {t("withdrawal.line", { by: one.askedBy, at: formatMoment(one.askedAt) })} ·{" "}
              {one.closedAt
                ? t("withdrawal.closedOn", { on: formatDate(one.closedAt) })
                : t("withdrawal.stopsBy", { on: formatDate(one.stopBy) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
