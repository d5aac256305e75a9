import type { useTranslations } from "next-intl";
import type { ProfileKind, RecognitionForm, RecognitionLevel, Sex } from "@/domain/profiles/vocabulary";
import { unasked, unsaid, type Dimension } from "@/domain/statistics/cells";
import type { Named } from "@/domain/statistics/year.server";

type Words = ReturnType<typeof useTranslations<never>>;

/** What a value of a dimension is called; "" is all of them. */
export function valueWords(
  t: Words,
  locale: string,
  named: Named[],
  dimension: Dimension,
  value: string,
): string {
  if (value === "") return t("statistics.sum");
  if (value === unsaid) return t("statistics.unsaid");
  if (value === unasked) return t("statistics.unasked");
  switch (dimension) {
    case "cap":
      return capital(t(`profile.level.${value as RecognitionLevel}`));
    case "hinh-thuc":
      return capital(t(`profile.form.${value as RecognitionForm}`));
    case "loai":
      return t(`nomination.kind.${value as ProfileKind}`);
    case "gioi":
      return t(`nomination.sex.${value as Sex}`);
    default: {
      const one = named.find(({ id }) => id === value);
      return (locale === "en" ? one?.nameEn : null) ?? one?.name ?? value;
    }
  }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
