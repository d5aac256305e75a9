import { getTranslations } from "next-intl/server";
import { doneQuery, doneToast } from "@/app/_server/done-toast";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { QueueLayout } from "@/components/moderation/queue-layout";
import { WorkMap } from "@/components/moderation/work-map";
import { readQuery } from "@/domain/address/read-query";
import { countAwaitingNumber } from "@/domain/decisions/numbers.server";
import { countOverdueWords } from "@/domain/confirmations/waiting.server";
import { carryOutDue } from "@/domain/nominations/decisions/carry-out.server";
import { queueChoices } from "@/domain/nominations/queue-choices.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { filterOf, queueAddress, queueQuery } from "@/domain/nominations/queues";
import { listOpenWithdrawals } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";
import { attend } from "./actions";

type Props = PageProps<"/[locale]/kiem-duyet">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet", "moderation.enter");
  const {
    "da-lam": step,
    "ho-so": of,
    ...asked
  } = readQuery(await searchParams, { ...queueQuery, ...doneQuery });
  const t = await getTranslations("moderation");
  await carryOutDue();
  const [list, choices, withdrawals, overdue, unnumbered] = await Promise.all([
    listQueue(actor, asked.hang, asked.sau, filterOf(asked)),
    queueChoices(actor),
    listOpenWithdrawals(actor, ["moderator"]),
    countOverdueWords(actor),
    countAwaitingNumber(actor),
  ]);
  const place = queueAddress(asked);
  const here = localePath(locale, place ? `/kiem-duyet?${place}` : "/kiem-duyet");
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full" ownKeys>
      {await doneToast(actor, { "da-lam": step, "ho-so": of }, { here, place, action: attend })}
      <QueueLayout
        queue={list}
        asked={asked}
        choices={choices}
        takeOut={<TakeOut list="queue" locale={locale} asked={asked} />}
        words={{ withdrawals: withdrawals.length, overdue }}
        unnumbered={unnumbered}
      >
        <div className="no-print px-4 py-6 lg:px-8 lg:py-8">
          {list.nominations.length > 0 ? (
            <div className="hidden lg:block">
              <h2 className="text-2xl">{t("chooseTitle")}</h2>
              <p className="mt-2 max-w-prose text-soft">{t("choose")}</p>
            </div>
          ) : null}
          <WorkMap actor={actor} />
        </div>
      </QueueLayout>
    </WorkPage>
  );
}
