"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary, type ErrorSummaryItem } from "./error-summary";
import type { Summary } from "./use-action-form";

/** As much of another's words as a line of the summary holds. */
const longest = 300;

type FormSummaryProps = {
  summary: Summary | null;
  /** Where a notice leads to it. */
  id?: string;
  /** What its fields ask, by the name they are sent with: each line then says which of them it is about. */
  asked?: Record<string, string>;
};

/**
 * The error summary of a form bound by `useActionForm`; nothing while there is no error. Of a form
 * refused because somebody saved first it says beside the typed words, which stand in their fields, what was saved there.
 */
export function FormSummary({ summary, id, asked = {} }: FormSummaryProps) {
  const t = useTranslations("ui");
  if (!summary) return null;
  const { beside, conflict, items, title, ...rest } = summary;
  // Read here: the form has asked for all of its fields by the time its summary is drawn.
  const theirs = [...(beside ?? [])].map(([field, words]): ErrorSummaryItem => {
    const shown = words.length > longest ? `${words.slice(0, longest)}…` : words;
    return { text: `“${shown}”`, href: `#${field.replaceAll(".", "-")}` };
  });
  const named = items.map((item) => {
    const field = item.field && asked[item.field];
    return field ? { ...item, text: t("errorOf", { field, error: item.text }) } : item;
  });
  return (
    <ErrorSummary
      {...rest}
      title={theirs.length > 0 && conflict ? conflict : title}
      items={[...named, ...theirs]}
      id={id}
      titlePrefix={t("errorPrefix")}
    >
      {theirs.length > 0 ? <p className="mb-2">{t("savedThereMeans")}</p> : null}
    </ErrorSummary>
  );
}
