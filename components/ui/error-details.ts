import type { ErrorDetails } from "@/domain/errors";
import { formatMoment } from "@/domain/time/dates";

/**
 * What a refusal tells, ready for the sentence: the moment in words, the action as the key the sentence chooses by, and
 * a stand-in for what is not known, so that a sentence never breaks.
 */
export function sayableDetails(details: ErrorDetails): Record<string, string | number> {
  const { by = "", action = "", at } = details;
  return {
    ...details,
    by: by || "Lan Tỏa",
    action: String(action).replace(/\W/g, "_") || "other",
    at: formatMoment(Number(at ?? Date.now())),
  };
}
