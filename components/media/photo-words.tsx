"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PhotoWords } from "@/domain/media/photo-words";
import type { Photo } from "@/domain/media/vocabulary";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

/** `owner` is the account whose page this is. */
type PhotoWordsFormProps = { owner: string; photo: Photo; action: FormHandler<PhotoWords> };

const names = ["alt", "caption", "credit"] as const;

/**
 * A photo's words. Saved when a field is left, when the page is left, and by the button, which says "saved" only
 * while nothing newer stands in the fields.
 */
export function PhotoWordsForm({ owner, photo, action }: PhotoWordsFormProps) {
  const t = useTranslations("media");
  const { state, formProps, sendOrQueue, pending, summary, errorAt, valueAt } = useActionForm(action);
  const form = useRef<HTMLFormElement>(null);
  const stored: PhotoWords = state.ok ? state.data : photo;
  const [typed, setTyped] = useState<PhotoWords>(photo);

  useEffect(() => {
    // A server action ends with its page, so what has not been answered yet is sent in a way that outlives it.
    const leave = () => {
      const words = wordsOf(form.current!);
      if (isSame(words, stored)) return;
      void fetch(`/api/photos/${photo.id}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...words, account: owner }),
        keepalive: true,
      }).catch(() => null);
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [owner, photo.id, stored]);

  return (
    <form
      ref={form}
      {...formProps}
      onInput={(event) => setTyped(wordsOf(event.currentTarget))}
      onBlur={({ currentTarget }) => {
        if (!isSame(wordsOf(currentTarget), stored)) sendOrQueue(currentTarget);
      }}
    >
      <FormSummary summary={summary} />
      <input type="hidden" name="account" value={owner} />
      <input type="hidden" name="photoId" value={photo.id} />
      {names.map((name) => (
        <TextInput
          key={name}
          id={`${name}-${photo.id}`}
          name={name}
          label={t(name)}
          hint={name === "alt" ? t("altHint") : undefined}
          error={errorAt(name)}
          defaultValue={valueAt(name, photo[name])}
        />
      ))}
      <SubmitButton pending={pending} variant="secondary">
        {t(state.ok && isSame(typed, stored) ? "wordsSaved" : "saveWords")}
      </SubmitButton>
    </form>
  );
}

function wordsOf(form: HTMLFormElement): PhotoWords {
  const data = new FormData(form);
  const [alt = "", caption = "", credit = ""] = names.map((name) => String(data.get(name) ?? ""));
  return { alt, caption, credit };
}

const isSame = (one: PhotoWords, other: PhotoWords) => names.every((name) => one[name] === other[name]);
