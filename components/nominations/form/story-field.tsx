"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { storyFromText, storyToText, type StoryDocument } from "@/domain/stories/document";
import { TextArea } from "../../ui/controls";
import { describedBy, FieldGroup } from "../../ui/field";
import type { TypedBefore } from "./story-editor";

// The editor weighs more than all the rest of the form: it comes when the page is already usable.
const loadEditor = () => import("./story-editor").then((module) => module.default);

/** `returned` is the plain text of a sending that was refused. */
type StoryFieldProps = { error?: string; story: StoryDocument | null; returned: string | null };

/** The story: a plain textarea (`storyText`) without scripts and until the editor (`story`) stands ready. */
export function StoryField({ error, story, returned }: StoryFieldProps) {
  const t = useTranslations("nomination");
  const box = useRef<HTMLDivElement>(null);
  const [Editor, setEditor] = useState<Awaited<ReturnType<typeof loadEditor>> | null>(null);
  const [handedOver, setHandedOver] = useState(false);
  const [stored] = useState(() => story ?? storyFromText(""));
  useEffect(() => void loadEditor().then((loaded) => setEditor(() => loaded)), []);

  // In one step: a keystroke meets the box or the editor, and is never lost between them.
  function handOver(): TypedBefore {
    const textarea = box.current?.querySelector("textarea");
    if (!textarea) return { words: null, focused: false };
    const typed = textarea.value;
    const focused = document.activeElement === textarea;
    flushSync(() => setHandedOver(true));
    return { words: typed === storyToText(stored) ? null : storyFromText(typed), focused };
  }

  const label = t("ask.story");
  const hint = t("hint.story");
  // Two of one name must not stand on a page, however short.
  const id = handedOver ? "story" : "story-to-come";
  return (
    <>
      {handedOver ? null : (
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
      )}
      {Editor ? (
        <div hidden={!handedOver}>
          <FieldGroup id={id} label={<span id="story-label">{label}</span>} hint={hint} error={error}>
            <Editor
              story={stored}
              inUse={handedOver}
              takeOver={handOver}
              labelledBy="story-label"
              describedBy={describedBy({ id, hint, error })}
              invalid={Boolean(error)}
            />
          </FieldGroup>
        </div>
      ) : null}
    </>
  );
}
