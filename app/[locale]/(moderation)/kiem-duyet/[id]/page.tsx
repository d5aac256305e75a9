import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { PrintLink } from "@/components/certificates/print-link";
import { AwardForm } from "@/components/moderation/award-form";
import { DecisionPanel } from "@/components/moderation/decision-panel";
import { NameOffForm } from "@/components/moderation/name-off-form";
import { NominationChecks } from "@/components/moderation/nomination-checks";
import { NominationView } from "@/components/moderation/nomination-view";
import { QueueLayout, sideColumn } from "@/components/moderation/queue-layout";
import { ExtendForm } from "@/components/notices/extend-form";
import { TieLines } from "@/components/nominations/tie-lines";
import { NoticeRecord } from "@/components/notices/notice-record";
import { PaperMenu } from "@/components/papers/paper-menu";
import { awardWords } from "@/components/profiles/award-words";
import { TakeDownPanel } from "@/components/profiles/take-down-panel";
import { SkipLink } from "@/components/ui/skip-link";
import { readQuery } from "@/domain/address/read-query";
import { decisionOf } from "@/domain/certificates/address";
import { missingAnswers } from "@/domain/nominations/completeness";
import { findTies } from "@/domain/nominations/ties.server";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { queueQuery } from "@/domain/nominations/queues";
import { findReview } from "@/domain/nominations/review.server";
import { listingRefusal, stepsOn, type NoticeTerms } from "@/domain/nominations/listing-terms";
import { stepOf, stepsFrom, type Standing } from "@/domain/nominations/workflow";
import { soonestEnd, soonestExtension } from "@/domain/notices/period";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { can } from "@/domain/permissions";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import type { AwardWord } from "@/domain/campaigns/vocabulary";
import { awardStamp } from "@/domain/recognitions/award";
import { localePath } from "@/messages/locales";
import {
  approve,
  approveStory,
  changeAward,
  extend,
  hold,
  list,
  reject,
  release,
  sendBack,
  sendBackStory,
  takeOff,
} from "../actions";
import { Talk } from "../_talk/talk";
import { lead, restore, takeDown } from "../go-bai/actions";

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
  const { hang: queueId, sau } = readQuery(await searchParams, queueQuery);
  const review = /^[0-9a-f-]{36}$/.test(id) ? await findReview(actor, id, queueId, sau) : null;
  if (!review || review.nomination.state === "draft") notFound();
  const { nomination, listing, story } = review;
  const standing = listing.notices.find((one) => one.stoppedAt === null) ?? null;
  const today = hcmcToday();
  const terms = { days: nomination.listingDays, endsOn: standing?.endsOn ?? null };
  const steps = stepsOn(today, nomination, terms).filter((step) =>
    can(actor, stepOf(step).permission, nomination),
  );
  const words = await getTranslations("nomination.answer");
  const lacks = Object.keys(missingAnswers(nomination.content, "told")).flatMap((field) => {
    const name = questionOfField(field);
    return name ? [words(name)] : [];
  });
  const t = await getTranslations("moderation");
  const { recognition } = review;
  const certificates = recognition && decisionOf({ ...recognition, unitId: nomination.unitId });
  const gives = recognition ? can(actor, "recognition.change-award", nomination) : steps.includes("approve");
  const awards = gives ? await awardChoices(review.awards, recognition) : [];
  return (
    <WorkPage
      actor={actor}
      area="/kiem-duyet"
      width="full"
      skip={steps.length > 0 ? <SkipLink href="#quyet-dinh">{t("toDecision")}</SkipLink> : null}
    >
      <QueueLayout queue={review.queue} queueId={queueId} openId={id}>
        <div className="h-full lg:grid lg:grid-cols-[minmax(0,1fr)_16rem] xl:grid-cols-[minmax(0,1fr)_18rem]">
          <NominationView
            {...review}
            papers={
              <PaperMenu
                offered={await offeredPapers(actor, { from: "nomination", id })}
                from="nomination"
                id={id}
              />
            }
            listing={
              <>
                <TieLines ties={await findTies(actor, nomination)} area="moderation" />
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
              </>
            }
          />
          {/* On a small screen no boxes of their own: the decision then sticks to the bottom below the whole nomination. */}
          <div className="border-line max-lg:contents lg:border-l lg:bg-raised">
            <div className={`max-lg:contents lg:px-5 lg:py-6 ${sideColumn}`}>
              <div className="max-lg:border-t max-lg:border-line max-lg:px-4 max-lg:py-6 md:max-lg:px-8">
                <NominationChecks {...review} content={nomination.content} lacks={lacks} />
                <Talk actor={actor} nomination={nomination} />
                {story ? (
                  <TakeDownPanel
                    owner={actor.id}
                    story={story}
                    href={localePath(locale, story.path)}
                    actions={{ takeDown, restore, lead }}
                  />
                ) : null}
                {awards.length > 0 && recognition ? (
                  <AwardForm
                    key={awardStamp(recognition)}
                    action={changeAward}
                    nominationId={id}
                    was={awardStamp(recognition)}
                    awards={awards}
                    signers={review.signers}
                    given={givenBefore(recognition)}
                  />
                ) : null}
                {certificates && can(actor, "certificate.print", certificates) ? (
                  <p className="mt-2 text-base">
                    <PrintLink decision={certificates} />
                  </p>
                ) : null}
                {recognition?.namedBy && can(actor, "recognition.take-name-off", nomination) ? (
                  <NameOffForm owner={actor.id} nominationId={id} action={takeOff} />
                ) : null}
              </div>
              <DecisionPanel
                owner={actor.id}
                nominationId={id}
                version={nomination.version}
                after={queueId === "cho" ? review.queue.after : ""}
                steps={steps}
                isOwn={nomination.writerIds.includes(actor.id)}
                listing={{
                  days: terms.days,
                  soonest: soonestEnd(today, terms.days, review.holidays),
                }}
                waits={await whyApprovalWaits(nomination, terms, today)}
                templates={review.templates}
                awards={awards}
                signers={review.signers}
                lacksForStory={lacks.length > 0 ? lacks.join(", ") : null}
                actions={{
                  approve,
                  list,
                  return: sendBack,
                  reject,
                  hold,
                  release,
                  "publish-story": approveStory,
                  "return-story": sendBackStory,
                }}
              />
            </div>
          </div>
        </div>
      </QueueLayout>
    </WorkPage>
  );
}

type Given = NonNullable<Awaited<ReturnType<typeof findReview>>>["recognition"];

/** The awards that this person may give, and what was given already, in words. */
async function awardChoices(awards: AwardWord[], given: Given) {
  const t = await getTranslations();
  const kept = given ? givenBefore(given).award : "";
  return [...new Set<string>([...awards, kept])]
    .filter(Boolean)
    .map((value) => ({ value, label: awardWords(t, value) }));
}

/** What was given, as the form says it; praise is no award. */
function givenBefore({ level, form, decisionNumber, decidedOn, signer }: NonNullable<Given>) {
  const isAward = form !== "commended" && form !== "named";
  return {
    award: isAward ? `${level}:${form}` : "",
    decisionNumber: decisionNumber ?? "",
    decidedOn: decidedOn ? formatDate(decidedOn) : "",
    signer,
  };
}

/** What a moderator has to wait for or do first: the end of a hold, or the listing where the campaign sets days for it. */
async function whyApprovalWaits({ state, onHold }: Standing, terms: NoticeTerms, today: string) {
  const t = await getTranslations();
  if (onHold) return t("moderation.waitsHeld");
  if (!stepsFrom({ state, onHold }).includes("approve")) return null;
  const refusal = listingRefusal("approve", state, terms, today);
  if (refusal === "listing-required") return t("listing.required", { days: terms.days });
  return refusal ? t("listing.waits", { date: formatDate(terms.endsOn!) }) : null;
}
