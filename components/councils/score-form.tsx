"use client";

import { useTranslations } from "next-intl";
import { mostPoints } from "@/domain/councils/vocabulary";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ScoreFormProps = {
  action: FormHandler<never>;
  meetingId: string;
  itemId: string;
  member: { id: string; name: string; own: boolean };
  criteria: { words: string; weight: number }[];
  points: number[] | null;
};

/** A scoring sheet: points from 0 to 10 for each criterion. */
export function ScoreForm({ action, meetingId, itemId, member, criteria, points }: ScoreFormProps) {
  const t = useTranslations("council");
  const place = (at: number) => `points-${at}-${member.id}`;
  const ids = Object.fromEntries(criteria.map((_, at) => [`points.${at}`, place(at)]));
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  return (
    <form {...formProps} autoComplete="off">
      <FormSummary summary={summary} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="memberId" value={member.id} />
      {member.own ? null : <p className="mb-3 font-semibold">{t("sheetOf", { name: member.name })}</p>}
      {criteria.map(({ words, weight }, at) => (
        <TextInput
          key={words}
          id={place(at)}
          name={`points.${at}`}
          label={words}
          hint={t("pointsHint", { most: mostPoints, weight })}
          error={errorAt(`points.${at}`)}
          defaultValue={valueAt(`points.${at}`, String(points?.[at] ?? ""))}
          inputMode="numeric"
          className="max-w-28"
        />
      ))}
      <SubmitButton pending={pending} variant="secondary">
        {t(points ? "changeSheet" : "handIn")}
      </SubmitButton>
    </form>
  );
}
