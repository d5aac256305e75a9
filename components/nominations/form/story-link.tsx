"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useRef, useState, type KeyboardEvent } from "react";
import { safeHref } from "@/domain/stories/document";
import { Button } from "../../ui/button";

/** Sets or removes the link of the selected words. Not a form of its own: it stands inside the section's. */
export function StoryLink({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations("nomination.editor");
  const address = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);

  function apply() {
    const typed = address.current!.value.trim();
    const href = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    if (!typed || !safeHref(href)) return setRefused(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link")) {
      chain.insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] }).run();
    } else {
      chain.setLink({ href }).run();
    }
    onDone();
  }

  function remove() {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") onDone();
    if (event.key !== "Enter") return;
    // Enter would send the whole section.
    event.preventDefault();
    apply();
  }

  return (
    <div className="flex flex-wrap items-end gap-2 p-2">
      <label className="grow basis-60 font-semibold">
        {t("address")}
        <input
          ref={address}
          type="url"
          autoFocus
          defaultValue={(editor.getAttributes("link").href as string | undefined) ?? ""}
          onInput={(event) => event.stopPropagation()}
          onKeyDown={onKeyDown}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? "story-link-error" : undefined}
          className="block min-h-11 w-full rounded-lg border border-edge bg-paper px-3 font-normal"
        />
      </label>
      <Button type="button" variant="secondary" onClick={apply}>
        {t("setLink")}
      </Button>
      <Button type="button" variant="quiet" onClick={editor.isActive("link") ? remove : onDone}>
        {t(editor.isActive("link") ? "removeLink" : "cancel")}
      </Button>
      {refused ? (
        <p id="story-link-error" role="alert" className="basis-full font-semibold text-red">
          {t("badAddress")}
        </p>
      ) : null}
    </div>
  );
}
