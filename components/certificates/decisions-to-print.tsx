import { useLocale, useTranslations } from "next-intl";
import { printAddress } from "@/domain/certificates/address";
import type { listDecisionsToPrint } from "@/domain/certificates/rows.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type DecisionsToPrintProps = {
  unitId: string;
  decisions: Awaited<ReturnType<typeof listDecisionsToPrint>>;
  /** How many were given an award whose decision has no number or day yet. */
  undecided: number;
  blank: string | undefined;
};

/** The decisions by which a unit gave awards, the latest first; each leads to its sheets. */
export function DecisionsToPrint({ unitId, decisions, undecided, blank }: DecisionsToPrintProps) {
  const t = useTranslations("certificateDesk");
  const locale = useLocale();
  return (
    <section className="mb-10">
      <h2 className="text-2xl">{t("decisions")}</h2>
      {decisions.length === 0 ? <p className="mt-2 max-w-prose">{t("noDecision")}</p> : null}
      <ul className="mt-2 ruled empty:hidden">
        {decisions.map(({ unitId: by, unitName, number, decidedOn, names, issued }) => {
          const address = printAddress({ unitId: by, number, decidedOn }, { blankId: blank });
          return (
            <li key={`${by} ${number} ${decidedOn}`}>
              <a href={localePath(locale, `/ban-lam-viec/giay-khen/in?${address}`)} className="row-link py-3">
                <strong className="wrap-anywhere">{number}</strong>
                {by === unitId ? null : <span className="text-soft"> · {unitName}</span>}
                <span className="block text-soft">
                  {t("decisionLine", { day: formatDate(decidedOn), count: names, issued })}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {undecided > 0 ? (
        <p className="mt-4 max-w-prose border-l-4 border-gold pl-4">{t("undecided", { count: undecided })}</p>
      ) : null}
    </section>
  );
}
