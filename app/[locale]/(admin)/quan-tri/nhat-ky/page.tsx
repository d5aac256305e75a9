import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { EventList } from "@/components/work/event-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listEvents } from "@/domain/events/queries.server";
import { findBrokenEvent } from "@/domain/events/verify-chain.server";
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
  const { truoc } = await searchParams;
  const { events, next } = await listEvents(actor, Number(truoc) || undefined);
  const broken = await findBrokenEvent();
  return (
    <WorkPage actor={actor} area="/quan-tri">
      <h1 className="mb-4 text-3xl">{t("admin.history")}</h1>
      {broken === null ? (
        <Notice tone="success">{t("admin.chainIntact")}</Notice>
      ) : (
        <Notice tone="warning">{t("admin.chainBroken", { id: broken })}</Notice>
      )}
      <EventList events={events} />
      {next ? (
        <p className="mt-6">
          <ButtonLink variant="secondary" href={localePath(locale, `/quan-tri/nhat-ky?truoc=${next}`)}>
            {t("account.older")}
          </ButtonLink>
        </p>
      ) : null}
    </WorkPage>
  );
}
