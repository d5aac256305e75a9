"use client";

import type { FieldErrors } from "@/domain/errors";
import type { NominationContent } from "@/domain/nominations/content";
import type { Marks } from "@/domain/nominations/marks.server";
import type { FieldComment } from "@/domain/remarks/field-comments.server";
import { LikenessesWhileTyping } from "../../persons/likenesses-while-typing";
import type { FormHandler } from "../../ui/form-state";
import { FieldQuestions } from "../../remarks/field-questions";
import { controlIds } from "../anchors";
import { DraftForm } from "./draft-form";
import type { SectionFieldsProps } from "./question-field";
import { SectionFields } from "./section-fields";

type SectionFormProps = Omit<SectionFieldsProps, "errorAt" | "valueAt"> & {
  owner: string;
  nominationId: string;
  version: number;
  marks: Marks;
  standing?: NominationContent | null;
  action: FormHandler<{ next: string }>;
  missing?: FieldErrors;
  /** What moderators asked about the answers of this page, and how the ward replies. */
  asked: FieldComment[];
  reply: FormHandler<void>;
  /** Whether the person came from the check page, and goes back there. */
  checking: boolean;
};

/** A page's questions inside the form that saves them. */
export function SectionForm(props: SectionFormProps) {
  const {
    owner,
    nominationId,
    version,
    marks,
    standing = null,
    action,
    missing,
    checking,
    asked,
    reply,
    ...fields
  } = props;
  const { page, answers, campaigns, wards } = fields;
  const form = { owner, nominationId, version, marks, standing, action, missing, page, answers };
  const choiceNames = { campaign: campaigns, field: fields.fields, ward: wards };
  return (
    <FieldQuestions comments={asked} action={reply}>
      <DraftForm {...form} ids={controlIds} choiceNames={choiceNames}>
        {(tools, shown) => (
          <>
            {checking ? <input type="hidden" name="kiem" value="1" /> : null}
            <SectionFields {...fields} {...tools} answers={shown} />
            {page === "doi-tuong" ? <LikenessesWhileTyping nominationId={nominationId} /> : null}
          </>
        )}
      </DraftForm>
    </FieldQuestions>
  );
}
