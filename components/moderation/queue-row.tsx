import { OctagonX, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QueueRow as Row } from "@/domain/nominations/queue.server";
import type { QueueId } from "@/domain/nominations/queues";
import { daysBetween, formatDate, formatMoment, hcmcToday } from "@/domain/time/dates";
import { kindTones } from "../profiles/profile-words";
import { classNames } from "../ui/class-names";
import { Tag } from "../ui/tag";

type QueueRowProps = {
  row: Row;
  queueId: QueueId;
  href: string;
  isOpen: boolean;
  /** Chooses it for one decision on many; null where nothing is chosen. */
  tick?: ReactNode;
};

/** A nomination of the queue in two lines: who and what, then from where and since when, with what to look at. */
export function QueueRow({ row, queueId, href, isOpen, tick = null }: QueueRowProps) {
  const t = useTranslations("moderation");
  return (
    <li
      className={classNames(
        "relative flex min-h-[66px] items-center gap-x-2 border-b border-line py-1.5 pr-3 text-[0.95rem] leading-snug",
        isOpen ? "border-l-4 border-l-red bg-raised pl-2" : "pl-3 hover:bg-raised",
      )}
    >
      {tick}
      <span aria-hidden="true" className="w-12 shrink-0 whitespace-nowrap">
        {row.kind ? <Tag tone={kindTones[row.kind]}>{t(`kindSign.${row.kind}`)}</Tag> : null}
      </span>
      <div className="min-w-0 grow">
        <div className="flex items-center gap-2">
          <p className="min-w-0 grow truncate">
            <a
              href={href}
              aria-current={isOpen ? "true" : undefined}
              className="font-semibold after:absolute after:inset-0"
            >
              {row.name || row.deed}
              {row.name && row.deed ? <span className="font-normal text-soft"> {row.deed}</span> : null}
            </a>
          </p>
          <p className="flex shrink-0 items-center gap-1.5 text-soft">
            {row.sendCount > 1 ? <span>{t("times", { number: row.sendCount })}</span> : null}
            {row.lacksConsent ? <Mark level="stop" name={t("filter.marks.chua-dong-y")} /> : null}
            {row.isLikeAnother ? <Mark level="note" name={t("filter.marks.gap-truoc")} /> : null}
          </p>
        </div>
        <div className="mt-0.5 flex items-center gap-2 text-soft">
          <p className="min-w-0 grow truncate">
            {[shortReference(row.reference), shortUnit(row.unitName)].filter(Boolean).join(" · ")}
            {row.readBy ? (
              <span className="font-semibold text-sage"> · {t("readBy", { by: row.readBy })}</span>
            ) : null}
            {row.illustrative ? <span> · {t("illustrativeShort")}</span> : null}
          </p>
          <p className="shrink-0 whitespace-nowrap">
            <Since row={row} queueId={queueId} />
          </p>
        </div>
      </div>
    </li>
  );
}

/** "LT-2026-0047" → "0047": the year is known beside a queue. */
const shortReference = (reference: string | null) => reference?.split("-").at(-1) ?? "";

/** "Phường Minh Phụng" → "P. Minh Phụng", "Xã Củ Chi" → "X. Củ Chi". */
const shortUnit = (name: string) => name.replace(/^(P)hường |^(X)ã /, "$1$2. ");

function Mark({ level, name }: { level: "stop" | "note"; name: string }) {
  const Sign = level === "stop" ? OctagonX : TriangleAlert;
  return (
    <span title={name}>
      <Sign
        aria-hidden="true"
        className={classNames("size-4", level === "stop" ? "text-red" : "text-gold-deep")}
      />
      <span className="sr-only">{name}</span>
    </span>
  );
}

/** Since when it waits, until when it hangs, or when it was decided; what is overdue in red. */
function Since({ row, queueId }: { row: Row; queueId: QueueId }): ReactNode {
  const t = useTranslations("moderation");
  const state = useTranslations("nomination.state");
  const locale = useLocale();
  const late = row.isOverdue ? "font-semibold text-red" : undefined;
  if (queueId === "xong")
    return row.decidedAt ? (
      <time lang={locale} dateTime={row.decidedAt.toISOString()} title={state(row.state)}>
        {row.state === "rejected" ? "✕ " : "✓ "}
        <span className="sr-only">{state(row.state)} </span>
        {formatDate(row.decidedAt)}
      </time>
    ) : null;
  if (queueId === "niem-yet" && row.listedUntil)
    return (
      <span className={late}>
        {t(row.isOverdue ? "listedOver" : "listedUntil", { date: formatDate(row.listedUntil) })}
      </span>
    );
  if (!row.submittedAt) return null;
  const days = daysBetween(hcmcToday(row.submittedAt), hcmcToday());
  return (
    <time className={late} dateTime={row.submittedAt.toISOString()} title={formatMoment(row.submittedAt)}>
      {row.isOverdue ? t("ageOverdue", { days }) : t("age", { days })}
    </time>
  );
}
