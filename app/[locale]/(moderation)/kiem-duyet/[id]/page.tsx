import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { DecisionPanel } from "@/components/moderation/decision-panel";
import { NominationChecks } from "@/components/moderation/nomination-checks";
import { NominationView } from "@/components/moderation/nomination-view";
import { QueueLayout, sideColumn } from "@/components/moderation/queue-layout";
import { ExtendForm } from "@/components/notices/extend-form";
import { NoticeRecord } from "@/components/notices/notice-record";
import { TakeDownPanel } from "@/components/profiles/take-down-panel";
import { readQuery } from "@/domain/address/read-query";
import { listPhotos } from "@/domain/media/photos.server";
import {
  listQueue,
  nominationHistory,
  previousContent,
} from "@/domain/nominations/moderation-queries.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { quotaUse } from "@/domain/nominations/quota.server";
import { namesakes } from "@/domain/search/namesakes.server";
import { queueQuery } from "@/domain/nominations/queues";
import { stepOf, stepsOn, type NoticeTerms, type NominationState } from "@/domain/nominations/workflow";
import { findNominationNotices } from "@/domain/notices/nomination-notices.server";
import { soonestEnd, soonestExtension } from "@/domain/notices/period";
import { can } from "@/domain/permissions";
import { storyOfNomination } from "@/domain/profiles/story-to-take-down.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { approve, extend, list, reject, sendBack } from "../actions";
import { restore, takeDown } from "../go-bai/actions";

type Props = PageProps<"/[locale]/kiem-duyet/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("nomination") };
}

/** The nomination beside the decision, with the queue still in view. */
export default async function NominationPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/kiem-duyet/${id}`, "moderation.enter");
  const nomination = /^[0-9a-f-]{36}$/.test(id) ? await findNomination(actor, id) : null;
  if (!nomination || nomination.state === "draft") notFound();
  const { hang: queueId, sau: after } = readQuery(await searchParams, queueQuery);
  const { content, campaignId, unitId } = nomination;
  const quota =
    campaignId && content.kind ? await quotaUse({ campaignId, unitId, kind: content.kind }) : null;
  const listing = await findNominationNotices(id);
  const standing = listing.notices.find((one) => one.stoppedAt === null) ?? null;
  const today = hcmcToday();
  const terms = { days: listing.days, endsOn: standing?.endsOn ?? null };
  const steps = stepsOn(today, nomination.state, terms).filter((step) =>
    can(actor, stepOf(step).permission, nomination),
  );
  const story = nomination.state === "approved" ? await storyOfNomination(actor, id) : null;
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="full">
      <QueueLayout queue={await listQueue(actor, queueId, after)} queueId={queueId} after={after} openId={id}>
        <div className="h-full lg:grid lg:grid-cols-[minmax(0,1fr)_16rem] xl:grid-cols-[minmax(0,1fr)_18rem]">
          <NominationView
            nomination={nomination}
            previous={await previousContent(id, nomination.sendCount)}
            photos={await listPhotos(actor, { kind: "nomination", id })}
            history={await nominationHistory(id)}
            listing={
              <NoticeRecord listing={listing} today={today}>
                {nomination.state === "listed" && standing && can(actor, "notice.extend", nomination) ? (
                  <ExtendForm
                    action={extend}
                    nominationId={id}
                    version={nomination.version}
                    soonest={soonestExtension(standing.endsOn, today)}
                  />
                ) : null}
              </NoticeRecord>
            }
          />
          {/* On a small screen no boxes of their own: the decision then sticks to the bottom below the whole nomination. */}
          <div className="border-line max-lg:contents lg:border-l lg:bg-raised">
            <div className={`max-lg:contents lg:px-5 lg:py-6 ${sideColumn}`}>
              <div className="max-lg:border-t max-lg:border-line max-lg:px-4 max-lg:py-6 md:max-lg:px-8">
                <NominationChecks content={content} namesakes={await namesakes(content.name)} quota={quota} />
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
                version={nomination.version}
                after={queueId === "cho" ? after : ""}
                steps={steps}
                isOwn={nomination.createdById === actor.id || nomination.submittedById === actor.id}
                listing={{ days: listing.days, soonest: soonestEnd(today, listing.days) }}
                waits={await whyApprovalWaits(nomination.state, terms, today)}
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
async function whyApprovalWaits(state: NominationState, { days, endsOn }: NoticeTerms, today: string) {
  const t = await getTranslations("listing");
  if (state === "submitted" && days > 0) return t("required", { days });
  if (state === "listed" && endsOn && endsOn >= today) return t("waits", { date: formatDate(endsOn) });
  return null;
}
