"use client";

import { useEditorState, type Editor } from "@tiptap/react";
import { Bold, Italic, Link, List, ListOrdered, Quote, Redo2, Undo2, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "../../ui/class-names";
import { StoryLink } from "./story-link";

type Command = {
  name:
    | "bold"
    | "italic"
    | "heading2"
    | "heading3"
    | "bulletList"
    | "orderedList"
    | "quote"
    | "link"
    | "undo"
    | "redo";
  /** Its name in words where no picture says it. */
  icon?: LucideIcon;
  active?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const commands: Command[] = [
  {
    name: "bold",
    icon: Bold,
    active: (e) => e.isActive("bold"),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: "italic",
    icon: Italic,
    active: (e) => e.isActive("italic"),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: "heading2",
    active: (e) => e.isActive("heading", { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "heading3",
    active: (e) => e.isActive("heading", { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "bulletList",
    icon: List,
    active: (e) => e.isActive("bulletList"),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: "orderedList",
    icon: ListOrdered,
    active: (e) => e.isActive("orderedList"),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "quote",
    icon: Quote,
    active: (e) => e.isActive("blockquote"),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
];

const history: Command[] = [
  { name: "undo", icon: Undo2, run: (e) => e.chain().focus().undo().run() },
  { name: "redo", icon: Redo2, run: (e) => e.chain().focus().redo().run() },
];

/** The editor's formats as buttons that say whether they hold at the cursor. */
export function StoryToolbar({ editor }: { editor: Editor }) {
  const t = useTranslations("nomination.editor");
  const [linking, setLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => [...commands.map((command) => command.active!(now)), now.isActive("link")],
  });
  const button = (command: Command, pressed?: boolean) => (
    <button
      key={command.name}
      type="button"
      aria-pressed={pressed}
      aria-label={command.icon ? t(command.name) : undefined}
      title={t(command.name)}
      onClick={() => command.run(editor)}
      className={classNames(
        "inline-flex h-11 min-w-11 cursor-pointer items-center justify-center rounded px-1 hover:bg-sand",
        pressed && "bg-sand text-red",
      )}
    >
      {command.icon ? (
        <command.icon aria-hidden="true" className="size-5" />
      ) : (
        <span className="px-2 text-base font-semibold">{t(command.name)}</span>
      )}
    </button>
  );
  return (
    <div className="border-b border-line p-1">
      <div role="group" aria-label={t("toolbar")} className="flex flex-wrap">
        {commands.map((command, at) => button(command, active[at]))}
        {button({ name: "link", icon: Link, run: () => setLinking(!linking) }, active.at(-1))}
        {history.map((command) => button(command))}
      </div>
      {linking ? <StoryLink editor={editor} onDone={() => setLinking(false)} /> : null}
    </div>
  );
}
