import type { useTranslations } from "next-intl";

/** What a question that is asked no more was called: its words where the messages still have them, else its name. */
export function formerLabel(t: ReturnType<typeof useTranslations<"nomination">>, name: string): string {
  const words = `answer.${name}` as "answer.name";
  return t.has(words) ? t(words) : t("formerQuestion", { name });
}
