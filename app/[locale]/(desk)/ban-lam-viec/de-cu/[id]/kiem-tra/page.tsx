import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WorkPage } from "@/app/_server/work-page";
import { AnswerSummary } from "@/components/nominations/answer-summary";
import { SubmitForm } from "@/components/nominations/submit-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/domain/errors";
import { listPhotos } from "@/domain/media/photos.server";
import { missingAnswers } from "@/domain/nominations/completeness";
import type { NominationContent } from "@/domain/nominations/content";
import { quotaOverrun } from "@/domain/nominations/quota.server";
import { editableStates } from "@/domain/nominations/workflow";
import { localePath } from "@/messages/locales";
import { loadNomination } from "../../../_nomination/load-nomination";
import { submit } from "../../actions";

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
  const missing = missingAnswers(nomination.content);
  const overrun = await quotaOverrun({ ...nomination, kind: nomination.content.kind });
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
            ...overrun,
            kind: nomination.content.kind!,
            unit: nomination.unitName,
          })}
        >
          {t("nomination.quotaOverrunMeans")}
        </Notice>
      ) : null}
      <SubmitForm
        action={submit}
        nominationId={id}
        version={nomination.version}
        missing={missing}
        anchors={anchorsOf(nomination.content, missing)}
      >
        <AnswerSummary
          content={nomination.content}
          changeUnder={path}
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
    kind: "kind-1",
    campaignId: "campaignId-1",
    ageGroup: "ageGroup-1",
    consents: consentAnchors[missing.consents ?? ""] ?? "channels-1",
    photos: `alt-${wordless?.id}`,
  };
}
