import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { DecisionPanel } from "@/components/moderation/decision-panel";
import { DossierChecks } from "@/components/moderation/dossier-checks";
import { DossierView } from "@/components/moderation/dossier-view";
import { QueueLayout, sideColumn } from "@/components/moderation/queue-layout";
import { ExtendForm } from "@/components/notices/extend-form";
import { ListingRecord } from "@/components/notices/listing-record";
import { TakeDownPanel } from "@/components/profiles/take-down-panel";
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
import { stepOf, stepsOn, type ListingTerms, type NominationState } from "@/domain/nominations/workflow";
import { findDossierListing } from "@/domain/notices/dossier-listing.server";
import { soonestEnd, soonestExtension } from "@/domain/notices/period";
import { can } from "@/domain/permissions";
import { storyOfDossier } from "@/domain/profiles/story-to-take-down.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { approve, extend, list, reject, sendBack } from "../actions";
import { restore, takeDown } from "../go-bai/actions";

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
  const listing = await findDossierListing(id);
  const standing = listing.notices.find((one) => one.stoppedAt === null) ?? null;
  const today = hcmcToday();
  const terms = { days: listing.days, endsOn: standing?.endsOn ?? null };
  const steps = stepsOn(today, dossier.state, terms).filter((step) =>
    can(actor, stepOf(step).permission, dossier),
  );
  const story = dossier.state === "approved" ? await storyOfDossier(actor, id) : null;
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full">
      <QueueLayout queue={await listQueue(actor, queueId, after)} queueId={queueId} after={after} openId={id}>
        <div className="h-full lg:grid lg:grid-cols-[minmax(0,1fr)_16rem] xl:grid-cols-[minmax(0,1fr)_18rem]">
          <DossierView
            dossier={dossier}
            previous={await previousContent(id, dossier.sendCount)}
            photos={await listPhotos(actor, { kind: "nomination", id })}
            history={await nominationHistory(id)}
            listing={
              <ListingRecord listing={listing} today={today}>
                {dossier.state === "listed" && standing && can(actor, "notice.extend", dossier) ? (
                  <ExtendForm
                    action={extend}
                    nominationId={id}
                    version={dossier.version}
                    soonest={soonestExtension(standing.endsOn, today)}
                  />
                ) : null}
              </ListingRecord>
            }
          />
          {/* On a small screen no boxes of their own: the decision then sticks to the bottom below the whole dossier. */}
          <div className="border-line max-lg:contents lg:border-l lg:bg-raised">
            <div className={`max-lg:contents lg:px-5 lg:py-6 ${sideColumn}`}>
              <div className="max-lg:border-t max-lg:border-line max-lg:px-4 max-lg:py-6 md:max-lg:px-8">
                <DossierChecks content={content} namesakes={await namesakes(content.name)} quota={quota} />
                {story ? (
                  <TakeDownPanel
                    story={story}
                    href={localePath(locale, story.path)}
                    actions={{ takeDown, restore }}
                  />
                ) : null}
              </div>
              <DecisionPanel
                nominationId={id}
                version={dossier.version}
                after={queueId === "cho" ? after : ""}
                steps={steps}
                isOwn={dossier.createdById === actor.id || dossier.submittedById === actor.id}
                listing={{ days: listing.days, soonest: soonestEnd(today, listing.days) }}
                waits={await whyApprovalWaits(dossier.state, terms, today)}
                actions={{ approve, list, return: sendBack, reject }}
              />
            </div>
          </div>
        </div>
      </QueueLayout>
    </WorkPage>
  );
}

/** What a moderator has to wait for or do first, where the campaign sets days of listing. */
async function whyApprovalWaits(state: NominationState, { days, endsOn }: ListingTerms, today: string) {
  const t = await getTranslations("listing");
  if (state === "submitted" && days > 0) return t("required", { days });
  if (state === "listed" && endsOn && endsOn >= today) return t("waits", { date: formatDate(endsOn) });
  return null;
}
