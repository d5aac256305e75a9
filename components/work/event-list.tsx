import { useTranslations } from "next-intl";
import { formatMoment } from "@/domain/time/dates";

type EventRow = {
  id: number;
  at: Date;
  action: string;
  by: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** History rows: when, who, what, and the short values before and after. */
export function EventList({ events }: { events: EventRow[] }) {
  const t = useTranslations("events");
  if (events.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {events.map((event) => (
        <li key={event.id} className="grid gap-x-6 py-3 md:grid-cols-[12rem_1fr]">
          <time dateTime={event.at.toISOString()} className="text-base text-soft">
            {formatMoment(event.at)}
          </time>
          <p>
            <strong className="font-semibold">
              {t.has(event.action.replace(".", "-") as "user-invite")
                ? t(event.action.replace(".", "-") as "user-invite")
                : event.action}
            </strong>
            {" · "}
            {event.by ?? t("portal")}
            {describe(event.before, event.after)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function describe(before: EventRow["before"], after: EventRow["after"]) {
  const words = (values: EventRow["before"]) => Object.values(values ?? {}).join(", ");
  const text = [words(before), words(after)].filter(Boolean).join(" → ");
  return text ? <span className="block text-base text-soft">{text}</span> : null;
}
