import "server-only";
import { getTranslations } from "next-intl/server";

/**
 * The window's title, with "Lỗi:" before it on a page that is known to show an error before it is rendered: one that
 * was led back to with an error in its address, or a posted form whose success leads elsewhere. Where only the form's
 * answer knows, `ErrorSummary` puts it there once scripts run; without them that page's heading is what says it.
 */
export async function errorTitle(locale: string, title: string, hasError: boolean): Promise<string> {
  if (!hasError) return title;
  const t = await getTranslations({ locale, namespace: "ui" });
  return `${t("errorPrefix")} ${title}`;
}
