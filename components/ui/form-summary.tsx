"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "./error-summary";
import type { Summary } from "./use-action-form";

/** The error summary of a form bound by `useActionForm`; nothing while there is no error. `id` where a notice leads to it. */
export function FormSummary({ summary, id }: { summary: Summary | null; id?: string }) {
  const t = useTranslations("ui");
  if (!summary) return null;
  return <ErrorSummary {...summary} id={id} titlePrefix={t("errorPrefix")} />;
}
