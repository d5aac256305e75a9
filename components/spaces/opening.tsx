import { Fragment } from "react";
import { useLocale, useTranslations } from "next-intl";
import {
  groupedWeek,
  openingOn,
  saysHours,
  weekdayOf,
  weekdays,
  writeSpans,
  type Opening,
} from "@/domain/spaces/hours";
import { type ClosedDays, type DayHours } from "@/domain/spaces/vocabulary";
import type { SpaceCard } from "@/domain/spaces/queries.server";
import { formatDate } from "@/domain/time/dates";

/** What a page that names its day knows of it: the ISO date, and public holidays by day. */
export type PortalDay = { today: string; holidays: ReadonlyMap<string, string> };

type Hours = Pick<SpaceCard, "week" | "closedDays" | "onHolidays">;

/**
 * "Hôm nay, thứ bảy 28/11/2026: 7:30–11:30." for a page that names its day; nothing where it is not known. It never says "open now": a
 * finished page knows its day and no hour.
 */
export function OpeningToday({ space, today, holidays }: { space: Hours } & PortalDay) {
  const t = useTranslations("space");
  const words = useTranslations("happening");
  const locale = useLocale();
  const opening = openingOn(space, today, holidays);
  if (opening.is === "unknown") return null;
  const name = words(`weekday.${weekdays[weekdayOf(today)]!}`);
  // Within a Vietnamese sentence the days of the week are written small.
  const weekday = locale === "vi" ? name.toLocaleLowerCase("vi") : name;
  const day = t("dayName", { weekday, date: formatDate(today) });
  return (
    <p className={opening.is === "open" ? "font-semibold text-sage-deep" : "font-semibold text-red-deep"}>
      {opening.is === "open"
        ? t("openToday", { day, hours: writeSpans(opening.spans) })
        : t("closedToday", { day, why: whyWords(opening) })}
    </p>
  );
}

const whyWords = ({ why }: Extract<Opening, { is: "closed" }>) => why || "none";

/** The week as far as it is known, public holidays, and the days it is closed for once. */
export function OpeningHours({ space, today }: { space: Hours; today: string }) {
  const t = useTranslations("space");
  const words = useTranslations("happening");
  const closed = space.closedDays.filter(({ on, until }) => (until ?? on) >= today);
  if (!saysHours(space.week)) return closed.length > 0 ? <ClosedList closed={closed} /> : null;
  const name = (day: number) => words(`weekday.${weekdays[day]!}`);
  const hours = (of: DayHours) => {
    if (of === null) return t("hoursUnknown");
    if (of.length === 0) return t("closed");
    // A line ends between two stretches, and within one only where it has no room.
    return of.map((span, at) => (
      <Fragment key={span.from}>
        {at > 0 ? " " : null}
        <span className="inline-block">{writeSpans([span]) + (at < of.length - 1 ? "," : "")}</span>
      </Fragment>
    ));
  };
  return (
    <>
      <table className="w-full text-left">
        <caption className="sr-only">{t("hours")}</caption>
        <tbody>
          {groupedWeek(space.week).map((group) => (
            <tr key={group.first} className="align-top">
              <th scope="row" className="py-1 pr-4 font-normal">
                {group.first === group.last
                  ? name(group.first)
                  : t("weekdays", { first: name(group.first), last: name(group.last) })}
              </th>
              <td className={group.hours?.length ? "py-1 font-semibold" : "py-1 text-soft"}>
                {hours(group.hours)}
              </td>
            </tr>
          ))}
          <tr className="align-top">
            <th scope="row" className="py-1 pr-4 font-normal">
              {t("onHolidays")}
            </th>
            <td className="py-1 text-soft">{t("holidayHabit", { habit: space.onHolidays ?? "unknown" })}</td>
          </tr>
        </tbody>
      </table>
      <ClosedList closed={closed} />
    </>
  );
}

function ClosedList({ closed }: { closed: ClosedDays[] }) {
  const t = useTranslations("space");
  if (closed.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-base text-soft">{t("closedDays")}</p>
      <ul>
        {closed.map(({ on, until, why }) => (
          <li key={on + (until ?? "")}>
            {until ? `${formatDate(on)} – ${formatDate(until)}` : formatDate(on)}
            {why ? ` (${why})` : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
