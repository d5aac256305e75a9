import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { DecisionPanel } from "@/components/moderation/decision-panel";
import { DossierChecks } from "@/components/moderation/dossier-checks";
import { DossierView } from "@/components/moderation/dossier-view";
import { QueueLayout } from "@/components/moderation/queue-layout";
import { listPhotos } from "@/domain/media/photos.server";
import {
  listQueue,
  nominationHistory,
  previousContent,
} from "@/domain/nominations/moderation-queries.server";
import { findDossier } from "@/domain/nominations/queries.server";
import { quotaUse } from "@/domain/nominations/quota.server";
import { namesakes } from "@/domain/search/namesakes.server";
import { queues, type QueueId } from "@/domain/nominations/queues";
import { stepOf, stepsFrom } from "@/domain/nominations/workflow";
import { can } from "@/domain/permissions";
import { approve, reject, sendBack } from "../actions";

type Props = PageProps<"/[locale]/kiem-duyet/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("dossier") };
}

/** The dossier beside the decision, with the queue still in view. */
export default async function DossierPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/kiem-duyet/${id}`, "moderation.enter");
  const dossier = /^[0-9a-f-]{36}$/.test(id) ? await findDossier(actor, id) : null;
  if (!dossier || dossier.state === "draft") notFound();
  const { hang, sau } = await searchParams;
  const queueId = typeof hang === "string" && hang in queues ? (hang as QueueId) : "cho";
  const after = typeof sau === "string" ? sau : "";
  const { content, campaignId, unitId } = dossier;
  const quota =
    campaignId && content.kind ? await quotaUse({ campaignId, unitId, kind: content.kind }) : null;
  const steps = stepsFrom(dossier.state).filter((step) => can(actor, stepOf(step).permission, dossier));
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full">
      <QueueLayout queue={await listQueue(actor, queueId, after)} queueId={queueId} after={after} openId={id}>
        <div className="grid xl:grid-cols-[minmax(0,1fr)_20rem]">
          <DossierView
            dossier={dossier}
            previous={await previousContent(id, dossier.sendCount)}
            photos={await listPhotos(actor, { kind: "nomination", id })}
            history={await nominationHistory(id)}
          />
          <div className="border-line bg-raised px-6 py-6 max-xl:border-t xl:border-l">
            <DossierChecks content={content} namesakes={await namesakes(content.name)} quota={quota} />
            <DecisionPanel
              nominationId={id}
              version={dossier.version}
              after={queueId === "cho" ? after : ""}
              steps={steps}
              isOwn={dossier.createdById === actor.id || dossier.submittedById === actor.id}
              actions={{ approve, return: sendBack, reject }}
            />
          </div>
        </div>
      </QueueLayout>
    </WorkPage>
  );
}
