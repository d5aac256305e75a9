"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { storyFromText, storyToText, type StoryDocument } from "@/domain/stories/document";
import { TextArea } from "../../ui/controls";
import { describedBy, FieldGroup } from "../../ui/field";

// The editor weighs more than all the rest of the form: it comes when the page is already usable.
const StoryEditor = lazy(() => import("./story-editor"));

type Start = { story: StoryDocument; changed: boolean; focused: boolean };
/** `returned` is the plain text of a sending that was refused. */
type StoryFieldProps = { error?: string; story: StoryDocument | null; returned: string | null };

/** The story: a plain textarea (`storyText`) without scripts and until the editor (`story`) has loaded. */
export function StoryField({ error, story, returned }: StoryFieldProps) {
  const t = useTranslations("nomination");
  const label = t("ask.story");
  const box = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState<Start | null>(null);
  const stored = story ?? storyFromText("");

  useEffect(() => {
    let gone = false;
    void import("./story-editor").then(() => {
      const textarea = box.current?.querySelector("textarea");
      if (gone || !textarea) return;
      const typed = textarea.value;
      const changed = typed !== storyToText(stored);
      const focused = document.activeElement === textarea;
      setStart({ story: changed ? storyFromText(typed) : stored, changed, focused });
    });
    return () => {
      gone = true;
    };
    // Only once: afterwards the editor holds the words.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (start) {
    const hint = t("hint.story");
    return (
      <FieldGroup id="story" label={<span id="story-label">{label}</span>} hint={hint} error={error}>
        <Suspense>
          <StoryEditor
            {...start}
            labelledBy="story-label"
            describedBy={describedBy({ id: "story", hint, error })}
            invalid={Boolean(error)}
          />
        </Suspense>
      </FieldGroup>
    );
  }
  return (
    <div ref={box}>
      <TextArea
        id="story"
        name="storyText"
        label={label}
        hint={t("hint.storyText")}
        error={error}
        rows={14}
        defaultValue={returned ?? storyToText(stored)}
      />
    </div>
  );
}
