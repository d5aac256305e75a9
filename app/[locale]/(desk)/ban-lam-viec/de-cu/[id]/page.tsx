import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { WorkPage } from "@/app/_server/work-page";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { NominationMore } from "@/components/nominations/nomination-more";
import { StateTag } from "@/components/nominations/state-tag";
import { AnswerSummary } from "@/components/nominations/answer-summary";
import { CarryOnForm } from "@/components/nominations/carry-on-form";
import { TieLines } from "@/components/nominations/tie-lines";
import { NoticeRecord } from "@/components/notices/notice-record";
import { CompletenessWords } from "@/components/nominations/completeness-words";
import { StartStoryForm } from "@/components/nominations/start-story-form";
import { WithdrawForm } from "@/components/nominations/withdraw-form";
import { PaperMenu } from "@/components/papers/paper-menu";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ReturnReason } from "@/components/nominations/return-reason";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { listPhotos } from "@/domain/media/photos.server";
import { isOptional, sectionStatus } from "@/domain/nominations/completeness";
import { openSections, pageOf } from "@/domain/nominations/sections";
import { isUntold, storyIdOf } from "@/domain/nominations/queries.server";
import { campaignsAhead, findTies, isPraised } from "@/domain/nominations/ties.server";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { can } from "@/domain/permissions";
import { editableStates, stepsFrom } from "@/domain/nominations/workflow";
import { findNominationNotices } from "@/domain/notices/nomination-notices.server";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { AskedQuestions } from "../../_nomination/asked-questions";
import { loadNomination } from "../../_nomination/load-nomination";
import {
  beginAgain,
  carryOnTo,
  deleteChosen,
  keepTemplate,
  leaveStory,
  openStory,
  withdraw,
} from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/[id]">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "nomination" });
  return { title: t("title") };
}

/** The nomination's task list while it may be changed; what it says once it is sent. */
export default async function NominationPage({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/[id]">) {
  const { locale, id } = await params;
  const { actor, nomination } = await loadNomination(locale, id);
  const t = await getTranslations();
  const { content } = nomination;
  const editable = editableStates.includes(nomination.state);
  const here = `/ban-lam-viec/de-cu/${id}`;
  const untold =
    nomination.state === "approved" &&
    can(actor, "nomination.submit", nomination) &&
    (await isUntold(nomination));
  const mayBegin = can(actor, "nomination.create", nomination);
  const sections = openSections(nomination).map((section) => ({
    section,
    status: sectionStatus(content, section),
  }));
  const done = sections.filter(({ status }) => status === "done").length;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") }]}
      />
      <p className="mb-2 flex flex-wrap items-center gap-3 text-soft">
        <StateTag {...nomination} story={nomination.storyState} /> <IllustrativeTag of={nomination} />{" "}
        {[nomination.reference, nomination.unitName].filter(Boolean).join(" · ")}
      </p>
      <h1 className={classNames("mb-6 wrap-anywhere", content.name.length > 80 ? "text-xl" : "text-3xl")}>
        {content.name || t("desk.unnamed")}
      </h1>
      <div className="no-print mb-6 flex flex-wrap items-start gap-x-6 gap-y-2">
        <PaperMenu
          offered={await offeredPapers(actor, { from: "nomination", id })}
          from="nomination"
          id={id}
        />
        {nomination.storyState === "published" ? (
          <a
            href={localePath(locale, `/ban-lam-viec/lan-toa/${await storyIdOf(nomination)}`)}
            className="touch-link"
          >
            {t("spread.deskLink")}
          </a>
        ) : null}
      </div>
      <TieLines ties={await findTies(actor, nomination)} area="desk" />
      <ReturnReason id={id} nomination={nomination} />
      <AskedQuestions actor={actor} nomination={nomination} />
      {nomination.holdCause ? (
        <Notice tone="warning" title={t("nomination.held")}>
          {t("nomination.heldMeans", { cause: t(`moderation.holdCause.${nomination.holdCause}`) })}
        </Notice>
      ) : null}
      <NoticeRecord nominationId={id} listing={await findNominationNotices(nomination)} today={hcmcToday()} />
      {untold ? <StartStoryForm action={openStory} nominationId={id} version={nomination.version} /> : null}
      {editable ? (
        <>
          {nomination.state === "telling" ? (
            <p className="mb-6 rounded-xl bg-sand px-5 py-4">{t("nomination.startStoryMeans")}</p>
          ) : (
            <CompletenessWords content={content} />
          )}
          <p className="mb-3 font-semibold">{t("nomination.progress", { done, total: sections.length })}</p>
          <ol className="ruled">
            {sections.map(({ section, status }) => {
              const free = status === "empty" && isOptional(section, content.required);
              return (
                <li
                  key={section}
                  className="group relative flex flex-wrap items-center justify-between gap-3 py-3"
                >
                  <a
                    href={localePath(locale, `${here}/${pageOf(section)}#${section}`)}
                    className="tap font-semibold underline underline-offset-4 group-hover:text-red after:absolute after:inset-0"
                  >
                    {t(`nomination.section.${section}`)}
                  </a>
                  <Tag tone={status === "done" ? "sage" : status === "started" ? "gold" : "plain"}>
                    {t(`nomination.status.${free ? "optional" : status}`)}
                  </Tag>
                </li>
              );
            })}
          </ol>
          <p className="mt-8">
            <ButtonLink href={localePath(locale, `${here}/kiem-tra`)}>
              {t("nomination.checkAnswers")}
            </ButtonLink>
          </p>
        </>
      ) : (
        <AnswerSummary
          of={nomination}
          content={content}
          photos={await listPhotos(actor, { kind: "nomination", id })}
        />
      )}
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <ButtonLink variant="secondary" href={localePath(locale, `${here}/xac-nhan`)}>
          {t("wordDesk.title")}
        </ButtonLink>
      </p>
      {mayBegin && (await isPraised(nomination)) ? (
        <CarryOnForm
          action={carryOnTo}
          id={randomUUID()}
          nominationId={id}
          campaigns={await campaignsAhead(nomination.unitId, nomination.campaignId)}
        />
      ) : null}
      {stepsFrom(nomination).includes("withdraw") ? (
        <WithdrawForm action={withdraw} nominationId={id} version={nomination.version} />
      ) : null}
      <NominationMore
        nominationId={id}
        version={nomination.version}
        name={content.name || t("desk.unnamed")}
        nextId={nomination.sendCount > 0 && mayBegin ? randomUUID() : null}
        may={{
          keep: mayBegin && content.deed !== "",
          delete: nomination.state === "draft" && nomination.sendCount === 0,
          drop: stepsFrom(nomination).includes("drop-story"),
        }}
        actions={{ begin: beginAgain, keep: keepTemplate, delete: deleteChosen, drop: leaveStory }}
      />
    </WorkPage>
  );
}
