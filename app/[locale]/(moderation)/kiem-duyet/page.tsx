import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { QueueLayout } from "@/components/moderation/queue-layout";
import { Notice } from "@/components/ui/notice";
import { listQueue, publishedPath } from "@/domain/nominations/moderation-queries.server";
import { findDossier } from "@/domain/nominations/queries.server";
import { standingNotice } from "@/domain/notices/dossier-listing.server";
import { queues, type QueueId } from "@/domain/nominations/queues";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/kiem-duyet">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet", "moderation.enter");
  const query = await searchParams;
  const queue = typeof query.hang === "string" && query.hang in queues ? (query.hang as QueueId) : "cho";
  const after = String(query.sau ?? "");
  const t = await getTranslations("moderation");
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full">
      <QueueLayout queue={await listQueue(actor, queue, after)} queueId={queue} after={after}>
        <div className="hidden px-8 py-8 lg:block">
          <h2 className="text-2xl">{t("chooseTitle")}</h2>
          <p className="mt-2 max-w-prose text-soft">{t("choose")}</p>
        </div>
      </QueueLayout>
      {await doneNotice(actor, locale, String(query["da-lam"] ?? ""), String(query["ho-so"] ?? ""))}
    </WorkPage>
  );
}

/** Tells what the decision before did, with the way to the public story. */
async function doneNotice(actor: Actor, locale: string, step: string, id: string) {
  const dossier = /^[0-9a-f-]{36}$/.test(id) ? await findDossier(actor, id) : null;
  if (!dossier || !["approve", "list", "return", "reject"].includes(step)) return null;
  const t = await getTranslations("moderation");
  const path = await publishedPath(id);
  const listed = step === "list" ? await standingNotice(id) : null;
  return (
    <div className="fixed right-4 bottom-4 left-4 z-10 mx-auto max-w-xl shadow-lg">
      <Notice
        tone="success"
        role="status"
        title={t(`done.${step as "approve"}`, { name: dossier.content.name })}
      >
        {path ? (
          <a href={localePath(locale, path)} className="font-semibold underline underline-offset-4">
            {t("openStory")}
          </a>
        ) : null}
        {listed ? (
          <a
            href={localePath(locale, `/niem-yet/${listed}`)}
            className="font-semibold underline underline-offset-4"
          >
            {t("openNotice")}
          </a>
        ) : null}
      </Notice>
    </div>
  );
}
