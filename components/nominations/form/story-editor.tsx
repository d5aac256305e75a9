"use client";

import { EditorContent, useEditor, type JSONContent } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { lengthOf, shortestStory } from "@/domain/nominations/questions/rules";
import { storyDocument, storyToText, type StoryDocument } from "@/domain/stories/document";
import { classNames } from "../../ui/class-names";
import { storyExtensions } from "./story-extensions";
import { StoryToolbar } from "./story-toolbar";

type StoryEditorProps = {
  labelledBy: string;
  describedBy?: string;
  invalid?: boolean;
  story: StoryDocument;
  /** Whether `story` holds words that were typed before this editor had loaded. */
  changed: boolean;
  /** Whether the person was already in the text box that this editor replaces. */
  focused: boolean;
};

/**
 * The story with its few formats. Its JSON travels in the hidden field `story`; each change is an `input` event
 * of the surrounding form, which is how it gets saved like every other field.
 */
export default function StoryEditor({
  labelledBy,
  describedBy,
  invalid,
  story,
  changed,
  focused,
}: StoryEditorProps) {
  const hidden = useRef<HTMLInputElement>(null);
  const first = JSON.stringify(story);
  const [json, setJson] = useState(first);
  const put = (content: JSONContent) => setJson(JSON.stringify(content));
  const editor = useEditor({
    extensions: storyExtensions,
    content: story.content.length > 0 ? story : undefined,
    immediatelyRender: false,
    autofocus: focused ? "end" : false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        class: "prose min-h-72 max-w-none px-4 py-3 text-[1.0625rem] focus:outline-none",
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        ...(invalid ? { "aria-invalid": "true" } : {}),
      },
    },
    onCreate: ({ editor: created }) => {
      if (changed) put(created.getJSON());
    },
    onUpdate: ({ editor: updated }) => put(updated.getJSON()),
  });
  // Only once React has written the value may the form hear of it.
  const told = useRef(first);
  useEffect(() => {
    if (told.current === json) return;
    told.current = json;
    hidden.current!.dispatchEvent(new Event("input", { bubbles: true }));
  }, [json]);
  return (
    <div
      className={classNames(
        "rounded-lg bg-raised has-[[role=textbox]:focus-visible]:outline-3 has-[[role=textbox]:focus-visible]:outline-offset-2 has-[[role=textbox]:focus-visible]:outline-gold",
        invalid ? "border-2 border-red" : "border border-edge",
      )}
    >
      <input ref={hidden} type="hidden" name="story" value={json} readOnly />
      {editor ? <StoryToolbar editor={editor} /> : null}
      <EditorContent editor={editor} />
      <ShortStory json={json} />
    </div>
  );
}

/** Says while it is typed that a story is shorter than asked; nothing of one that is not begun, or long enough. */
function ShortStory({ json }: { json: string }) {
  const t = useTranslations("nomination");
  const length = lengthOf(storyToText(storyDocument.safeParse(JSON.parse(json)).data).trim());
  const isShort = length > 0 && length < shortestStory;
  return (
    <p role="status" className="px-4 pb-2 text-base text-soft empty:hidden">
      {isShort ? t("storyShort", { length, least: shortestStory }) : null}
    </p>
  );
}
