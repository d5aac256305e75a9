"use client";

import { useTranslations } from "next-intl";
import type { Figure } from "@/domain/profiles/vocabulary";
import { TextInput } from "../../ui/controls";
import type { FieldTools } from "./draft-form";

const rows = [0, 1, 2, 3, 4, 5];

/** Up to six counted facts. All rows stand there from the start: nothing to add, nothing to lose. */
export function FigureFields({ figures, errorAt, valueAt }: FieldTools & { figures: Figure[] }) {
  const t = useTranslations("nomination");
  return (
    <>
      <p className="mb-4 text-soft">{t("hint.figures")}</p>
      {rows.map((at) => (
        <fieldset key={at} className="grid gap-x-4 border-t border-line pt-4 sm:grid-cols-[10rem_1fr]">
          <legend className="sr-only">{t("figure", { number: at + 1 })}</legend>
          <TextInput
            id={`figures-${at}-value`}
            name={`figures.${at}.value`}
            label={t("ask.figureValue")}
            error={errorAt(`figures.${at}.value`)}
            defaultValue={valueAt(`figures.${at}.value`, figures[at]?.value)}
          />
          <TextInput
            id={`figures-${at}-label`}
            name={`figures.${at}.label`}
            label={t("ask.figureLabel")}
            error={errorAt(`figures.${at}.label`)}
            defaultValue={valueAt(`figures.${at}.label`, figures[at]?.label)}
          />
        </fieldset>
      ))}
    </>
  );
}
