import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { AgendaForm } from "@/components/councils/agenda-form";
import { AgendaWaiting } from "@/components/councils/agenda-waiting";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { asTyped, readQuery, slug } from "@/domain/address/read-query";
import { findAgendaParts, listForAgenda } from "@/domain/councils/agenda.server";
import { meetingPath } from "@/domain/councils/vocabulary";
import { localePath } from "@/messages/locales";
import { addAll, agenda } from "../../../actions";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-dong/hop/[id]/chuong-trinh">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "council" });
  return { title: t("chooseAgenda") };
}

/** Chooses what a meeting is about out of what waits, and the order. */
export default async function AgendaPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `${meetingPath(id)}/chuong-trinh`, "council.enter");
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const { dot, phuong } = readQuery(await searchParams, { dot: asTyped(80), phuong: slug() });
  const part = { campaignId: dot || null, unitId: phuong };
  const [rows, waiting] = await orNotFound(
    Promise.all([listForAgenda(actor, id, part), findAgendaParts(actor, id)]),
  );
  const t = await getTranslations("council");
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("breadcrumb")}
        items={[
          { href: localePath(locale, "/kiem-duyet/hoi-dong"), text: t("list") },
          { href: localePath(locale, meetingPath(id)), text: t("meeting") },
        ]}
      />
      <h1 className="text-3xl">{t("chooseAgenda")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("agendaLead")}</p>
      <AgendaWaiting {...waiting} part={part} meetingId={id} action={addAll} />
      {rows.length > 0 ? (
        <AgendaForm action={agenda} meetingId={id} rows={rows} />
      ) : (
        <p>{t("nothingWaits")}</p>
      )}
    </WorkPage>
  );
}
