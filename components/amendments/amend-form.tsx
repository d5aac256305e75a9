"use client";

import { useTranslations } from "next-intl";
import { amendedNames, amendmentGrounds, type AmendedWords } from "@/domain/amendments/vocabulary";
import type { Answers } from "@/domain/nominations/answers";
import { isAsked } from "@/domain/nominations/questions/asked";
import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { QuestionField } from "../nominations/form/question-field";
import { Radios, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type AmendFormProps = {
  profileId: string;
  kind: ProfileKind;
  version: number;
  words: AmendedWords;
  ground: string;
  note: string;
  action: FormHandler<never>;
};

/** A published story's words, to be written anew; the same questions as in its nomination. Works without scripts. */
export function AmendForm({ profileId, kind, version, words, ground, note, action }: AmendFormProps) {
  const t = useTranslations("amendment");
  const ids = { ground: "ground-1", storyText: "story", name: "name", deed: "deed", howTo: "howTo" };
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, ids);
  const { figures, story, ...texts } = words;
  const answers: Answers = { texts, figures, story };

  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="profileId" value={profileId} />
      <input type="hidden" name="version" value={version} />
      {amendedNames
        .filter((name) => isAsked(name, kind))
        .map((name) => (
          <QuestionField
            key={name}
            page="thanh-tich"
            sections={[]}
            wards={[]}
            campaigns={[]}
            fields={[]}
            name={name}
            answers={answers}
            unitId=""
            unitName=""
            errorAt={errorAt}
            valueAt={valueAt}
            onKind={() => undefined}
          />
        ))}
      <Radios
        id="ground"
        label={t("ground")}
        error={errorAt("ground")}
        defaultValue={valueAt("ground", ground)}
        options={amendmentGrounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
      />
      <TextInput
        id="note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={300}
        error={errorAt("note")}
        defaultValue={valueAt("note", note)}
      />
      <SubmitButton pending={pending}>{t("save")}</SubmitButton>
    </form>
  );
}
