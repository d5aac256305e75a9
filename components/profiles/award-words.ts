import type { useTranslations } from "next-intl";
import type { RecognitionForm, RecognitionLevel } from "@/domain/profiles/vocabulary";

/** An award as "level:form" in words. */
export function awardWords(t: ReturnType<typeof useTranslations<never>>, award: string): string {
  const [level, form] = award.split(":") as [RecognitionLevel, RecognitionForm];
  return `${t(`profile.form.${form}`)}, ${t(`profile.level.${level}`)}`;
}
