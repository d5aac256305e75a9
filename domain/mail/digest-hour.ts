/** The hour of the city at which the day's letters are written. */
const hour = 7;
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit" });

/** Whether the day's letters are to be written by now. */
export const isDigestHour = (now: Date): boolean => Number(clock.format(now)) >= hour;
