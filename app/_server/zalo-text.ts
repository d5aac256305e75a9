import "server-only";
import type { getTranslations } from "next-intl/server";
import type { NotificationKind } from "@/domain/notifications/vocabulary";
import { localePath } from "@/messages/locales";
import { portalUrl } from "./portal-url";

type Message = { kind: NotificationKind; data: Record<string, string>; path: string };
type Translations = Awaited<ReturnType<typeof getTranslations<never>>>;

/**
 * A message of the inbox as it may be sent on by Zalo: what there is to do, by number, and where. It names nobody and repeats
 * nobody's words: a phone is lent, a group is large.
 */
export function zaloText(t: Translations, { kind, data, path }: Message, locale: string): string {
  const number = data.reference ? ` ${data.reference}` : "";
  const words = t(`zalo.${kind}`, {
    number,
    count: data.count ?? "",
    until: data.until ?? data.due ?? data.date ?? "",
  });
  return `${words}\n${portalUrl(localePath(locale, path))}`;
}
