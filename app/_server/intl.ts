import { getRequestConfig } from "next-intl/server";
import { hasLocale } from "next-intl";
import { defaultLocale, locales } from "@/messages/locales";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(locales, requested) ? requested : defaultLocale;
  const messages = (await import(`@/messages/${locale}/index.ts`)).default;
  return { locale, messages, timeZone: "Asia/Ho_Chi_Minh" };
});
