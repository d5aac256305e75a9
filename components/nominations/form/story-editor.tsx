"use client";

import { EditorContent, useEditor, useEditorState, type Editor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { safeHref, type StoryDocument } from "@/domain/stories/document";

const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      isAllowedUri: (url) => safeHref(url) !== null,
      HTMLAttributes: { target: null },
    },
  }),
];

/** The story's editor. Its JSON travels in a hidden field, so that the form around it saves it like any other. */
export function StoryEditor({ story, label }: { story: StoryDocument | null; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const editor = useEditor({
    extensions,
    content: story ?? "",
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: "prose min-h-80 px-4 py-3 focus:outline-none",
      },
    },
    onUpdate: ({ editor: changed }) => {
      field.current!.value = storyJson(changed);
      field.current!.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  return (
    <div className="rounded-lg border border-edge bg-raised focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-gold">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
      <input ref={field} type="hidden" name="story" defaultValue={storyJson(editor)} />
    </div>
  );
}

/** The allow-list knows only these attributes; the editor adds others of its own. */
function storyJson(editor: Editor): string {
  return JSON.stringify(editor.getJSON(), (key, value) => {
    if (key !== "attrs" || value === null || typeof value !== "object") return value;
    const { level, href } = value as { level?: number; href?: string };
    if (level !== undefined) return { level };
    return href !== undefined ? { href } : undefined;
  });
}

function Toolbar({ editor }: { editor: Editor }) {
  const t = useTranslations("nomination.editor");
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      h2: now.isActive("heading", { level: 2 }),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      quote: now.isActive("blockquote"),
    }),
  });
  const act = () => editor.chain().focus();
  return (
    <div role="toolbar" aria-label={t("toolbar")} className="flex flex-wrap gap-1 border-b border-line p-2">
      <Tool pressed={active.bold} press={() => act().toggleBold().run()} label={t("bold")}>
        <strong>B</strong>
      </Tool>
      <Tool pressed={active.italic} press={() => act().toggleItalic().run()} label={t("italic")}>
        <em className="font-serif">I</em>
      </Tool>
      <Tool pressed={active.h2} press={() => act().toggleHeading({ level: 2 }).run()} label={t("heading")}>
        H
      </Tool>
      <Tool pressed={active.bullets} press={() => act().toggleBulletList().run()} label={t("bullets")}>
        •
      </Tool>
      <Tool pressed={active.numbers} press={() => act().toggleOrderedList().run()} label={t("numbers")}>
        1.
      </Tool>
      <Tool pressed={active.quote} press={() => act().toggleBlockquote().run()} label={t("quote")}>
        “ ”
      </Tool>
    </div>
  );
}

type ToolProps = { pressed: boolean; press: () => void; label: string; children: ReactNode };

function Tool({ pressed, press, label, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={press}
      className="min-h-11 min-w-11 cursor-pointer rounded px-2 hover:bg-sand aria-pressed:bg-ink aria-pressed:text-paper"
    >
      {children}
    </button>
  );
}
