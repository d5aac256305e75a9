"use client";

import { useTranslations } from "next-intl";
import type { NominationContent } from "@/domain/nominations/content";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";

type AttachmentListProps = { attachments: NominationContent["attachments"]; remove: FormHandler<void> };

/** The nomination's papers, to open or to take out again. */
export function AttachmentList({ attachments, remove }: AttachmentListProps) {
  const t = useTranslations("media");
  return (
    <ul className="ruled empty:hidden">
      {attachments.map((paper) => (
        <li key={paper.id} className="flex flex-wrap items-center justify-between gap-4 py-2">
          <a href={`/api/attachments/${paper.id}`} className="touch-link wrap-anywhere">
            {paper.fileName}
          </a>
          <ConfirmForm
            action={remove}
            values={{ attachmentId: paper.id }}
            variant="quiet"
            opener={
              <>
                {t("remove")}
                <span className="sr-only"> {paper.fileName}</span>
              </>
            }
            means={t("removePaperMeans", { name: paper.fileName })}
            confirm={t("removePaperConfirm")}
            className="max-sm:-ml-5 max-sm:[&>form]:ml-5"
          />
        </li>
      ))}
    </ul>
  );
}
