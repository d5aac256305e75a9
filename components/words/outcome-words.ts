import type { useTranslations } from "next-intl";
import type { WordOutcome } from "@/domain/confirmations/vocabulary";

/** What somebody answered. Of others the desk's form says "(somebody else)", which says nothing beside who they are. */
export function outcomeWords(t: ReturnType<typeof useTranslations<never>>, outcome: WordOutcome): string {
  return outcome === "agree" || outcome === "object"
    ? t(`word.${outcome}`)
    : t(`wordDesk.outcome.${outcome}`);
}
