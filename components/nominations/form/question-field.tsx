"use client";

import { useTranslations } from "next-intl";
import type { Answers } from "@/domain/nominations/answers";
import { columnOf, type QuestionName } from "@/domain/nominations/questions/asked";
import { questions } from "@/domain/nominations/questions/catalogue";
import type { SectionId } from "@/domain/nominations/questions/question";
import type { FormPage } from "@/domain/nominations/sections";
import { Radios, Select, TextArea, TextInput, type Option } from "../../ui/controls";
import type { FieldTools } from "./draft-form";
import { FigureFields } from "./figure-fields";
import { FormerUnitField } from "./former-unit-field";
import { StoryField } from "./story-field";

export type SectionFieldsProps = FieldTools & {
  /** The page, and which of its sections may be changed. */
  page: FormPage;
  sections: readonly SectionId[];
  answers: Answers;
  unitId: string;
  unitName: string;
  /** The wards of who nominates, where there is still a choice between several. */
  wards: Option[];
  campaigns: Option[];
  fields: Option[];
};

type QuestionFieldProps = SectionFieldsProps & { name: QuestionName; onKind: (kind: string) => void };

/** One question with the control that its kind of answer takes; nothing for what is recorded on a page of its own. */
export function QuestionField({ name, onKind, ...props }: QuestionFieldProps) {
  const { answers, errorAt, valueAt, unitId, unitName } = props;
  const t = useTranslations("nomination");
  const question = questions[name];
  const field = columnOf(name);
  if (!field) return null;
  const value = valueAt(field, answers.texts[field]);
  const asked = {
    id: field,
    label: t(`ask.${name}`),
    hint: "hint" in question ? t(question.hint) : undefined,
    error: errorAt(field),
    defaultValue: value,
  };
  const { control } = question;
  switch (control.as) {
    case "line":
      return (
        <TextInput {...asked} autoComplete="off" className={"narrow" in control ? "max-w-40" : undefined} />
      );
    case "year":
      return <TextInput {...asked} inputMode="numeric" className="max-w-40" />;
    case "lines":
      return (
        <TextArea
          {...asked}
          rows={control.rows}
          lang={"language" in question ? question.language : undefined}
        />
      );
    case "choice": {
      const options = control.choices.map((one) => ({
        value: one.value,
        label: t(one.text),
        hint: one.hint ? t(one.hint) : undefined,
      }));
      const onChange = name === "kind" ? (kind: string) => onKind(kind) : undefined;
      return <Radios {...asked} options={options} onChange={(event) => onChange?.(event.target.value)} />;
    }
    case "listed":
      return control.from === "campaigns" ? (
        <Radios {...asked} options={props.campaigns} />
      ) : (
        <Select {...asked} options={[{ value: "", label: t("chooseField") }, ...props.fields]} />
      );
    case "former-unit":
      return (
        <FormerUnitField
          id={answers.texts.formerUnitId ?? ""}
          label={valueAt("formerUnit", answers.texts.formerUnit)}
          error={asked.error}
          own={{ id: unitId, name: unitName }}
        />
      );
    case "story":
      return (
        <StoryField
          story={answers.story}
          error={asked.error ?? errorAt("storyText")}
          returned={valueAt("storyText") || null}
        />
      );
    case "figures":
      return <FigureFields {...props} figures={answers.figures} />;
    default:
      return null;
  }
}
