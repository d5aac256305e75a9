import { addDays, hcmcToday } from "../../domain/time/dates";

const RealDate = Date;

/**
 * Runs `work` with the process's clock standing at `time` ("09:15", Asia/Ho_Chi_Minh) of the day `daysAgo` days before
 * today, so that real commands write a history of weeks. Only for a process in which nothing else runs: before the server
 * starts.
 */
export async function standingAt<T>(daysAgo: number, time: string, work: () => Promise<T>): Promise<T> {
  const then = new RealDate(`${addDays(hcmcToday(), -daysAgo)}T${time}:00+07:00`).getTime();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [then]) as Date,
    get: (target, name) => (name === "now" ? () => then : (Reflect.get(target, name) as unknown)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}
