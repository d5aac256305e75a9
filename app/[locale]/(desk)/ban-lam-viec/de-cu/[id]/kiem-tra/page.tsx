import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WorkPage } from "@/app/_server/work-page";
import { controlIds } from "@/components/nominations/anchors";
import { AnswerSummary } from "@/components/nominations/answer-summary";
import { SubmitForm } from "@/components/nominations/submit-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { consentChannels } from "@/domain/consent/vocabulary";
import type { FieldErrors } from "@/domain/errors";
import { listPhotos } from "@/domain/media/photos.server";
import { asksForCode } from "@/domain/campaigns/open";
import { campaignTerms } from "@/domain/campaigns/queries.server";
import { missingAnswers, missingForStory } from "@/domain/nominations/completeness";
import type { NominationContent } from "@/domain/nominations/content";
import { openSections } from "@/domain/nominations/sections";
import { quotaOverrun } from "@/domain/nominations/quota.server";
import { editableStates } from "@/domain/nominations/workflow";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { loadNomination } from "../../../_nomination/load-nomination";
import { submit, submitStory } from "../../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/kiem-tra">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "nomination" });
  return { title: t("checkAnswers") };
}

export default async function CheckPage({ params }: Props) {
  const { locale, id } = await params;
  const { actor, nomination } = await loadNomination(locale, id, "/kiem-tra");
  const path = `/ban-lam-viec/de-cu/${id}`;
  if (!editableStates.includes(nomination.state)) redirect(localePath(locale, path));
  const t = await getTranslations();
  const telling = nomination.state === "telling";
  const missing = missingAnswers(nomination.content, telling ? "told" : "recognised");
  const forStory = telling ? {} : missingForStory(nomination.content);
  const overrun = telling ? null : await quotaOverrun({ ...nomination, kind: nomination.content.kind });
  const terms =
    nomination.campaignId && nomination.sendCount === 0 ? await campaignTerms(nomination.campaignId) : null;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
          { href: localePath(locale, path), text: nomination.content.name || t("desk.unnamed") },
        ]}
      />
      <h1 className="mb-6 text-3xl">{t("nomination.checkAnswers")}</h1>
      {overrun ? (
        <Notice
          title={t("nomination.quotaOverrun", {
            quota: overrun.quota,
            sent: overrun.sent,
            kind: nomination.content.kind!,
            unit: nomination.unitName,
          })}
        >
          {t(overrun.strict ? "nomination.quotaStrictMeans" : "nomination.quotaOverrunMeans")}
        </Notice>
      ) : null}
      <SubmitForm
        action={telling ? submitStory : submit}
        button={t(telling ? "nomination.sendStory" : "nomination.submit")}
        nominationId={id}
        version={nomination.version}
        missing={missing}
        isLate={terms !== null && asksForCode(hcmcToday(), terms)}
        missingForStory={forStory}
        anchors={anchorsOf(nomination.content, { ...missing, ...forStory })}
      >
        <AnswerSummary
          content={nomination.content}
          changeUnder={path}
          open={openSections(nomination)}
          photos={await listPhotos(actor, { kind: "nomination", id })}
        />
      </SubmitForm>
    </WorkPage>
  );
}

const consentAnchors: Record<string, string> = {
  "consent-giver": "giverName",
  "self-required": "giverName",
  "guardian-required": "guardianName",
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
