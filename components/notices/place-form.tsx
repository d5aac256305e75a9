"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type PlaceFormProps = {
  action: FormHandler<never>;
  id: string;
  noticeId: number;
  /** What it had read of a place that stands; empty for a new one. */
  was: string;
  place: string;
  /** ISO dates; no end while it hangs. */
  fromOn: string;
  toOn: string;
};

/** Where a listing hung, from when to when; behind its name until it is wanted. */
export function PlaceForm({ action, id, noticeId, was, place, fromOn, toOn }: PlaceFormProps) {
  const t = useTranslations("listing");
  const ids = { place: `noi-${id}`, fromOn: `tu-${id}`, toOn: `den-${id}` };
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const at = (name: keyof typeof ids, otherwise: string) => ({
    id: ids[name],
    name,
    error: errorAt(name),
    defaultValue: valueAt(name, otherwise),
  });
  return (
    <details open={summary !== null || undefined} className="mt-2">
      <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
        {was ? t("placeChange") : t("placeAdd")}
        {was ? <span className="sr-only">: {place}</span> : null}
      </summary>
      <form {...formProps} className="max-w-xl border-l-3 border-edge py-1 pl-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="was" value={was} />
        <input type="hidden" name="noticeId" value={noticeId} />
        <TextInput
          {...at("place", place)}
          maxLength={200}
          label={t("hungAt")}
          hint={t("placeHint")}
          autoComplete="off"
        />
        <DateInput {...at("fromOn", fromOn)} label={t("hungFrom")} />
        <DateInput {...at("toOn", toOn)} label={t("hungTo")} hint={t("hungToHint")} />
        <SubmitButton pending={pending} variant="secondary">
          {t(was ? "placeSave" : "placeAddButton")}
        </SubmitButton>
      </form>
    </details>
  );
}
