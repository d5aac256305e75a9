import "server-only";
import { getTranslations } from "next-intl/server";
import { listDeadlines } from "@/domain/calendar/deadlines.server";
import { writeCalendar } from "@/domain/calendar/write-calendar";
import type { Actor } from "@/domain/permissions";
import { localePath, type Locale } from "@/messages/locales";
import { readEnvironment } from "@/environment";

/** A person's deadlines as an iCalendar file, in the words of a language. It holds no name but those of campaigns. */
export async function calendarFile(actor: Actor, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const portal = readEnvironment().PORTAL_URL;
  const days = (await listDeadlines(actor)).map(({ kind, id, day, what, path, at, place }) => ({
    id: `${kind}-${id}`,
    day,
    at,
    place,
    title: t(`kind.${kind}`, { what: what || t("draft") }),
    about: t("open"),
    url: `${portal}${localePath(locale, path)}`,
  }));
  return writeCalendar({ name: t("name"), host: new URL(portal).hostname, days, now: new Date() });
}
