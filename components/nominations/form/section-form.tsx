"use client";

import type { FormHandler } from "../../ui/form-state";
import { DraftForm } from "./draft-form";
import { SectionFields, type SectionFieldsProps } from "./section-fields";

type SectionFormProps = Omit<SectionFieldsProps, "errorAt" | "valueAt"> & {
  nominationId: string;
  version: number;
  action: FormHandler<never>;
};

const ids = { kind: "kind-1", campaignId: "campaignId-1", storyText: "story" };

/** A section's questions inside the form that saves them. */
export function SectionForm({ nominationId, version, action, ...fields }: SectionFormProps) {
  return (
    <DraftForm
      nominationId={nominationId}
      section={fields.section}
      version={version}
      action={action}
      ids={ids}
    >
      {(tools) => <SectionFields {...fields} {...tools} />}
    </DraftForm>
  );
}
