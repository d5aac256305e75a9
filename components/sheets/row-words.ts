import type { useTranslations } from "next-intl";
import type { Change } from "@/domain/sheets/plan-rows";
import { updatable } from "@/domain/sheets/plan-rows";
import { isSheetCode, type Problem } from "@/domain/sheets/records";
import { isOtherTarget, type SheetTarget } from "@/domain/sheets/targets";

type Words = ReturnType<typeof useTranslations<never>>;
type Field = Change["field"];
export type FieldNames = ReadonlyMap<string, string>;

/** What a column of a sheet tells, in the reader's words. */
export function targetWords(t: Words, target: SheetTarget): string {
  return isOtherTarget(target) ? t(`sheet.target.${target}`) : t(`nomination.answer.${target}`);
}

/** The name of an answer that a sheet can change. */
function answerWords(t: Words, field: Field): string {
  if (field === "fieldId") return t("nomination.answer.field");
  if (field === "formerUnitId") return t("nomination.answer.formerUnit");
  return field === "consent" ? t("sheet.target.consent") : t(`nomination.answer.${field}`);
}

/** What is wrong with a row or worth a look, with the column it stands in. */
export function problemWords(t: Words, { code, column, said }: Problem, heads: string[]): string {
  const named = code === "already-sent" ? changedNames(t, said) : said;
  const words = isSheetCode(code) ? t(`sheet.problem.${code}`, { said: named }) : t(`fieldErrors.${code}`);
  const head = column === null ? "" : (heads[column] ?? "");
  return head ? t("sheet.inColumn", { head, words }) : words;
}

const changedNames = (t: Words, said: string) =>
  updatable
    .filter((field) => said.split(",").includes(field))
    .map((field) => answerWords(t, field))
    .join(", ");

/** What an update changes: "Khu phố: “Khu phố 3” thành “Khu phố 5”". */
export function changeWords(t: Words, { field, before, after }: Change, fields: FieldNames): string {
  const answer = answerWords(t, field);
  const said = (value: Change["before"]) => valueWords(t, field, value, fields);
  if (field === "formerUnitId") return answer;
  return before === null || before === ""
    ? t("sheet.filled", { answer, after: said(after) })
    : t("sheet.changed", { answer, before: said(before), after: said(after) });
}

function valueWords(t: Words, field: Field, value: Change["before"], fields: FieldNames): string {
  if (field === "kind" && (value === "individual" || value === "collective" || value === "model"))
    return t(`nomination.kind.${value}`);
  if (field === "sex" && (value === "male" || value === "female")) return t(`nomination.sex.${value}`);
  return field === "fieldId" ? (fields.get(String(value)) ?? "") : String(value ?? "");
}
