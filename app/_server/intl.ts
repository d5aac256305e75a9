import { getRequestConfig } from "next-intl/server";
import { hasLocale, type AbstractIntlMessages } from "next-intl";
import { defaultLocale, locales, type Locale } from "@/messages/locales";

/** Loaded when first asked for. */
const words: Record<Locale, () => Promise<{ default: AbstractIntlMessages }>> = {
  vi: () => import("@/messages/vi"),
  en: () => import("@/messages/en"),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(locales, requested) ? requested : defaultLocale;
  const { default: messages } = await words[locale]();
  return { locale, messages, timeZone: "Asia/Ho_Chi_Minh" };
});
