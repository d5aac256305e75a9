import "server-only";
import { getTranslations } from "next-intl/server";
import { listUnitDays } from "@/domain/calendar/unit-days.server";
import { writeCalendar } from "@/domain/calendar/write-calendar";
import { scopeOf } from "@/domain/units/scope.server";
import { defaultLocale, localePath } from "@/messages/locales";
import { portalUrl } from "./portal-url";

/**
 * A ward's public days as an iCalendar file, in Vietnamese; a former unit's are those of where it went. Null where there is no such
 * unit. The same days are the same bytes: its stamp is their day, not the minute it is asked.
 */
export async function unitCalendar(id: string): Promise<string | null> {
  const scope = await scopeOf(id);
  if (!scope) return null;
  const t = await getTranslations({ locale: defaultLocale, namespace: "follow" });
  const found = await listUnitDays(scope.unitIds);
  const days = found.map(({ kind, id: key, day, name, path, place }) => ({
    id: `${kind}-${key}`,
    day,
    title: t(`day.${kind}`, { name }),
    about: t("about"),
    url: portalUrl(localePath(defaultLocale, path)),
    place: place || undefined,
  }));
  const now = new Date(Math.max(0, ...found.map(({ changedAt }) => changedAt)));
  return writeCalendar({
    name: t("calendarName", { name: scope.label }),
    host: new URL(portalUrl("")).hostname,
    days,
    now,
  });
}
