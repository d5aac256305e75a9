"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "./error-summary";
import type { Summary } from "./use-action-form";

/** The error summary of a form bound by `useActionForm`; nothing while there is no error. */
export function FormSummary({ summary }: { summary: Summary | null }) {
  const t = useTranslations("ui");
  if (!summary) return null;
  return <ErrorSummary {...summary} titlePrefix={t("errorPrefix")} />;
}
