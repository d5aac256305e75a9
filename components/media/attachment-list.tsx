"use client";

import { useTranslations } from "next-intl";
import type { DossierContent } from "@/domain/nominations/content";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type AttachmentListProps = { attachments: DossierContent["attachments"]; remove: FormHandler<void> };

/** The dossier's papers, to open or to take out again. */
export function AttachmentList({ attachments, remove }: AttachmentListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {attachments.map((paper) => (
        <li key={paper.id} className="flex flex-wrap items-center justify-between gap-4 py-2">
          <a
            href={`/api/attachments/${paper.id}`}
            className="inline-flex min-h-11 items-center break-all underline underline-offset-4 hover:text-red"
          >
            {paper.fileName}
          </a>
          <RemoveForm id={paper.id} name={paper.fileName} action={remove} />
        </li>
      ))}
    </ul>
  );
}

function RemoveForm({ id, name, action }: { id: string; name: string; action: FormHandler<void> }) {
  const t = useTranslations("media");
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="attachmentId" value={id} />
      <SubmitButton pending={pending} variant="quiet" aria-label={t("removePaper", { name })}>
        {t("remove")}
      </SubmitButton>
    </form>
  );
}
