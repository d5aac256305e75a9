import { useLocale, useTranslations } from "next-intl";
import type { CurrentTexts } from "@/domain/consent/texts.server";
import type { ConsentChannel } from "@/domain/consent/vocabulary";
import { defaultLocale } from "@/messages/locales";

/**
 * What a channel is asked with: the office's numbered words where it has some. They are Vietnamese, and it is they that are
 * agreed to; a reader of English is told what they mean, and then the words themselves.
 */
export function useChannelWords(texts: CurrentTexts): (channel: ConsentChannel) => string {
  const t = useTranslations();
  const isVietnamese = useLocale() === defaultLocale;
  return (channel) => {
    const meaning = t(`nomination.channelHint.${channel}`);
    const words = texts[channel]?.words;
    if (!words) return meaning;
    return isVietnamese ? words : t("word.agreedWords", { meaning, words });
  };
}
