"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ErrorDetails } from "@/domain/errors";
import { samePhotoWords, type PhotoWords } from "@/domain/media/photo-words";
import type { Photo } from "@/domain/media/vocabulary";
import { useKeptWords } from "../nominations/form/use-kept-words";
import { ButtonLink } from "../ui/button";
import { ConflictNotice } from "../ui/conflict-notice";
import { TextInput } from "../ui/controls";
import { textIn } from "../ui/form-data";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { RestoredWords } from "../ui/restored-words";
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
  const { alt, caption, credit }: PhotoWords = state.ok ? state.data : photo;
  const stored = useMemo(() => ({ alt, caption, credit }), [alt, caption, credit]);
  const { kept, keep } = useKeptWords({ owner, of: photo.id, section: "photo-words", stored });
  const newer = state.ok === false && state.error === "stale" ? state.details : null;
  const [typed, setTyped] = useState<PhotoWords | null>(null);
  const shown = typed ?? { ...photo, ...kept };

  useEffect(() => {
    // A server action ends with its page, so what has not been answered yet is sent in a way that outlives it.
    const leave = () => {
      const unsaved = wordsOf(form.current!);
      if (newer || samePhotoWords(unsaved, stored)) return;
      void fetch(`/api/photos/${photo.id}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...unsaved, loaded: stored, account: owner }),
        keepalive: true,
      }).catch(() => null);
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [owner, photo.id, stored, newer]);

  return (
    <form
      ref={form}
      {...formProps}
      data-keeps="own"
      onInput={(event) => {
        setTyped(wordsOf(event.currentTarget));
        keep(event.currentTarget);
      }}
      onBlur={({ currentTarget }) => {
        // Once somebody else's words stand there, only the person decides which are kept.
        if (!newer && !samePhotoWords(wordsOf(currentTarget), stored)) sendOrQueue(currentTarget);
      }}
    >
      {newer ? <Newer details={newer} photo={photo} pending={pending} /> : <FormSummary summary={summary} />}
      {kept ? <RestoredWords /> : null}
      <input type="hidden" name="account" value={owner} />
      <input type="hidden" name="photoId" value={photo.id} />
      {names.map((name) => (
        <input
          key={name}
          type="hidden"
          name={`loaded.${name}`}
          value={newer ? photo[name] : valueAt(`loaded.${name}`, stored[name])}
        />
      ))}
      {names.map((name) => (
        <TextInput
          key={`${name} ${kept?.[name]}`}
          id={`${name}-${photo.id}`}
          name={name}
          label={t(name)}
          hint={name === "alt" ? t("altHint") : undefined}
          error={errorAt(name)}
          defaultValue={valueAt(name, kept?.[name] ?? photo[name])}
        />
      ))}
      <SubmitButton pending={pending} variant="secondary">
        {t(state.ok && samePhotoWords(shown, stored) ? "wordsSaved" : "saveWords")}
      </SubmitButton>
    </form>
  );
}

function wordsOf(form: HTMLFormElement): PhotoWords {
  const data = new FormData(form);
  const [alt = "", caption = "", credit = ""] = names.map((name) => textIn(data, name));
  return { alt, caption, credit };
}

type NewerProps = { details: ErrorDetails; photo: Photo; pending: boolean };

/** The words somebody else wrote meanwhile, and the choice. */
function Newer({ details, photo, pending }: NewerProps) {
  const t = useTranslations();
  return (
    <ConflictNotice
      details={details}
      choices={
        <>
          <ButtonLink variant="secondary" href="?">
            {t("ui.loadTheirs")}
          </ButtonLink>
          <SubmitButton pending={pending} variant="secondary">
            {t("ui.keepMine")}
          </SubmitButton>
        </>
      }
    >
      <ul className="my-3 rounded-lg bg-raised px-4 py-2 wrap-anywhere">
        {names.map((name) => (
          <li key={name}>
            {t(`media.${name}`)}: {photo[name] || t("media.noWords")}
          </li>
        ))}
      </ul>
    </ConflictNotice>
  );
}
