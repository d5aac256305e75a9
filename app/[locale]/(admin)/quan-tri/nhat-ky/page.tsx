import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EventList } from "@/components/work/event-list";
import { readQuery, wholeNumber } from "@/domain/address/read-query";
import { listEvents } from "@/domain/history/queries.server";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { localePath } from "@/messages/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/quan-tri/nhat-ky">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin" });
  return { title: t("history") };
}

export default async function HistoryPage({ params, searchParams }: PageProps<"/[locale]/quan-tri/nhat-ky">) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/nhat-ky", "admin.enter");
  const t = await getTranslations();
  const { truoc: before } = readQuery(await searchParams, { truoc: wholeNumber(1, 1e15) });
  const { events, next } = await listEvents(actor, before ?? undefined);
  return (
    <AdminPage actor={actor} current="/quan-tri/nhat-ky">
      <h1 className="text-3xl">{t("admin.history")}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t("admin.historyLead")}</p>
      {before ? null : <ChainNotice />}
      <TakeOut list="history" locale={locale} className="mb-2" />
      <EventList events={events} subjects />
      <p className="mt-6 flex flex-wrap gap-3">
        {before ? (
          <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/nhat-ky")}>
            {t("admin.firstPage")}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink variant="secondary" href={localePath(locale, `/quan-tri/nhat-ky?truoc=${next}`)}>
            {t("admin.nextPage")}
          </ButtonLink>
        ) : null}
      </p>
    </AdminPage>
  );
}

/** Only on the first page: it reads the whole history. */
async function ChainNotice() {
  const t = await getTranslations("admin");
  const broken = await findBrokenEvent();
  if (broken === null) return <Notice tone="success">{t("chainIntact")}</Notice>;
  return <Notice tone="warning">{t("chainBroken", broken)}</Notice>;
}
