"use client";

import { useTranslations } from "next-intl";
import { UnitField } from "../../units/unit-field";

type FormerUnitFieldProps = { id: string; label: string; error?: string };

/** The former unit of a dossier: only units that stand no more are offered. */
export function FormerUnitField({ id, label, error }: FormerUnitFieldProps) {
  const t = useTranslations("nomination");
  return (
    <UnitField
      id="formerUnitId"
      names={{ words: "formerUnit", id: "formerUnitId", now: "nowUnitId" }}
      value={{ words: label, id }}
      formerOnly
      label={t("ask.formerUnit")}
      hint={t("hint.formerUnit")}
      error={error}
      texts={{ which: t("ask.nowUnit"), nowPartOf: (units) => t("nowPartOf", { units }) }}
    />
  );
}
