import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { errorTitle } from "@/app/_server/error-title";
import { changePhoto, savePhotoWords } from "@/app/_server/photo-actions";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { AttachmentList } from "@/components/media/attachment-list";
import { FilePicker } from "@/components/media/file-picker";
import { PhotoList } from "@/components/media/photo-list";
import { ConsentForm } from "@/components/nominations/form/consent-form";
import { SectionForm } from "@/components/nominations/form/section-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { hcmcToday } from "@/domain/time/dates";
import { consentTextsOn } from "@/domain/consent/texts.server";
import type { FieldErrors } from "@/domain/errors";
import { readQuery, said } from "@/domain/address/read-query";
import { largestAttachment } from "@/domain/attachments/attachments.server";
import { consentMark } from "@/domain/consent/mark.server";
import { largestPhoto } from "@/domain/media/vocabulary";
import { listPhotos } from "@/domain/media/photos.server";
import { answersOf } from "@/domain/nominations/answers";
import { missingAnswers } from "@/domain/nominations/completeness";
import { emptyContent } from "@/domain/nominations/content";
import type { Nomination } from "@/domain/nominations/queries.server";
import { sectionIds, type SectionId } from "@/domain/nominations/questions/question";
import { openSections, sectionAfter } from "@/domain/nominations/sections";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { formChoices } from "../../../_nomination/choices";
import { loadNomination, loadNominationForForm } from "../../../_nomination/load-nomination";
import { dropAttachment, saveConsents, saveSection } from "../../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/[section]">;

/** Their files and words are the nomination's own: nothing to show without it. */
const uploadSections: SectionId[] = ["anh", "giay-to"];
const isSection = (text: string): text is SectionId => (sectionIds as readonly string[]).includes(text);

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale, section } = await params;
  if (!isSection(section)) return {};
  const t = await getTranslations({ locale, namespace: "nomination" });
  const hasError = uploadSections.includes(section)
    ? refusedUpload(readQuery(await searchParams, uploadQuery)) !== null
    : await isPostedWithoutScripts();
  return { title: await errorTitle(locale, t(`section.${section}`), hasError) };
}

/** One section of the nomination: one thing on one page. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { locale, id, section } = await params;
  if (!isSection(section)) notFound();
  // A section that is one form can be shown again, empty but for what was typed, to whoever's session has ended.
  const load = uploadSections.includes(section) ? loadNomination : loadNominationForForm;
  const { actor, nomination } = await load(locale, id, `/${section}`);
  const here = localePath(locale, `/ban-lam-viec/de-cu/${id}`);
  if (nomination && !openSections(nomination).includes(section)) redirect(here);
  const t = await getTranslations();
  // Whoever comes from the check page sees here what it found.
  const search = readQuery(await searchParams, { ...uploadQuery, kiem: said() });
  const missing = search.kiem && nomination ? missingAnswers(nomination.content, "told") : {};
  const refused = refusedUpload(search);
  const following = search.kiem ? null : sectionAfter(nomination?.content.kind ?? null, section);
  const next = following ?? "kiem-tra";
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
          { href: here, text: nomination?.content.name || t("desk.unnamed") },
        ]}
      />
      <h1 className="mb-6 text-3xl">{t(`nomination.section.${section}`)}</h1>
      <Section
        locale={locale}
        id={id}
        section={section}
        actor={actor}
        nomination={nomination}
        missing={missing}
        checking={Boolean(search.kiem)}
        refused={refused}
      >
        <p className="mt-8">
          <ButtonLink href={`${here}/${next}`}>{t("nomination.continue")}</ButtonLink>
        </p>
      </Section>
      {nomination ? (
        <p className="mt-4">
          <a href={here} className="touch-link">
            ← {t("nomination.backToList")}
          </a>
        </p>
      ) : null}
    </WorkPage>
  );
}

type SectionProps = {
  locale: string;
  section: SectionId;
  id: string;
  /** Null only where a form stands alone. */
  actor: Actor | null;
  nomination: Nomination | null;
  missing: FieldErrors;
  checking: boolean;
  refused: { code: string; limit: string } | null;
  children: ReactNode;
};

async function Section(props: SectionProps) {
  const { locale, id, section, actor, nomination, missing, checking, refused, children: goOn } = props;
  const t = await getTranslations("media");
  const files = `/api/nominations/${id}`;
  switch (section) {
    case "anh":
      return (
        <>
          <FilePicker
            url={`${files}/photos`}
            accept="image/jpeg,image/png,image/webp"
            label={t("addPhotos")}
            button={t("choosePhotos")}
            largest={largestPhoto}
            hint={t("photoHint")}
            refused={refused}
          />
          <PhotoList
            owner={actor?.id ?? ""}
            photos={actor ? await listPhotos(actor, { kind: "nomination", id }) : []}
            actions={{ saveWords: savePhotoWords, change: changePhoto }}
          />
          {goOn}
        </>
      );
    case "giay-to":
      return (
        <>
          <FilePicker
            url={`${files}/attachments`}
            accept=".pdf,.docx,.doc,.xlsx,.xls,.jpg,.jpeg,.png"
            label={t("addPapers")}
            button={t("choosePapers")}
            largest={largestAttachment}
            hint={t("paperHint")}
            refused={refused}
          />
          <AttachmentList attachments={nomination?.content.attachments ?? []} remove={dropAttachment} />
          {goOn}
        </>
      );
    case "dong-y":
      return (
        <ConsentForm
          texts={await consentTextsOn(hcmcToday())}
          owner={actor?.id ?? ""}
          nominationId={id}
          content={nomination?.content ?? emptyContent}
          mark={nomination ? consentMark(nomination.content) : ""}
          missing={missing}
          checking={checking}
          action={saveConsents}
        />
      );
    default:
      return (
        <SectionForm
          owner={actor?.id ?? ""}
          nominationId={id}
          version={nomination?.version ?? 0}
          marks={nomination?.marks ?? {}}
          standing={(await isPostedWithoutScripts()) ? (nomination?.content ?? null) : null}
          section={section}
          action={saveSection}
          missing={missing}
          checking={checking}
          answers={nomination?.answers ?? answersOf(null, null)}
          {...await formChoices(locale, actor, nomination)}
        />
      );
  }
}
