import { useLocale, useTranslations } from "next-intl";
import { happeningFile } from "@/domain/happenings/calendar-days";
import type { Happening } from "@/domain/happenings/vocabulary";
import { Content } from "../profiles/content";
import { contentLanguage } from "../profiles/profile-words";
import { writeDays, writeHour } from "./happening-time";

type HappeningListProps = {
  happenings: Happening[];
  /** Address (without locale) of the page whose calendar files these are; none for what is over. */
  calendarAt?: string;
};

/** What happens when, one under the other: day and hour first, then what it is and where. */
export function HappeningList({ happenings, calendarAt }: HappeningListProps) {
  const t = useTranslations("happening");
  const language = contentLanguage(useLocale());
  return (
    <ul className="ruled">
      {happenings.map((one) => (
        <li
          key={one.key}
          className="grid grid-cols-1 gap-x-6 gap-y-0.5 py-3 md:grid-cols-[15rem_minmax(0,1fr)]"
        >
          <p>
            <span className="block">{writeDays(one, t)}</span>
            {one.from ? <span className="text-soft">{writeHour(one)}</span> : null}
          </p>
          <div className="min-w-0 wrap-anywhere">
            <p lang={language}>
              <strong className="font-semibold">{one.title}</strong>
              {one.place ? <span className="block text-soft">{one.place}</span> : null}
            </p>
            {calendarAt ? (
              <a href={`${calendarAt}/${happeningFile(one.key)}`} className="no-print touch-link text-base">
                {t("toCalendar")}
                <span className="sr-only">
                  {": "}
                  <Content>{one.title}</Content>
                </span>
              </a>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
