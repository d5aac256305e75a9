import "server-only";
import { getTranslations } from "next-intl/server";
import { roundKinds, type RoundKind, type ScoreCriterion } from "@/domain/contests/vocabulary";
import type { FormField } from "./fields-form";

type Said = {
  name: string;
  kind: RoundKind;
  startsOn: string | null;
  endsOn: string | null;
  differsFrom: number;
  criteria: ScoreCriterion[];
};

/** Rows for criteria that the form offers beside those that are there. */
const spare = 2;

/** The fields of a round, empty or as it stands. */
export async function roundFields(round: Said | null): Promise<FormField[]> {
  const t = await getTranslations("contest");
  const rows = Math.min(8, Math.max(4, (round?.criteria.length ?? 0) + spare));
  return [
    { name: "name", as: "line", label: t("round.name"), value: round?.name },
    {
      name: "kind",
      as: "radios",
      label: t("round.kind"),
      value: round?.kind ?? "",
      options: roundKinds.map((value) => ({
        value,
        label: t(`kind.${value}`),
        hint: t(`kindHint.${value}`),
      })),
    },
    { name: "startsOn", as: "day", label: t("round.startsOn"), value: round?.startsOn ?? "" },
    {
      name: "endsOn",
      as: "day",
      label: t("round.endsOn"),
      hint: t("round.daysHint"),
      value: round?.endsOn ?? "",
    },
    {
      name: "differsFrom",
      as: "number",
      label: t("round.differsFrom"),
      hint: t("round.differsFromHint"),
      value: String(round?.differsFrom ?? 20),
    },
    ...Array.from({ length: rows }, (_, at): FormField[] => {
      const one = round?.criteria[at];
      return [
        {
          name: `criteria.${at}.words`,
          as: "line",
          label: t("round.criterion", { number: at + 1 }),
          hint: at === 0 ? t("round.criterionHint") : undefined,
          value: one?.words,
        },
        {
          name: `criteria.${at}.weight`,
          as: "number",
          label: t("round.weight"),
          value: one ? String(one.weight) : "",
        },
        {
          name: `criteria.${at}.most`,
          as: "number",
          label: t("round.most"),
          value: one ? String(one.most) : "",
        },
      ];
    }).flat(),
  ];
}
