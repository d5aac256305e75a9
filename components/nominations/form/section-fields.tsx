"use client";

import { useTranslations } from "next-intl";
import { Fragment, useState, type ReactNode } from "react";
import { isAsked, questionsIn, type QuestionName } from "@/domain/nominations/questions/asked";
import type { SectionId } from "@/domain/nominations/questions/question";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { AskedHere } from "../../remarks/field-questions";
import { Radios } from "../../ui/controls";
import { QuestionField, type SectionFieldsProps } from "./question-field";

/** The questions of a page, section by section, as the catalogue has them. Limits and rules are the domain's; these only ask. */
export function SectionFields(props: SectionFieldsProps) {
  const { sections, answers, valueAt } = props;
  const t = useTranslations("nomination.section");
  const [chosen, setChosen] = useState(valueAt("kind", answers.texts.kind));
  const kind = profileKinds.find((one) => one === chosen) ?? null;
  // Only where the kind itself is asked can it change under the others.
  const settled = !sections.flatMap(questionsIn).includes("kind");
  return sections.map((section) => (
    <section key={section} id={section} aria-labelledby={`${section}-title`} className="mb-8 scroll-mt-4">
      <h2 id={`${section}-title`} className="mb-5 border-b border-ink pb-1 text-xl">
        {t(section)}
      </h2>
      <Ward {...props} section={section} />
      {questionsIn(section).map((name) =>
        settled ? (
          isAsked(name, kind) && (
            <Fragment key={name}>
              <AskedHere name={name} />
              <QuestionField {...props} name={name} onKind={setChosen} />
            </Fragment>
          )
        ) : (
          <Asked key={name} name={name} shown={isAsked(name, kind)}>
            <AskedHere name={name} />
            <QuestionField {...props} name={name} onKind={setChosen} />
          </Asked>
        ),
      )}
    </section>
  ));
}

type WardProps = SectionFieldsProps & { section: SectionId };

/** For which ward it is: a choice at its beginning to who works for several, else a line where places are asked. */
function Ward({ section, answers, wards, unitId, unitName, errorAt, valueAt }: WardProps) {
  const t = useTranslations("nomination.ask");
  if (section === "doi-tuong" && wards.length > 1)
    return (
      <Radios
        id="unitId"
        label={t("forWard")}
        options={wards}
        error={errorAt("unitId")}
        defaultValue={valueAt("unitId", answers.texts.unitId ?? unitId)}
      />
    );
  // Shown to nobody in particular after a session ended, the form still says what had been chosen.
  if (section === "doi-tuong")
    return valueAt("unitId") ? <input type="hidden" name="unitId" value={valueAt("unitId")} /> : null;
  if (section !== "don-vi" || wards.length > 1) return null;
  return (
    <p className="mb-6">
      {t("unit")}: <strong className="font-semibold">{unitName}</strong>
    </p>
  );
}

type AskedProps = { name: QuestionName; shown: boolean; children: ReactNode };

/** A question not asked of the chosen kind: its answer is emptied; what was typed stays in case it was a slip. */
function Asked({ name, shown, children }: AskedProps) {
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
