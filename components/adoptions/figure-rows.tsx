"use client";

import { useTranslations } from "next-intl";
import { mostFigures, type AdoptionFigure } from "@/domain/adoptions/vocabulary";
import { TextInput } from "../ui/controls";

type FigureRowsProps = {
  /** Told apart from those of another form of the page. */
  id: string;
  figures: AdoptionFigure[];
  errorAt: (field: string) => string | undefined;
  valueAt: (field: string, otherwise?: string) => string;
};

/** The result in figures: a number, its unit and what was counted, a line each. */
export function FigureRows({ id, figures, errorAt, valueAt }: FigureRowsProps) {
  const t = useTranslations("adoption.desk");
  const labels = { number: "figureNumber", unit: "figureUnit", what: "figureWhat" } as const;
  return (
    <fieldset className="mb-6">
      <legend className="font-semibold">{t("figuresLegend")}</legend>
      <p className="mb-2 text-soft">{t("figuresHint")}</p>
      {Array.from({ length: mostFigures }, (_, at) => (
        <div key={at} className="grid grid-cols-2 gap-x-4 sm:grid-cols-[8rem_9rem_minmax(0,1fr)]">
          {(["number", "unit", "what"] as const).map((part) => {
            const name = `figures.${at}.${part}`;
            return (
              <div key={part} className={part === "what" ? "col-span-2 sm:col-span-1" : undefined}>
                <TextInput
                  id={`${id}-${at}-${part}`}
                  name={name}
                  label={t(labels[part], { at: at + 1 })}
                  error={errorAt(name)}
                  defaultValue={valueAt(name, figures[at]?.[part])}
                  inputMode={part === "number" ? "decimal" : undefined}
                  autoComplete="off"
                />
              </div>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
