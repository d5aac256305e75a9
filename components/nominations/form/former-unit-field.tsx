"use client";

import { useTranslations } from "next-intl";
import { UnitField } from "../../units/unit-field";

/** `own` is the nomination's ward: it nominates for its own ground only. */
type FormerUnitFieldProps = { id: string; label: string; error?: string; own: { id: string; name: string } };

/** The former unit of a nomination: only units that stand no more are offered. */
export function FormerUnitField({ id, label, error, own }: FormerUnitFieldProps) {
  const t = useTranslations("nomination");
  return (
    <UnitField
      id="formerUnitId"
      names={{ words: "formerUnit", id: "formerUnitId", now: "nowUnitId" }}
      value={{ words: label, id }}
      formerOnly
      ownUnitId={own.id}
      label={t("ask.formerUnit")}
      hint={t("hint.formerUnit")}
      error={error}
      texts={{
        which: t("ask.nowUnit"),
        nowPartOf: (units) => t("nowPartOf", { units }),
        elsewhere: (units) => t("formerUnitElsewhere", { units, own: own.name }),
      }}
    />
  );
}
