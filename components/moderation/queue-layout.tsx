import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Queue } from "@/domain/nominations/queue.server";
import { queues, type QueueId } from "@/domain/nominations/queues";
import type { NominationState } from "@/domain/nominations/workflow";
import { daysBetween, formatDate, formatMoment, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { moderationTools } from "../work/work-header";
import { classNames } from "../ui/class-names";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Tag } from "../ui/tag";
import { QueueKeys } from "./queue-keys";

type QueueLayoutProps = {
  queue: Queue;
  queueId: QueueId;
  openId?: string;
  /** The way out of the queue as a file. */
  takeOut?: ReactNode;
  /** At the head of the queue itself: consents taken back whose clocks run, and answers that are overdue. */
  words?: { withdrawals: number; overdue: number };
  children: ReactNode;
};

/**
 * A column beside the nomination that stays in view and scrolls by itself. As high as the window below the header, so that
 * moving the focus into it never moves the nomination.
 */
export const sideColumn = "lg:sticky lg:top-0 lg:max-h-[calc(100dvh-4.5rem)] lg:overflow-y-auto";

/** The queue at the left, the work beside it; on a phone one after the other. */
export function QueueLayout({ queue, queueId, openId, takeOut, words, children }: QueueLayoutProps) {
  const t = useTranslations("moderation");
  const tool = useTranslations();
  const locale = useLocale();
  const query = new URLSearchParams({
    ...(queueId === "cho" ? {} : { hang: queueId }),
    // The page of the queue stays while nominations of it are opened.
    ...(queue.after ? { sau: queue.after } : {}),
  }).toString();
  const suffix = query ? `?${query}` : "";
  return (
    <div className="lg:grid lg:min-h-[calc(100dvh-4.5rem)] lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[18rem_minmax(0,1fr)]">
      <QueueKeys />
      <div className={classNames("border-line bg-sand lg:border-r", openId ? "max-lg:hidden" : null)}>
        <section aria-labelledby="queue-title" className={sideColumn}>
          <div className="px-5 pt-5 pb-4">
            <h1 id="queue-title" className="font-sans text-lg font-semibold">
              {t(`queueTitle.${queueId}`, { count: queue.total })}
            </h1>
            <nav aria-label={t("queues")} className="mt-1 flex flex-wrap gap-x-4">
              {(Object.keys(queues) as QueueId[]).map((id) => (
                <a
                  key={id}
                  href={localePath(locale, `/kiem-duyet${id === "cho" ? "" : `?hang=${id}`}`)}
                  aria-current={id === queueId ? "page" : undefined}
                  className="tap text-base text-soft underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-red"
                >
                  {t(`queue.${id}`)}
                </a>
              ))}
            </nav>
            <p className="mt-1 flex flex-wrap gap-x-4 border-t border-line pt-1 text-base">
              {moderationTools.map(({ path, label }) => (
                <a key={path} href={localePath(locale, path)} className="tap text-soft hover:text-red">
                  {tool(label)}
                </a>
              ))}
            </p>
          </div>
          {words && words.withdrawals + words.overdue > 0 ? (
            <p className="border-t border-line px-5 py-3 text-base">
              <a
                href={localePath(locale, "/ban-lam-viec/loi-xac-nhan")}
                className="tap font-semibold text-red underline underline-offset-4"
              >
                {t("wordsWait", words)}
              </a>
            </p>
          ) : null}
          {queue.nominations.length === 0 ? <p className="px-5 pb-6">{t("empty")}</p> : null}
          <ul data-queue>
            {queue.nominations.map((nomination) => (
              <li
                key={nomination.id}
                className={classNames(
                  "relative border-t border-line px-5 py-4 wrap-anywhere",
                  nomination.id === openId ? "border-l-4 border-l-red bg-raised pl-4" : "hover:bg-raised",
                )}
              >
                <a
                  href={localePath(locale, `/kiem-duyet/${nomination.id}${suffix}`)}
                  aria-current={nomination.id === openId ? "true" : undefined}
                  className="line-clamp-2 font-serif text-lg leading-snug font-bold after:absolute after:inset-0"
                >
                  {nomination.deed || nomination.name}
                </a>
                <p className="line-clamp-2 text-base text-soft">
                  {nomination.name} · {nomination.unitName}
                </p>
                {queueId === "xong" && nomination.decidedAt ? (
                  <p className="mt-1">
                    <DecidedTag state={nomination.state} at={nomination.decidedAt} />{" "}
                    <IllustrativeTag of={nomination} />
                  </p>
                ) : (
                  <p
                    className="mt-1"
                    title={nomination.submittedAt ? formatMoment(nomination.submittedAt) : undefined}
                  >
                    {nomination.onHold ? <HoldTag /> : null}
                    {nomination.listedUntil && nomination.state === "listed" ? (
                      <ListedTag until={nomination.listedUntil} />
                    ) : (
                      <AgeTag submittedAt={nomination.submittedAt} again={nomination.sendCount > 1} />
                    )}{" "}
                    <IllustrativeTag of={nomination} />
                  </p>
                )}
              </li>
            ))}
          </ul>
          {takeOut && queue.total > 0 ? (
            <div className="border-t border-line px-5 py-1">{takeOut}</div>
          ) : null}
          {queueId === "xong" && !openId ? (
            <p className="flex flex-wrap gap-x-6 border-t border-line px-5 py-4">
              <a href={localePath(locale, "/kiem-duyet/go-bai")} className="tap underline underline-offset-4">
                {t("takeDownStory")}
              </a>
              <a
                href={localePath(locale, "/kiem-duyet/so-lieu")}
                className="tap underline underline-offset-4"
              >
                {t("figures")}
              </a>
            </p>
          ) : null}
          {queue.next ? (
            <p className="border-t border-line px-5 py-4">
              <a
                href={localePath(locale, `/kiem-duyet?hang=${queueId}&sau=${queue.next}`)}
                className="tap font-semibold underline underline-offset-4"
              >
                {t("next")}
              </a>
            </p>
          ) : null}
        </section>
      </div>
      <div className="min-w-0">
        {openId ? (
          <p className="px-4 pt-4 lg:hidden">
            <a href={localePath(locale, `/kiem-duyet${suffix}`)} className="tap underline underline-offset-4">
              ← {t("backToQueue")}
            </a>
          </p>
        ) : null}
        {children}
      </div>
    </div>
  );
}

function DecidedTag({ state, at }: { state: NominationState; at: Date }) {
  const t = useTranslations("nomination.state");
  return (
    <Tag tone={state === "approved" ? "sage" : "plain"}>
      {t(state)} · {formatDate(at)}
    </Tag>
  );
}

function AgeTag({ submittedAt, again }: { submittedAt: Date | null; again: boolean }) {
  const t = useTranslations("moderation");
  if (!submittedAt) return null;
  const days = daysBetween(hcmcToday(submittedAt), hcmcToday());
  return (
    <Tag tone={days > 7 ? "red" : again ? "sage" : "gold"}>
      {t(again ? "ageAgain" : "age", { days, moment: formatMoment(submittedAt) })}
    </Tag>
  );
}

function HoldTag() {
  const t = useTranslations("nomination");
  return (
    <>
      <Tag tone="red">{t("onHold")}</Tag>{" "}
    </>
  );
}

/** A listed nomination waits for its last day, not for the moderator; once that is over it does. */
function ListedTag({ until }: { until: string }) {
  const t = useTranslations("moderation");
  const over = until < hcmcToday();
  return (
    <Tag tone={over ? "red" : "sage"}>
      {t(over ? "listedOver" : "listedUntil", { date: formatDate(until) })}
    </Tag>
  );
}
