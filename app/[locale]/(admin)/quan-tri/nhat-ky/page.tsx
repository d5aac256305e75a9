import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { askedAddress } from "@/components/administration/list-tools";
import { DigestForm } from "@/components/administration/digest-form";
import { HistoryFilterForm } from "@/components/administration/history-filter";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EventList } from "@/components/work/event-list";
import { readQuery, said, words } from "@/domain/address/read-query";
import { historyQuery, readHistoryFilter } from "@/domain/history/filter.server";
import { lastEventId, listEvents } from "@/domain/history/queries.server";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

const path = "/quan-tri/nhat-ky";
/** Up to so many rows the whole chain is followed unasked: a fraction of a second. */
const shortHistory = 20_000;

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri/nhat-ky">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("history") };
}

/** Who did what to whom and when, narrowed by the address; the signed digest of a day. */
export default async function HistoryPage({ params, searchParams }: PageProps<"/[locale]/quan-tri/nhat-ky">) {
  const { locale } = await params;
  const actor = await requireArea(locale, path, "admin.enter");
  const t = await getTranslations();
  const query = { ...historyQuery, kiem: said(), tep: words(30) };
  const { kiem, tep, truoc: before, ...asked } = readQuery(await searchParams, query);
  const filter = await readHistoryFilter(asked);
  const { events, next } = await listEvents(actor, before ?? undefined, undefined, filter.where);
  const here = localePath(locale, path);
  const isWhole = !before && Object.values(asked).every((one) => one === "");
  const isShort = isWhole && (await lastEventId(actor)) <= shortHistory;
  return (
    <AdminPage actor={actor} current={path}>
      <h1 className="text-3xl">{t("admin.history")}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t("admin.historyLead")}</p>
      {kiem || isShort ? <ChainNotice /> : null}
      <HistoryFilterForm asked={asked} filter={filter} here={here} />
      <TakeOut list="history" locale={locale} asked={asked} className="mb-2" />
      <EventList events={events} subjects />
      <p className="mt-6 flex flex-wrap gap-3">
        {before ? (
          <ButtonLink variant="secondary" href={askedAddress(here, asked)}>
            {t("admin.firstPage")}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink variant="secondary" href={askedAddress(here, { ...asked, truoc: String(next) })}>
            {t("admin.nextPage")}
          </ButtonLink>
        ) : null}
      </p>
      <DigestForm yesterday={addDays(hcmcToday(), -1)} checkAt={`${here}?kiem=1`} refused={tep} />
    </AdminPage>
  );
}

/** Reads the whole history: unasked only where that is short. */
async function ChainNotice() {
  const t = await getTranslations("admin");
  const broken = await findBrokenEvent();
  if (broken === null) return <Notice tone="success">{t("chainIntact")}</Notice>;
  return <Notice tone="warning">{t("chainBroken", broken)}</Notice>;
}
