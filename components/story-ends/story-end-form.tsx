"use client";

import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import { TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type StoryEndFormProps = {
  profileId: string;
  end: { endsOn: string; reason: string } | null;
  actions: { set: FormHandler<never>; cancel: FormHandler<never> };
};

/** The last day on which a story may be public, where its consent is for a time. */
export function StoryEndForm({ profileId, end, actions }: StoryEndFormProps) {
  const t = useTranslations("storyEnd");
  const ids = { endsOn: "endsOn", reason: "end-reason" };
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(actions.set, ids);
  const was = end?.endsOn ?? "";
  return (
    <section aria-labelledby="ngay-go" className="mt-10 border-t-2 border-ink pt-4">
      <h2 id="ngay-go" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-soft">
        {end ? t("stands", { on: formatDate(end.endsOn), reason: end.reason }) : t("lead")}
      </p>
      <form {...formProps}>
        <FormSummary summary={summary} />
        <input type="hidden" name="profileId" value={profileId} />
        <input type="hidden" name="was" value={was} />
        <DateInput
          id="endsOn"
          label={t("endsOn")}
          error={errorAt("endsOn")}
          defaultValue={valueAt("endsOn", was)}
        />
        <TextInput
          id="end-reason"
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={500}
          error={errorAt("reason")}
          defaultValue={valueAt("reason", end?.reason)}
        />
        <SubmitButton pending={pending} variant="secondary">
          {t("set")}
        </SubmitButton>
      </form>
      {end ? (
        <ButtonForm action={actions.cancel} values={{ profileId, was }} variant="secondary" className="mt-3">
          {t("cancel")}
        </ButtonForm>
      ) : null}
    </section>
  );
}
