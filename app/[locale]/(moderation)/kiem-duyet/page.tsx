import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { QueueLayout } from "@/components/moderation/queue-layout";
import { Notice } from "@/components/ui/notice";
import { asTyped, choice, readQuery } from "@/domain/address/read-query";
import { doneSteps, type Done } from "@/components/moderation/decisions";
import { countAwaitingNumber } from "@/domain/decisions/numbers.server";
import { countOverdueWords } from "@/domain/confirmations/waiting.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { publishedPath } from "@/domain/nominations/review.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { standingNotice } from "@/domain/notices/nomination-notices.server";
import { queueQuery } from "@/domain/nominations/queues";
import type { Actor } from "@/domain/permissions";
import { listOpenWithdrawals } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/kiem-duyet">;

/** What was just done, as the way back to the queue says it. */
const doneQuery = { "da-lam": choice(doneSteps, null), "ho-so": asTyped(36) };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet", "moderation.enter");
  const query = readQuery(await searchParams, { ...queueQuery, ...doneQuery });
  const { hang: queue, sau: after } = query;
  const t = await getTranslations("moderation");
  const [list, withdrawals, overdue, unnumbered] = await Promise.all([
    listQueue(actor, queue, after),
    listOpenWithdrawals(actor, ["moderator"]),
    countOverdueWords(actor),
    countAwaitingNumber(actor),
  ]);
  const place = new URLSearchParams({
    ...(queue === "cho" ? {} : { hang: queue }),
    ...(after ? { sau: after } : {}),
  });
  const withoutNotice = localePath(locale, `/kiem-duyet?${place}`.replace(/\?$/, ""));
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full">
      {await doneNotice(actor, locale, withoutNotice, query)}
      <QueueLayout
        queue={list}
        queueId={queue}
        takeOut={<TakeOut list="queue" locale={locale} asked={{ hang: queue }} />}
        words={{ withdrawals: withdrawals.length, overdue }}
        unnumbered={unnumbered}
      >
        {list.nominations.length > 0 ? (
          <div className="hidden px-8 py-8 lg:block">
            <h2 className="text-2xl">{t("chooseTitle")}</h2>
            <p className="mt-2 max-w-prose text-soft">{t("choose")}</p>
          </div>
        ) : null}
      </QueueLayout>
    </WorkPage>
  );
}

/** Tells what the decision before did, with the way to the public story; `here` is this page without it. */
async function doneNotice(
  actor: Actor,
  locale: string,
  here: string,
  { "da-lam": step, "ho-so": id }: { "da-lam": Done | null; "ho-so": string },
) {
  const nomination = step && /^[0-9a-f-]{36}$/.test(id) ? await findNomination(actor, id) : null;
  if (!nomination || !step) return null;
  const t = await getTranslations();
  const path = await publishedPath(nomination);
  const listed = step === "list" ? await standingNotice(nomination) : null;
  const way = "tap font-semibold underline underline-offset-4";
  return (
    <div className="px-4 pt-4 md:px-6">
      <Notice
        tone="success"
        role="status"
        title={
          <span className="wrap-anywhere">
            {t(`moderation.done.${step}`, { name: nomination.content.name })}
          </span>
        }
      >
        <p className="flex flex-wrap gap-x-6">
          {path ? (
            <a href={localePath(locale, path)} className={way}>
              {t("moderation.openStory")}
            </a>
          ) : null}
          {listed ? (
            <a href={localePath(locale, `/niem-yet/${listed}`)} className={way}>
              {t("moderation.openNotice")}
            </a>
          ) : null}
          <a href={here} className={way}>
            {t("ui.close")}
          </a>
        </p>
      </Notice>
    </div>
  );
}
