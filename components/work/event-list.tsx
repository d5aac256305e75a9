import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { HistoryAction } from "@/domain/history/vocabulary";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { changeWords, type Values } from "./change-words";

type EventRow = {
  id: number;
  at: Date;
  action: HistoryAction;
  by: string | null;
  before: Values;
  after: Values;
  /** What it was about, and its page without locale where it has one. */
  subject?: { name: string; path: string | null } | null;
};

type EventListProps = {
  events: EventRow[];
  /** Whether each row says what it was about; needless where all rows are about one thing. */
  subjects?: boolean;
  /** What else a row tells. */
  more?: (event: EventRow) => ReactNode;
};

/** History rows: when, who, what to whom, and the short values before and after. */
export function EventList({ events, subjects = false, more }: EventListProps) {
  const t = useTranslations("events");
  if (events.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="ruled">
      {events.map((event) => (
        <li key={event.id} className="grid gap-x-6 py-3 wrap-anywhere md:grid-cols-[11rem_1fr]">
          <time dateTime={event.at.toISOString()} className="text-base text-soft">
            {formatMoment(event.at)}
          </time>
          <div className="min-w-0">
            <p>
              <ActionName action={event.action} />
              {subjects && event.subject?.name ? (
                <>
                  {": "}
                  <Subject {...event.subject} />
                </>
              ) : null}
            </p>
            <p className="text-base text-soft">
              {subjects && event.by && event.by === event.subject?.name ? null : (event.by ?? t("portal"))}
              <Change before={event.before} after={event.after} />
              {more?.(event)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function ActionName({ action }: { action: HistoryAction }) {
  const t = useTranslations("events");
  return <strong className="font-semibold">{t(`actions.${action}`)}</strong>;
}

function Subject({ name, path }: { name: string; path: string | null }) {
  const locale = useLocale();
  if (!path) return name;
  return (
    <a href={localePath(locale, path)} className="link">
      {name}
    </a>
  );
}

function Change({ before, after }: { before: Values; after: Values }) {
  const t = useTranslations();
  const text = changeWords(t, before, after);
  return text ? <span className="block">{text}</span> : null;
}
