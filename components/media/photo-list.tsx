"use client";

import { useTranslations } from "next-intl";
import type { StoryPhoto } from "@/domain/profiles/find-story.server";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { Picture } from "./picture";

type PhotoActions = { saveWords: FormHandler<void>; change: FormHandler<void> };

/** The dossier's photos, each with its words; the first one is the portrait. */
export function PhotoList({ photos, actions }: { photos: StoryPhoto[]; actions: PhotoActions }) {
  const t = useTranslations("media");
  return (
    <ul className="space-y-8">
      {photos.map((photo, at) => (
        <li
          key={photo.id}
          className="grid gap-5 border-t border-line pt-6 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <div>
            <Picture
              variants={photo.variants}
              alt={photo.alt}
              sizes="12rem"
              className="w-full rounded-md object-cover"
            />
            <p className="mt-2 text-base text-soft">
              {at === 0 ? t("portrait") : t("number", { number: at + 1 })}
            </p>
            {at > 0 ? (
              <ChangeButton
                action={actions.change}
                photoId={photo.id}
                change="first"
                label={t("makeFirst")}
              />
            ) : null}
            <ChangeButton action={actions.change} photoId={photo.id} change="remove" label={t("remove")} />
          </div>
          <PhotoWords photo={photo} action={actions.saveWords} />
        </li>
      ))}
    </ul>
  );
}

/** Saved when a field is left, and by its button where there are no scripts. */
function PhotoWords({ photo, action }: { photo: StoryPhoto; action: FormHandler<void> }) {
  const t = useTranslations("media");
  const { state, formProps, send, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <form {...formProps} onBlur={(event) => event.target.tagName === "INPUT" && send(event.currentTarget)}>
      <FormSummary summary={summary} />
      <input type="hidden" name="photoId" value={photo.id} />
      {(["alt", "caption", "credit"] as const).map((name) => (
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
        {t(state.ok ? "wordsSaved" : "saveWords")}
      </SubmitButton>
    </form>
  );
}

type ChangeButtonProps = {
  action: FormHandler<void>;
  photoId: string;
  change: "remove" | "first";
  label: string;
};

function ChangeButton({ action, photoId, change, label }: ChangeButtonProps) {
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="photoId" value={photoId} />
      <input type="hidden" name="change" value={change} />
      <SubmitButton pending={pending} variant="quiet" className="px-0">
        {label}
      </SubmitButton>
    </form>
  );
}
