import type { useTranslations } from "next-intl";
import type { FigureId } from "@/domain/figures/figures";
import { lateKeys, stepKeys } from "@/domain/figures/figures";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { isOneOf } from "@/domain/vocabulary";

type Translations = ReturnType<typeof useTranslations<never>>;

/** What a bar of a figure is called. */
export function barWords(t: Translations, { campaigns }: { campaigns: { id: string; name: string }[] }) {
  return (figure: FigureId, key: string): string => {
    if (figure === "weeks") return /^\d{4}-\d{2}-\d{2}$/.test(key) ? formatDate(key) : key;
    if (figure === "steps") return isOneOf(stepKeys, key) ? t(`figures.step.${key}`) : key;
    if (figure === "late") return isOneOf(lateKeys, key) ? t(`figures.lateness.${key}`) : key;
    if (figure === "returns") return key || t("figures.ownWords");
    const [campaignId, kind] = key.split(" ");
    const name = campaigns.find(({ id }) => id === campaignId)?.name ?? "";
    return [isOneOf(profileKinds, kind) ? t(`nomination.kind.${kind}`) : "", name]
      .filter(Boolean)
      .join(" · ");
  };
}
