"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary, type ErrorSummaryItem } from "./error-summary";

/** The error summary of a form bound by `useActionForm`; nothing while there is no error. */
export function FormSummary({ summary }: { summary: { title: string; items: ErrorSummaryItem[] } | null }) {
  const t = useTranslations("ui");
  if (!summary) return null;
  return <ErrorSummary title={summary.title} items={summary.items} titlePrefix={t("errorPrefix")} />;
}
