"use client";

import { EditorContent, useEditor, type JSONContent } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { lengthOf, shortestStory } from "@/domain/nominations/questions/rules";
import { storyDocument, storyToText, type StoryDocument } from "@/domain/stories/document";
import { classNames } from "../../ui/class-names";
import { storyHtml } from "./pasted-html";
import { storyExtensions } from "./story-extensions";
import { StoryToolbar } from "./story-toolbar";

/** What was typed into the box that the editor replaces: null for nothing new; and whether the person was in it. */
export type TypedBefore = { words: StoryDocument | null; focused: boolean };

type StoryEditorProps = {
  labelledBy: string;
  describedBy?: string;
  invalid?: boolean;
  story: StoryDocument;
  /** Whether it has taken over; before, the box speaks. */
  inUse: boolean;
  /** Called once the editor stands ready: from then on it is what people see and type into. */
  takeOver: () => TypedBefore;
};

/**
 * The story with its few formats. Its JSON travels in the hidden text box `story`, which like every other keeps what it was
 * drawn with; each change is an `input` event of the surrounding form, which is how it gets saved.
 */
export default function StoryEditor({
  labelledBy,
  describedBy,
  invalid,
  story,
  inUse,
  takeOver,
}: StoryEditorProps) {
  const hidden = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(() => storyToText(story));
  const put = (content: JSONContent) => {
    setWritten(storyToText(storyDocument.safeParse(content).data));
    const box = hidden.current;
    const json = JSON.stringify(content);
    if (!box || box.value === json) return;
    box.value = json;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const editor = useEditor({
    extensions: storyExtensions,
    content: story.content.length > 0 ? story : undefined,
    immediatelyRender: false,
    editorProps: {
      transformPastedHTML: storyHtml,
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
      const { words, focused } = takeOver();
      if (words) created.commands.setContent(words);
      if (!focused) return;
      created.commands.setTextSelection(created.state.doc.content.size);
      created.view.focus();
    },
    onUpdate: ({ editor: updated }) => put(updated.getJSON()),
  });
  return (
    <div
      className={classNames(
        "rounded-lg bg-raised has-[[role=textbox]:focus-visible]:outline-3 has-[[role=textbox]:focus-visible]:outline-offset-2 has-[[role=textbox]:focus-visible]:outline-gold",
        invalid ? "border-2 border-red" : "border border-edge",
      )}
    >
      {inUse ? <textarea ref={hidden} name="story" hidden defaultValue={JSON.stringify(story)} /> : null}
      {editor ? <StoryToolbar editor={editor} /> : null}
      <EditorContent editor={editor} />
      <ShortStory text={written} />
    </div>
  );
}

/** Says while it is typed that a story is shorter than asked; nothing of one that is not begun, or long enough. */
function ShortStory({ text }: { text: string }) {
  const t = useTranslations("nomination");
  const length = lengthOf(text.trim());
  const isShort = length > 0 && length < shortestStory;
  return (
    <p role="status" className="px-4 pb-2 text-base text-soft empty:hidden">
      {isShort ? t("storyShort", { length, least: shortestStory }) : null}
    </p>
  );
}
