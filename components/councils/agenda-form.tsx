"use client";

import { useTranslations } from "next-intl";
import type { listForAgenda } from "@/domain/councils/agenda.server";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type AgendaFormProps = {
  action: FormHandler<never>;
  meetingId: string;
  rows: Awaited<ReturnType<typeof listForAgenda>>;
};

/** What waits, to be ticked, each with a number for its place. */
export function AgendaForm({ action, meetingId, rows }: AgendaFormProps) {
  const t = useTranslations("council");
  const queue = useTranslations("moderation");
  const { formProps, pending, summary } = useActionForm(action);
  // One for all is said by the council's own page.
  const campaigns = new Set(rows.map(({ campaignName }) => campaignName));
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <p aria-hidden="true" className="text-right text-base text-soft">
        {t("order")}
      </p>
      <ul className="ruled mb-6 border-y border-line">
        {rows.map((row) => (
          <li key={row.id} className="flex items-start gap-3 py-2">
            <div className="relative flex min-h-11 grow items-start gap-3">
              <input
                id={`chosen-${row.id}`}
                type="checkbox"
                name="chosen[]"
                value={row.id}
                defaultChecked={row.place !== null}
                className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
              />
              <div className="min-w-0 wrap-anywhere">
                <label htmlFor={`chosen-${row.id}`} className="font-semibold after:absolute after:inset-0">
                  {row.name}
                </label>
                <p className="line-clamp-2 text-base">{row.deed}</p>
                <p className="text-base text-soft">
                  {[
                    row.reference,
                    row.unitName,
                    campaigns.size > 1 && row.campaignName,
                    row.illustrative && queue("illustrativeShort"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
            </div>
            <label className="shrink-0 text-base">
              <span className="sr-only">{t("placeOf", { name: row.name })}</span>
              <input
                id={`place-${row.id}`}
                name={`places.${row.id}`}
                defaultValue={row.place ?? ""}
                inputMode="numeric"
                autoComplete="off"
                className="min-h-11 w-16 rounded-lg border border-edge bg-raised px-2 text-center"
              />
            </label>
          </li>
        ))}
      </ul>
      <SubmitButton pending={pending}>{t("keepAgenda")}</SubmitButton>
    </form>
  );
}
