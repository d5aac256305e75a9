"use client";

import type { FieldErrors } from "@/domain/errors";
import type { Figure } from "@/domain/profiles/vocabulary";
import type { Answers } from "@/domain/nominations/answers";
import { storyDocument, storyFromText, type StoryDocument } from "@/domain/stories/document";
import type { FormHandler } from "../../ui/form-state";
import { controlIds } from "../anchors";
import { DraftForm } from "./draft-form";
import type { SectionFieldsProps } from "./question-field";
import { SectionFields } from "./section-fields";
import type { Unsaved } from "./unsaved";

type SectionFormProps = Omit<SectionFieldsProps, "errorAt" | "valueAt"> & {
  owner: string;
  nominationId: string;
  version: number;
  action: FormHandler<never>;
  missing?: FieldErrors;
  /** Whether the person came from the check page, and goes back there. */
  checking: boolean;
};

/** A section's questions inside the form that saves them. */
export function SectionForm(props: SectionFormProps) {
  const { owner, nominationId, version, action, missing, checking, ...fields } = props;
  const form = { owner, nominationId, version, action, missing, section: fields.section, ids: controlIds };
  return (
    <DraftForm {...form}>
      {(tools, kept) => (
        <>
          {checking ? <input type="hidden" name="kiem" value="1" /> : null}
          <SectionFields
            {...fields}
            {...tools}
            answers={kept ? withKept(fields.answers, kept) : fields.answers}
          />
        </>
      )}
    </DraftForm>
  );
}

/** The stored answers under the words an earlier visit could not save. */
function withKept(stored: Answers, kept: Unsaved["patch"]): Answers {
  const words = Object.entries(kept).filter(([, value]) => typeof value === "string");
  return {
    texts: { ...stored.texts, ...Object.fromEntries(words) },
    figures: Array.isArray(kept.figures) ? kept.figures.map(figureOf) : stored.figures,
    story: keptStory(kept) ?? stored.story,
  };
}

function figureOf(row: Partial<Figure> | undefined): Figure {
  return { value: String(row?.value ?? ""), label: String(row?.label ?? "") };
}

function keptStory({ story, storyText }: Unsaved["patch"]): StoryDocument | null {
  if (typeof story !== "string") return typeof storyText === "string" ? storyFromText(storyText) : null;
  try {
    return storyDocument.safeParse(JSON.parse(story)).data ?? null;
  } catch {
    return null;
  }
}
