import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { changePhoto, savePhotoWords } from "@/app/_server/photo-actions";
import { AttachmentList } from "@/components/media/attachment-list";
import { FilePicker } from "@/components/media/file-picker";
import { PhotoList } from "@/components/media/photo-list";
import { PageSection } from "@/components/nominations/page-section";
import { largestAttachment } from "@/domain/attachments/attachments.server";
import { listPhotos } from "@/domain/media/photos.server";
import { largestPhoto } from "@/domain/media/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import type { Actor } from "@/domain/permissions";
import { dropAttachment } from "../de-cu/actions";

type FileSectionProps = {
  /** What a moderator asked about it. */
  asked: ReactNode;
  actor: Actor | null;
  id: string;
  /** Why a file sent without scripts was refused, and in which section its form stands. */
  refused: { code: string; limit: string; part: string } | null;
};

/** The nomination's photos, their words, and the way to add one. */
export async function PhotoSection({
  actor,
  id,
  refused,
  missing,
  asked,
}: FileSectionProps & { missing: boolean }) {
  const t = await getTranslations("media");
  return (
    <PageSection id="anh" optional={!missing}>
      {asked}
      <FilePicker
        url={`/api/nominations/${id}/photos`}
        accept="image/jpeg,image/png,image/webp"
        label={t("addPhotos")}
        button={t("choosePhotos")}
        largest={largestPhoto}
        hint={t("photoHint")}
        refused={refused?.part === "anh" ? refused : null}
      />
      <PhotoList
        owner={actor?.id ?? ""}
        photos={await listPhotos(actor, { kind: "nomination", id })}
        actions={{ saveWords: savePhotoWords, change: changePhoto }}
      />
    </PageSection>
  );
}

type PaperSectionProps = FileSectionProps & { papers: NominationContent["attachments"] };

/** The nomination's papers and the way to add one. */
export async function PaperSection({ id, refused, papers, asked }: PaperSectionProps) {
  const t = await getTranslations("media");
  return (
    <PageSection id="giay-to" optional>
      {asked}
      <FilePicker
        id="papers"
        url={`/api/nominations/${id}/attachments`}
        accept=".pdf,.docx,.doc,.xlsx,.xls,.jpg,.jpeg,.png"
        label={t("addPapers")}
        button={t("choosePapers")}
        largest={largestAttachment}
        hint={t("paperHint")}
        refused={refused?.part === "giay-to" ? refused : null}
      />
      <AttachmentList attachments={papers} remove={dropAttachment} />
    </PageSection>
  );
}
