import { addDays, addWorkingDays, daysBetween, type Holidays } from "../time/dates";

/** A listing's first and last day (ISO dates, both inclusive, Asia/Ho_Chi_Minh). */
export type NoticePeriod = { startsOn: string; endsOn: string };

/** đang niêm yết · đã hết thời gian niêm yết */
export type NoticeState = "running" | "ended";

/** Whether a listing still hangs on `today`; its last day still counts. */
export function noticeState({ endsOn }: Pick<NoticePeriod, "endsOn">, today: string): NoticeState {
  return endsOn >= today ? "running" : "ended";
}

/** Days of the calendar after `today` on which it still hangs: 0 on the last one, negative afterwards. */
export function daysLeft({ endsOn }: Pick<NoticePeriod, "endsOn">, today: string): number {
  return daysBetween(today, endsOn);
}

/**
 * The soonest last day of a listing that starts on `startsOn`: `days` full working days after it (NĐ 98/2023/NĐ-CP
 * Art. 46; the number is the campaign's).
 */
export function soonestEnd(startsOn: string, days: number, holidays: Holidays): string {
  return addWorkingDays(startsOn, days, holidays);
}

/** The soonest day to which a listing may be extended on `today`. */
export function soonestExtension(endsOn: string, today: string): string {
  return endsOn < today ? today : addDays(endsOn, 1);
}

/** Beyond this an end is taken for a slip of the keys. */
export function latestEnd(startsOn: string, days: number, holidays: Holidays): string {
  return addDays(soonestEnd(startsOn, days, holidays), 180);
}
