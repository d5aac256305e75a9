"use client";

import { useTranslations } from "next-intl";
import type { AdoptionFigure } from "@/domain/adoptions/vocabulary";
import { TextArea } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { FigureRows } from "./figure-rows";

type RenewFormProps = {
  action: FormHandler<undefined>;
  id: string;
  version: number;
  /** When it will be asked again, as people read it. */
  next: string;
  result: string;
  figures: AdoptionFigure[];
  /** Whether its day is near or over: then it stands open. */
  isDue: boolean;
};

/** Says that it still runs, with what came of it till now. */
export function RenewAdoptionForm({ action, id, version, next, result, figures, isDue }: RenewFormProps) {
  const t = useTranslations("adoption.desk");
  const ids = { result: "renewResult", ...figureIds };
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  return (
    <details
      className="mb-8 rounded-lg border border-edge bg-raised px-5 pt-2 pb-4"
      open={summary || isDue ? true : undefined}
    >
      <summary className="flex min-h-11 items-center font-semibold">{t("renew")}</summary>
      <form {...formProps} className="pt-2">
        <FormSummary summary={summary} />
        <p className="mb-4">{t("renewMeans", { date: next })}</p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          id="renewResult"
          name="result"
          label={t("result")}
          hint={t("resultHint")}
          error={errorAt("result")}
          defaultValue={valueAt("result", result)}
        />
        <FigureRows id="renewFigures" figures={figures} errorAt={errorAt} valueAt={valueAt} />
        <SubmitButton pending={pending} variant={isDue ? "primary" : "secondary"}>
          {t("renew")}
        </SubmitButton>
      </form>
    </details>
  );
}

/** Where the errors of the figures' fields stand in this form. */
const figureIds = Object.fromEntries(
  [0, 1, 2].flatMap((at) =>
    ["number", "unit", "what"].map((part) => [`figures.${at}.${part}`, `renewFigures-${at}-${part}`]),
  ),
);

type EndFormProps = {
  action: FormHandler<undefined>;
  id: string;
  version: number;
  today: string;
  result: string;
};

/** Records that the unit stopped; asks first, by having to be opened. */
export function EndAdoptionForm({ action, id, version, today, result }: EndFormProps) {
  const t = useTranslations("adoption.desk");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { result: "endResult" });
  return (
    <details className="mt-12 border-t border-line pt-4" open={summary ? true : undefined}>
      <summary className="flex min-h-11 items-center text-soft underline underline-offset-4">
        {t("end")}
      </summary>
      <form {...formProps} className="pt-3">
        <FormSummary summary={summary} />
        <p className="mb-4">{t("endMeans")}</p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <DateInput
          id="endedOn"
          label={t("endedOn")}
          error={errorAt("endedOn")}
          defaultValue={valueAt("endedOn", today)}
        />
        <TextArea
          id="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          error={errorAt("reason")}
          defaultValue={valueAt("reason")}
        />
        <TextArea
          id="endResult"
          name="result"
          label={t("result")}
          hint={t("resultHint")}
          error={errorAt("result")}
          defaultValue={valueAt("result", result)}
        />
        <SubmitButton pending={pending} variant="danger">
          {t("endButton")}
        </SubmitButton>
      </form>
    </details>
  );
}
