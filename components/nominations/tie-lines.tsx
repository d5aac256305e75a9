import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Ties } from "@/domain/nominations/ties.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { StateTag } from "./state-tag";

type TieLinesProps = {
  ties: Ties;
  /** Where its links lead: a ward's own pages, or the moderators'. */
  area: "desk" | "moderation";
};

/** Where a nomination comes from (a citizen's tip, its ward's praise) and which campaigns it went on to; nothing without. */
export function TieLines({ ties, area }: TieLinesProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { tip, before, after } = ties;
  const to = (id: string) =>
    localePath(locale, area === "desk" ? `/ban-lam-viec/de-cu/${id}` : `/kiem-duyet/${id}?hang=xong`);
  if (!tip && !before && after.length === 0) return null;
  return (
    <ul className="mt-4 mb-6 space-y-2 rounded-lg border-l-4 border-gold bg-raised px-5 py-3 wrap-anywhere">
      {tip ? (
        <Tie label={t("spread.ties.tip")}>
          <a href={localePath(locale, `/ban-lam-viec/gioi-thieu/${tip.id}`)} className="link">
            {tip.reference}
          </a>
        </Tie>
      ) : null}
      {before ? (
        <Tie label={t("spread.ties.before")}>
          <a href={to(before.id)} className="link">
            {[before.reference, before.campaign].filter(Boolean).join(", ")}
          </a>
          {before.form && before.level ? (
            <span className="block text-base text-soft">
              {t(`profile.form.${before.form}`)}, {t(`profile.level.${before.level}`)}, {before.year}
              {before.decisionNumber && before.decidedOn
                ? `. ${t("spread.ties.decision", {
                    number: before.decisionNumber,
                    on: formatDate(before.decidedOn),
                  })}`
                : null}
            </span>
          ) : null}
        </Tie>
      ) : null}
      {after.map((one) => (
        <Tie key={one.id} label={t("spread.ties.after")}>
          <a href={to(one.id)} className="link">
            {[one.reference ?? t("spread.ties.draft"), one.campaign].filter(Boolean).join(", ")}
          </a>{" "}
          <StateTag state={one.state} onHold={false} story={null} />
        </Tie>
      ))}
    </ul>
  );
}

function Tie({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      <span className="font-semibold">{label}:</span> {children}
    </li>
  );
}
