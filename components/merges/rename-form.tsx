"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type RenameFormProps = {
  story: { id: string; name: string; deed: string; slug: string; path: string; state: string };
  action: FormHandler<never>;
};

/** Another address for a story; the old one keeps leading there. */
export function RenameForm({ story, action }: RenameFormProps) {
  const t = useTranslations("mend");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  return (
    <form {...formProps} className="mt-8 max-w-3xl border-t-2 border-ink pt-4">
      <FormSummary summary={summary} />
      <p className="font-serif text-xl font-bold wrap-anywhere">{story.name}</p>
      <p className="mb-4 wrap-anywhere text-soft">{story.deed}</p>
      {story.state === "published" ? (
        <>
          <input type="hidden" name="profileId" value={story.id} />
          <input type="hidden" name="from" value={story.slug} />
          <TextInput
            id="slug"
            name="slug"
            label={t("newAddress")}
            hint={t("newAddressHint", { path: story.path })}
            error={errorAt("slug")}
            defaultValue={valueAt("slug", story.slug)}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SubmitButton pending={pending}>{t("renameConfirm")}</SubmitButton>
        </>
      ) : (
        <p>{t("renameDown")}</p>
      )}
    </form>
  );
}
