import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { doneQuery, doneToast } from "@/app/_server/done-toast";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { PrintLink } from "@/components/certificates/print-link";
import { AwardForm } from "@/components/moderation/award-form";
import { CouncilAdvice } from "@/components/councils/advice";
import { ClaimLine } from "@/components/moderation/claim-line";
import { DecisionPanel } from "@/components/moderation/decision-panel";
import { NameOffForm } from "@/components/moderation/name-off-form";
import { NominationChecks } from "@/components/moderation/nomination-checks";
import { LastRequest } from "@/components/moderation/last-request";
import { NominationView } from "@/components/moderation/nomination-view";
import { QueueLayout, sideColumn } from "@/components/moderation/queue-layout";
import { WaitingNote } from "@/components/moderation/waiting-note";
import { PaperMenu } from "@/components/papers/paper-menu";
import { TakeDownPanel } from "@/components/profiles/take-down-panel";
import { PublicationPanel } from "@/components/publications/publication-panel";
import { SkipLink } from "@/components/ui/skip-link";
import { readQuery } from "@/domain/address/read-query";
import { decisionOf } from "@/domain/certificates/address";
import { adviceOn } from "@/domain/councils/queries.server";
import { missingAnswers } from "@/domain/nominations/completeness";
import { carryOutDue } from "@/domain/nominations/decisions/carry-out.server";
import { questionOfField } from "@/domain/nominations/questions/asked";
import { filterOf, queueAddress, queueQuery } from "@/domain/nominations/queues";
import { findReview } from "@/domain/nominations/review.server";
import { stepsOn } from "@/domain/nominations/step-terms";
import { stepOf } from "@/domain/nominations/workflow";
import { soonestEnd } from "@/domain/notices/period";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { can } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { awardStamp } from "@/domain/recognitions/award";
import { localePath } from "@/messages/locales";
import {
  approve,
  approveStory,
  attend,
  changeAward,
  hold,
  list,
  reject,
  release,
  sendBack,
  sendBackStory,
  takeOff,
} from "../actions";
import { awardChoices, countedBeside, givenBefore, storyWaits, whyApprovalWaits } from "./terms";
import { Listing } from "../_talk/listing";
import { Talk } from "../_talk/talk";
import { lead, restore, takeDown } from "../go-bai/actions";
import { cancel, change } from "../hen-dang/actions";

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
  const {
    "da-lam": step,
    "ho-so": of,
    ...asked
  } = readQuery(await searchParams, { ...queueQuery, ...doneQuery });
  const found = /^[0-9a-f-]{36}$/.test(id);
  const read = () => (found ? findReview(actor, id, asked.hang, asked.sau, filterOf(asked)) : null);
  let review = await read();
  // Its time is over, and nobody has carried it out yet.
  if (review?.waiting && review.waiting.dueAt.getTime() <= review.waiting.now) {
    await carryOutDue();
    review = await read();
  }
  if (!review || review.nomination.state === "draft") notFound();
  const { nomination, story, waiting, claim, choices, next, terms } = review;
  const today = hcmcToday();
  const place = queueAddress({ ...asked, sau: review.queue.after });
  const here = localePath(locale, `/kiem-duyet/${id}${place ? `?${place}` : ""}`);
  const steps = stepsOn(today, nomination, terms).filter((step) =>
    can(actor, stepOf(step).permission, nomination),
  );
  const words = await getTranslations("nomination.answer");
  const missing = (level: "recognised" | "told") =>
    Object.keys(missingAnswers(nomination.content, level)).flatMap((field) => questionOfField(field) ?? []);
  const lacks = missing("told").map((name) => words(name));
  const waits = await whyApprovalWaits(review, today);
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
      ownKeys
      skip={steps.length > 0 ? <SkipLink href="#quyet-dinh">{t("toDecision")}</SkipLink> : null}
    >
      {await doneToast(actor, { "da-lam": step, "ho-so": of }, { here, place, action: attend })}
      <QueueLayout queue={review.queue} asked={asked} choices={choices} openId={id}>
        <div className="group/work h-full max-lg:flex max-lg:flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_16rem] xl:grid-cols-[minmax(0,1fr)_18rem]">
          <NominationView
            {...review}
            lacking={missing("told")}
            papers={
              <PaperMenu
                offered={await offeredPapers(actor, { from: "nomination", id })}
                from="nomination"
                id={id}
              />
            }
            listing={<Listing actor={actor} review={review} today={today} />}
          />
          {/* On a small screen no boxes of their own: the decision then sticks to the bottom below the whole nomination. */}
          <div className="border-line max-lg:contents lg:border-l lg:bg-raised">
            <div className={`max-lg:contents lg:px-5 lg:py-6 ${sideColumn}`}>
              <div className="max-lg:border-t max-lg:border-line max-lg:px-4 max-lg:py-6 md:max-lg:px-8">
                <ClaimLine claim={claim} nominationId={id} place={place} action={attend} />
                <NominationChecks
                  {...review}
                  content={nomination.content}
                  lacks={lacks}
                  missing={missing("recognised")}
                  waits={waits}
                  counted={countedBeside(review)}
                />
                <LastRequest
                  history={review.history}
                  answer={
                    nomination.submittedAt ? review.answers.get(nomination.submittedAt.getTime()) : undefined
                  }
                  actorId={actor.id}
                />
                <CouncilAdvice advice={await adviceOn(actor, nomination)} />
                {story ? (
                  <TakeDownPanel
                    owner={actor.id}
                    story={story}
                    href={localePath(locale, story.path)}
                    actions={{ takeDown, restore, lead }}
                  />
                ) : null}
                {storyWaits(review, lacks) && can(actor, "nomination.approve", nomination) ? (
                  <PublicationPanel
                    nominationId={id}
                    dueAt={review.publishesAt?.getTime() ?? null}
                    actions={{ change, cancel }}
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
              {waiting ? (
                <WaitingNote waiting={waiting} nominationId={id} place={place} action={attend} />
              ) : (
                <DecisionPanel
                  owner={actor.id}
                  nominationId={id}
                  version={nomination.version}
                  place={place}
                  steps={steps}
                  isOwn={nomination.writerIds.includes(actor.id)}
                  listing={{
                    days: terms.days,
                    soonest: soonestEnd(today, terms.days, review.holidays),
                  }}
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
              )}
              {next ? (
                <p className="mt-3 text-base max-lg:px-4 max-lg:pb-4 md:max-lg:px-8">
                  <a
                    href={localePath(locale, `/kiem-duyet/${next}${place ? `?${place}` : ""}`)}
                    data-press="s"
                    className="tap underline underline-offset-4"
                  >
                    {t("skip")}
                  </a>
                </p>
              ) : null}
              <div className="max-lg:px-4 max-lg:pb-6 md:max-lg:px-8">
                <Talk actor={actor} nomination={nomination} />
              </div>
            </div>
          </div>
        </div>
      </QueueLayout>
    </WorkPage>
  );
}
