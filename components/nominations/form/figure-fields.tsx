"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Figure } from "@/domain/profiles/vocabulary";
import { Button } from "../../ui/button";
import { TextInput } from "../../ui/controls";
import type { FieldTools } from "./draft-form";

const most = 6;

/** Up to six counted facts: those there are, or one to begin with, and a button for the next. All six without scripts. */
export function FigureFields({ figures, errorAt, valueAt }: FieldTools & { figures: Figure[] }) {
  const t = useTranslations("nomination");
  const said = (at: number, part: keyof Figure) => valueAt(`figures.${at}.${part}`, figures[at]?.[part]);
  const used = Array.from({ length: most }, (_, at) => said(at, "value") || said(at, "label"));
  const [shown, setShown] = useState(Math.max(1, used.findLastIndex(Boolean) + 1));
  const added = useRef<HTMLFieldSetElement>(null);
  const started = useRef(shown);
  useEffect(() => {
    if (shown > started.current) added.current?.querySelector("input")?.focus();
  }, [shown]);
  return (
    <>
      <p className="mb-4 text-soft">{t("hint.figures")}</p>
      {used.map((_, at) => (
        <fieldset
          key={at}
          ref={at === shown - 1 ? added : undefined}
          className={`gap-x-4 border-t border-line pt-4 sm:grid-cols-[10rem_1fr] ${at < shown ? "grid" : "hidden noscript:grid"}`}
        >
          <legend className="sr-only">{t("figure", { number: at + 1 })}</legend>
          {(["value", "label"] as const).map((part) => (
            <TextInput
              key={part}
              id={`figures-${at}-${part}`}
              name={`figures.${at}.${part}`}
              label={t(part === "value" ? "ask.figureValue" : "ask.figureLabel")}
              error={errorAt(`figures.${at}.${part}`)}
              defaultValue={said(at, part)}
            />
          ))}
        </fieldset>
      ))}
      {shown < most ? (
        <p className="mb-6 noscript:hidden">
          <Button type="button" variant="secondary" onClick={() => setShown(shown + 1)}>
            {t("addFigure")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
