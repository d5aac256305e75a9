/** What goes on in a space and when, e.g. `{ title: "Đọc sách cùng thiếu nhi", schedule: "Sáng thứ bảy" }`. */
export type SpaceActivity = { title: string; schedule: string };

/** How many activities one space may list. */
export const mostActivities = 12;

/** From when to when a place is open, "07:30" to "11:30". */
export type Span = { from: string; to: string };
/** The spans of a day in their order; none where it is closed, null where nobody has said. */
export type DayHours = Span[] | null;
/** Seven days, Monday first. */
export type Week = DayHours[];
/** Days (ISO, both inclusive; `until` null for one) on which it is closed whatever the weekday, and why, where that is said. */
export type ClosedDays = { on: string; until: string | null; why: string };
/** đóng cửa · mở như thường · chưa rõ (null): what holds on public holidays. */
export const holidayHabits = ["closed", "open"] as const;
export type HolidayHabit = (typeof holidayHabits)[number];
