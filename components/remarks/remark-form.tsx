"use client";

import { useTranslations } from "next-intl";
import { verdicts } from "@/domain/remarks/vocabulary";
import { SideDetails } from "../moderation/side-details";
import { Radios, TextArea } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type RemarkFormProps = { nominationId: string; action: FormHandler<never> };

const ids = { verdict: "remark-verdict-1", words: "remark-words" };

/** A note, or whether one would approve. Nothing is chosen beforehand. */
export function RemarkForm({ nominationId, action }: RemarkFormProps) {
  const t = useTranslations("talk");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  return (
    <SideDetails title={t("add")} open={summary !== null}>
      <form {...formProps} className="px-4 pb-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <Radios
          id="remark-verdict"
          name="verdict"
          label={t("ask")}
          error={errorAt("verdict")}
          defaultValue={valueAt("verdict")}
          options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        />
        <TextArea
          id="remark-words"
          name="words"
          rows={3}
          label={t("words")}
          hint={t("wordsHint")}
          error={errorAt("words")}
          defaultValue={valueAt("words")}
        />
        <SubmitButton pending={pending}>{t("save")}</SubmitButton>
      </form>
    </SideDetails>
  );
}
