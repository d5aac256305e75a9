import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { consentChannels } from "@/domain/consent/vocabulary";
import { spokenValues, type HistoryAction } from "@/domain/history/vocabulary";
import { roles } from "@/domain/permissions";
import { awardWords } from "../profiles/award-words";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { isOneOf } from "@/domain/vocabulary";
import { localePath } from "@/messages/locales";

type Values = Record<string, unknown> | null;

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

/** A day as it is kept. */
const day = /^\d{4}-\d\d-\d\d$/;

function Change({ before, after }: { before: Values; after: Values }) {
  const t = useTranslations();
  const words = (values: Values) =>
    Object.entries(values ?? {})
      // An address is no word: the subject's own link leads there.
      .filter(([name]) => name !== "slug" && name !== "profileId")
      .map(say)
      .join(" · ");
  const text = [words(before), words(after)].filter(Boolean).join(" → ");
  return text ? <span className="block">{text}</span> : null;

  function say([name, value]: [string, unknown]): string {
    if (name === "blocked") return t(value ? "events.values.blocked" : "events.values.unblocked");
    if (name === "channels") return String(value).split(", ").map(channel).join(", ");
    if (name === "award") return awardWords(t, String(value));
    if (name === "shown") return t(value ? "events.values.shown" : "events.values.unshown");
    if (typeof value === "string" && day.test(value)) return formatDate(value);
    if (name === "role" && isOneOf(roles, value)) return t(`account.role.${value}`);
    return isOneOf(spokenValues, value) ? t(`events.values.${value}`) : String(value);
  }

  function channel(id: string): string {
    return isOneOf(consentChannels, id) ? t(`nomination.channel.${id}`) : id;
  }
}
