import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { controlIds } from "@/components/nominations/anchors";
import { AnswerSummary } from "@/components/nominations/answer-summary";
import { CompletenessWords } from "@/components/nominations/completeness-words";
import { CheckForm } from "@/components/nominations/form/check-form";
import { NominationHead } from "@/components/nominations/nomination-head";
import { StoryPreview } from "@/components/nominations/story-preview";
import { SectionQuestions } from "@/components/remarks/section-questions";
import { Notice } from "@/components/ui/notice";
import { PaperChanged } from "@/components/words/paper-changed";
import { readQuery, said } from "@/domain/address/read-query";
import { findWords } from "@/domain/confirmations/queries.server";
import { consentMark } from "@/domain/consent/mark.server";
import { consentTextsOn } from "@/domain/consent/texts.server";
import { consentChannels } from "@/domain/consent/vocabulary";
import type { FieldErrors } from "@/domain/errors";
import { listPhotos } from "@/domain/media/photos.server";
import { asksForCode } from "@/domain/campaigns/open";
import { campaignTerms } from "@/domain/campaigns/queries.server";
import { missingAnswers, missingForStory as missingForStoryOf } from "@/domain/nominations/completeness";
import { emptyContent, type NominationContent } from "@/domain/nominations/content";
import type { Nomination } from "@/domain/nominations/queries.server";
import { quotaOverrun } from "@/domain/nominations/quota.server";
import { questionOf } from "@/domain/nominations/questions/asked";
import type { SectionId } from "@/domain/nominations/questions/question";
import { openSections, sectionsOn } from "@/domain/nominations/sections";
import { editableStates } from "@/domain/nominations/workflow";
import type { Actor } from "@/domain/permissions";
import { listQuestionsOn } from "@/domain/remarks/field-comments.server";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { loadNominationForForm } from "../../../_nomination/load-nomination";
import { PaperSection, PhotoSection } from "../../../_nomination/file-sections";
import { saveConsents } from "../../actions";
import { answerHere } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/kiem-tra">;

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "nomination" });
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery)) !== null;
  return { title: await errorTitle(locale, t("page.kiem-tra"), refused || (await isPostedWithoutScripts())) };
}

/** The last page: photos, papers, consents, all answers to look through, and the sending. */
export default async function CheckPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  // Consents typed when the session had ended come back, to whoever signs in again.
  const { actor, nomination } = await loadNominationForForm(locale, id, "/kiem-tra");
  const t = await getTranslations("nomination");
  const path = `/ban-lam-viec/de-cu/${id}`;
  if (nomination && !editableStates.includes(nomination.state)) redirect(localePath(locale, path));
  const asked = readQuery(await searchParams, { ...uploadQuery, kiem: said(), luu: said() });
  const missing = nomination ? missingAnswers(nomination.content, "told") : {};
  const files = { actor, id, refused: refusedUpload(asked) };
  const questions = nomination ? await listQuestionsOn(nomination, sectionsOn("kiem-tra")) : [];
  const askedOf = (section: SectionId) => (
    <SectionQuestions
      comments={questions.filter(({ question }) => questionOf(question).section === section)}
      action={answerHere}
    />
  );
  const consents = {
    texts: await consentTextsOn(hcmcToday()),
    owner: actor?.id ?? "",
    nominationId: id,
    content: nomination?.content ?? emptyContent,
    mark: nomination ? consentMark(nomination.content) : "",
    missing: asked.kiem ? missing : {},
  };
  const saved = asked.luu ? <Notice tone="success" role="status" title={t("consentsSaved")} /> : null;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <NominationHead id={id} nomination={nomination} page="kiem-tra" title={t("page.kiem-tra")} />
      {nomination ? (
        <div className="no-print">
          <PhotoSection {...files} missing={missing.photos !== undefined} asked={askedOf("anh")} />
          <PaperSection {...files} papers={nomination.content.attachments} asked={askedOf("giay-to")} />
          {askedOf("dong-y")}
          <PaperChanged nomination={nomination} words={await findWords(nomination)} />
        </div>
      ) : null}
      <CheckForm
        action={saveConsents}
        consents={consents}
        saved={saved}
        {...(actor && nomination
          ? await sendingOf(actor, nomination, path)
          : { sending: null, preview: null, summary: null })}
      />
    </WorkPage>
  );
}

/** How far it is, what it says, and what the button that sends it needs. */
async function sendingOf(actor: Actor, nomination: Nomination, path: string) {
  const t = await getTranslations("nomination");
  const { id, content, state, version, changedSince, decisionReason } = nomination;
  const isStory = state === "telling";
  const missing = missingAnswers(content, isStory ? "told" : "recognised");
  const missingForStory = isStory ? {} : missingForStoryOf(content);
  const overrun = isStory ? null : await quotaOverrun({ ...nomination, kind: content.kind });
  const terms =
    nomination.campaignId && nomination.sendCount === 0 ? await campaignTerms(nomination.campaignId) : null;
  const photos = await listPhotos(actor, { kind: "nomination", id });
  return {
    sending: {
      nominationId: id,
      version,
      isStory,
      answers: nomination.sendCount > 0 && decisionReason !== null,
      missing,
      isLate: terms !== null && asksForCode(hcmcToday(), terms),
      missingForStory,
      anchors: anchorsOf(content, { ...missing, ...missingForStory }),
    },
    preview: (
      <>
        {isStory ? null : <CompletenessWords content={content} />}
        {overrun ? (
          <Notice
            title={t("quotaOverrun", {
              quota: overrun.quota,
              sent: overrun.sent,
              kind: content.kind!,
              unit: nomination.unitName,
            })}
          >
            {t(overrun.strict ? "quotaStrictMeans" : "quotaOverrunMeans")}
          </Notice>
        ) : null}
        <StoryPreview content={content} photos={photos} />
      </>
    ),
    summary: (
      <AnswerSummary
        of={nomination}
        content={content}
        changeUnder={path}
        open={openSections(nomination)}
        photos={photos}
        changed={decisionReason ? (changedSince ?? []) : []}
      />
    ),
  };
}

const consentAnchors: Record<string, string> = {
  "consent-giver": "giverName",
  "self-required": "giverName",
  "guardian-required": "guardianName",
  "word-paper-changed": "reread-1",
  "word-paper-unread": "reread-1",
};

/** Where on its page each missing answer is given. */
function anchorsOf(content: NominationContent, missing: FieldErrors): Record<string, string> {
  const wordless = content.photos.find((photo) => !photo.alt);
  return {
    ...controlIds,
    consents: consentAnchors[missing.consents ?? ""] ?? `channels-${consentChannels.indexOf("web") + 1}`,
    photos: `alt-${wordless?.id}`,
  };
}
