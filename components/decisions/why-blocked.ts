import type { useTranslations } from "next-intl";
import type { Blocked } from "@/domain/decisions/batch.server";
import { questionOfField } from "@/domain/nominations/questions/asked";

const told = [
  "on-hold",
  "own-nomination",
  "not-allowed",
  "wrong-step",
  "listing-required",
  "listing-running",
  "listing-unanswered",
  "recommendations-missing",
  "decision-waits",
  "deed-awarded",
] as const;

/** In a few words why a nomination cannot be approved yet. */
export function whyBlocked(
  t: ReturnType<typeof useTranslations<never>>,
  { code, details, fields, unlisted }: Blocked,
) {
  const lacking = [...new Set(Object.keys(fields).map(questionOfField))].filter((name) => name !== undefined);
  if (code === "incomplete")
    return t("together.missing", {
      fields: lacking.map((name) => t(`nomination.answer.${name}`)).join(", "),
    });
  if (unlisted) return t("together.unlisted", { why: t(`fieldErrors.${unlisted}`) });
  const known = told.find((one) => one === code) ?? "other";
  return t(`together.why.${known}`, {
    until: String(details.until ?? ""),
    count: Number(details.count ?? 0),
    asked: Number(details.asked ?? 0),
    agreed: Number(details.agreed ?? 0),
    by: String(details.by ?? ""),
    reference: String(details.reference ?? ""),
  });
}
