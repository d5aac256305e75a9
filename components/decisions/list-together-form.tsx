"use client";

import { useTranslations } from "next-intl";
import { NoticeFields, type ListingQuestion } from "../notices/notice-fields";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ListTogetherFormProps = ListingQuestion & {
  owner: string;
  /** Those that have to be listed, as the page read them. */
  rows: { id: string; version: number }[];
  action: FormHandler<never>;
};

const ids = { place: "listing-place", endsOn: "listing-until", chosen: "niem-yet" };

/** Lists many in public at once; asks first, by having to be opened. */
export function ListTogetherForm({ owner, rows, action, ...question }: ListTogetherFormProps) {
  const t = useTranslations("together");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const count = rows.length;
  return (
    <details
      id="niem-yet"
      open={summary !== null || undefined}
      className="mb-8 max-w-2xl rounded-lg border border-edge bg-raised open:border-ink"
    >
      <summary className="tap cursor-pointer px-4 font-semibold">{t("list", { count })}</summary>
      <form {...formProps} className="px-4 pb-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="account" value={owner} />
        {rows.map(({ id, version }) => (
          <input key={id} type="hidden" name="chosen" value={`${id}.${version}`} />
        ))}
        <p className="mb-3 text-base">{t("listMeans")}</p>
        <NoticeFields {...question} errorAt={errorAt} valueAt={valueAt} />
        <SubmitButton pending={pending}>{t("list", { count })}</SubmitButton>
      </form>
    </details>
  );
}
