import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QueueChoices } from "@/domain/nominations/queue-choices.server";
import type { Queue } from "@/domain/nominations/queue.server";
import { queueAddress, queueIds, type QueueAsked } from "@/domain/nominations/queues";
import { localePath } from "@/messages/locales";
import { moderationTools } from "../work/work-header";
import { classNames } from "../ui/class-names";
import { QueueBar, QueueTick } from "../decisions/queue-choice";
import { QueueFilter } from "./queue-filter";
import { QueueKeys } from "./queue-keys";
import { QueueRow } from "./queue-row";

type QueueLayoutProps = {
  queue: Queue;
  /** What the address asks of the queue. */
  asked: QueueAsked;
  choices: QueueChoices;
  openId?: string;
  /** The way out of the queue as a file. */
  takeOut?: ReactNode;
  /** At the head of the queue itself: consents taken back whose clocks run, and answers that are overdue. */
  words?: { withdrawals: number; overdue: number };
  /** Decisions that wait for their number. */
  unnumbered?: number;
  children: ReactNode;
};

/**
 * A column beside the nomination that stays in view and scrolls by itself. As high as the window below the header, so that
 * moving the focus into it never moves the nomination.
 */
export const sideColumn =
  "lg:sticky lg:top-0 lg:max-h-[calc(100dvh-4.5rem)] lg:overflow-y-auto print:static! print:max-h-none! print:overflow-visible!";

/** The queue at the left, the work beside it; on a phone one after the other. */
export function QueueLayout(props: QueueLayoutProps) {
  const { queue, asked, choices, openId, takeOut, words, unnumbered, children } = props;
  const t = useTranslations("moderation");
  const tool = useTranslations();
  const locale = useLocale();
  // The page of the queue and its filter stay while nominations of it are opened.
  const query = queueAddress({ ...asked, sau: queue.after });
  const suffix = query ? `?${query}` : "";
  // Only the list itself is chosen from, and only what a decision may take.
  const choosing =
    !openId && (asked.hang === "cho" || asked.hang === "niem-yet") && queue.nominations.length > 1;
  const nextPage = queue.next ? queueAddress({ ...asked, sau: queue.next }) : null;
  return (
    <div className="print:block! lg:grid lg:min-h-[calc(100dvh-4.5rem)] lg:grid-cols-[16rem_minmax(0,1fr)] xl:grid-cols-[21rem_minmax(0,1fr)]">
      <QueueKeys />
      <div
        className={classNames("border-line bg-sand lg:border-r", openId ? "no-print max-lg:hidden" : null)}
      >
        <section aria-labelledby="queue-title" className={sideColumn}>
          <h1 id="queue-title" className="sr-only">
            {t(`queueTitle.${asked.hang}`, { count: queue.total })}
          </h1>
          <QueueTabs asked={asked} totals={queue.totals} />
          <QueueFilter asked={asked} choices={choices} />
          {words && words.withdrawals + words.overdue > 0 ? (
            <p className="border-b border-line px-3 py-2 text-base">
              <a
                href={localePath(locale, "/ban-lam-viec/loi-xac-nhan")}
                className="tap font-semibold text-red underline underline-offset-4"
              >
                {t("wordsWait", words)}
              </a>
            </p>
          ) : null}
          {unnumbered ? (
            <p className="border-b border-line px-3 py-1 text-base">
              <a href={localePath(locale, "/kiem-duyet/cho-so")} className="touch-link font-semibold">
                {tool("numbers.waiting", { count: unnumbered })}
              </a>
            </p>
          ) : null}
          {queue.nominations.length === 0 ? <p className="px-4 py-6">{t("empty")}</p> : null}
          <form action={localePath(locale, "/kiem-duyet/mot-luot")}>
            <ul data-queue>
              {queue.nominations.map((row) => (
                <QueueRow
                  key={row.id}
                  row={row}
                  queueId={asked.hang}
                  href={localePath(locale, `/kiem-duyet/${row.id}${suffix}`)}
                  isOpen={row.id === openId}
                  tick={choosing ? <QueueTick id={row.id} name={row.name} /> : null}
                />
              ))}
            </ul>
            {choosing ? <QueueBar /> : null}
          </form>
          {nextPage ? (
            <p className="px-4 py-3">
              <a
                href={localePath(locale, `/kiem-duyet?${nextPage}`)}
                className="tap font-semibold underline underline-offset-4"
              >
                {t("next")}
              </a>
            </p>
          ) : null}
          {takeOut && queue.total > 0 ? (
            <div className="border-b border-line px-4 py-1">{takeOut}</div>
          ) : null}
          {openId ? <Tools /> : null}
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

type TabsProps = { asked: QueueAsked; totals: Queue["totals"] };

/** The queues with how many stand in each under the same filter; a row to be pushed along where it is too long. */
function QueueTabs({ asked, totals }: TabsProps) {
  const t = useTranslations("moderation");
  const locale = useLocale();
  const address = (hang: QueueAsked["hang"]) => queueAddress({ ...asked, hang, sau: "" });
  return (
    <nav
      aria-label={t("queues")}
      data-queue-tabs
      className="no-print flex flex-wrap gap-x-0.5 border-b border-line px-2"
    >
      {queueIds.map((id) => (
        <a
          key={id}
          href={localePath(locale, `/kiem-duyet?${address(id)}`.replace(/\?$/, ""))}
          aria-current={id === asked.hang ? "page" : undefined}
          className="tap gap-1 border-b-3 border-transparent px-1.5 text-[0.95rem] whitespace-nowrap hover:text-red lg:min-h-9 aria-[current]:border-red aria-[current]:font-semibold aria-[current]:text-red"
        >
          {t(`queue.${id}`)} <span className="font-normal text-soft tabular-nums">{totals[id]}</span>
        </a>
      ))}
    </nav>
  );
}

/** What is needed now and then, below the queue, where the page is taken by a nomination. */
function Tools() {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-x-4 px-4 py-2 text-base">
      {moderationTools.map(({ path, label }) => (
        <a key={path} href={localePath(locale, path)} className="tap text-soft hover:text-red">
          {t(label)}
        </a>
      ))}
    </p>
  );
}
