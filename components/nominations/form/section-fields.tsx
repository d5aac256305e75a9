"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { Answers } from "@/domain/nominations/answers";
import type { SectionId } from "@/domain/nominations/sections";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { Radios, Select, TextArea, TextInput, type Option } from "../../ui/controls";
import type { FieldTools } from "./draft-form";
import { FigureFields } from "./figure-fields";
import { FormerUnitField } from "./former-unit-field";
import { StoryField } from "./story-field";

export type SectionFieldsProps = FieldTools & {
  section: SectionId;
  answers: Answers;
  unitId: string;
  unitName: string;
  campaigns: Option[];
  fields: Option[];
};

/** The questions of one section. Limits and rules are the domain's; these only ask. */
export function SectionFields(props: SectionFieldsProps) {
  switch (props.section) {
    case "doi-tuong":
      return <SubjectFields {...props} />;
    case "don-vi":
      return <PlaceFields {...props} />;
    case "thanh-tich":
      return <DeedFields {...props} />;
    case "cau-chuyen":
      return (
        <StoryField
          story={props.answers.story}
          error={props.errorAt("story") ?? props.errorAt("storyText")}
          returned={props.valueAt("storyText") || null}
        />
      );
    case "ap-dung":
      return <BorrowFields {...props} />;
    case "so-lieu":
      return <FigureFields {...props} figures={props.answers.figures} />;
    default:
      return null;
  }
}

function SubjectFields({ answers, campaigns, errorAt, valueAt }: SectionFieldsProps) {
  const t = useTranslations("nomination");
  const [kind, setKind] = useState(valueAt("kind", answers.kind ?? ""));
  const isPerson = kind === "" || kind === "individual";
  const kinds = profileKinds.map((kind) => ({
    value: kind,
    label: t(`kind.${kind}`),
    hint: t(`kindHint.${kind}`),
  }));
  return (
    <>
      <Radios
        id="kind"
        label={t("ask.kind")}
        options={kinds}
        error={errorAt("kind")}
        defaultValue={kind}
        onChange={(event) => setKind(event.target.value)}
      />
      <Radios
        id="campaignId"
        label={t("ask.campaign")}
        options={campaigns}
        error={errorAt("campaignId")}
        defaultValue={valueAt("campaignId", answers.campaignId)}
      />
      <PersonOnly name="honorific" shown={isPerson}>
        <TextInput
          id="honorific"
          label={t("ask.honorific")}
          hint={t("hint.honorific")}
          error={errorAt("honorific")}
          defaultValue={valueAt("honorific", answers.honorific)}
          className="max-w-40"
        />
      </PersonOnly>
      <TextInput
        id="name"
        label={t("ask.name")}
        error={errorAt("name")}
        defaultValue={valueAt("name", answers.name)}
        autoComplete="off"
      />
      <PersonOnly name="birthYear" shown={isPerson}>
        <TextInput
          id="birthYear"
          label={t("ask.birthYear")}
          hint={t("hint.birthYear")}
          error={errorAt("birthYear")}
          defaultValue={valueAt("birthYear", answers.birthYear)}
          inputMode="numeric"
          className="max-w-40"
        />
      </PersonOnly>
    </>
  );
}

/** A question only a person has. Of anything else its answer is emptied; what was typed stays in case it was a slip. */
function PersonOnly({ name, shown, children }: { name: string; shown: boolean; children: ReactNode }) {
  return (
    <>
      {shown ? null : <input type="hidden" name={name} value="" />}
      {/* A disabled group is not sent. */}
      <fieldset disabled={!shown} hidden={!shown} className="min-w-0">
        {children}
      </fieldset>
    </>
  );
}

function PlaceFields({ answers, unitId, unitName, errorAt, valueAt }: SectionFieldsProps) {
  const t = useTranslations("nomination");
  return (
    <>
      <p className="mb-6">
        {t("ask.unit")}: <strong className="font-semibold">{unitName}</strong>
      </p>
      <TextInput
        id="neighbourhood"
        label={t("ask.neighbourhood")}
        hint={t("hint.neighbourhood")}
        error={errorAt("neighbourhood")}
        defaultValue={valueAt("neighbourhood", answers.neighbourhood)}
      />
      <FormerUnitField
        id={answers.formerUnitId}
        label={valueAt("formerUnit", answers.formerUnit)}
        error={errorAt("formerUnitId")}
        own={{ id: unitId, name: unitName }}
      />
    </>
  );
}

function DeedFields({ answers, fields, errorAt, valueAt }: SectionFieldsProps) {
  const t = useTranslations("nomination");
  return (
    <>
      <Select
        id="fieldId"
        label={t("ask.field")}
        options={[{ value: "", label: t("chooseField") }, ...fields]}
        error={errorAt("fieldId")}
        defaultValue={valueAt("fieldId", answers.fieldId)}
      />
      <TextArea
        id="deed"
        rows={3}
        label={t("ask.deed")}
        hint={t("hint.deed")}
        error={errorAt("deed")}
        defaultValue={valueAt("deed", answers.deed)}
      />
      <div className="flex flex-wrap gap-x-6">
        {(["sinceYear", "untilYear"] as const).map((name) => (
          <TextInput
            key={name}
            id={name}
            label={t(`ask.${name}`)}
            error={errorAt(name)}
            defaultValue={valueAt(name, answers[name])}
            inputMode="numeric"
            className="max-w-40"
          />
        ))}
      </div>
      <p className="-mt-4 mb-6 text-base text-soft">{t("hint.years")}</p>
    </>
  );
}

function BorrowFields({ answers, errorAt, valueAt }: SectionFieldsProps) {
  const t = useTranslations("nomination");
  return (["howTo", "cost", "needs"] as const).map((name) => (
    <TextArea
      key={name}
      id={name}
      rows={name === "howTo" ? 8 : 3}
      label={t(`ask.${name}`)}
      error={errorAt(name)}
      defaultValue={valueAt(name, answers[name])}
    />
  ));
}
