import { readdirSync, readFileSync } from "node:fs";

/** Resident memory in MB of a process and everything it started (Linux); 0 where that cannot be read. */
export function residentMegabytes(pid: number): number {
  try {
    const children = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => parentOf(name) === pid);
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    return own + children.reduce((sum, child) => sum + residentMegabytes(Number(child)), 0);
  } catch {
    return 0;
  }
}

function parentOf(pid: string): number {
  try {
    return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return -1;
  }
}

/** One reading: when, in minutes since the watch began, and how much, in MB. */
export type Reading = { minute: number; megabytes: number };

/** Reads a process's memory every second until the work is done. */
export async function watchMemory<T>(
  pid: number,
  work: Promise<T>,
): Promise<{ result: T; readings: Reading[] }> {
  const readings: Reading[] = [];
  const begin = performance.now();
  const read = () =>
    readings.push({ minute: (performance.now() - begin) / 60_000, megabytes: residentMegabytes(pid) });
  const clock = setInterval(read, 1000);
  try {
    const result = await work;
    read();
    return { result, readings };
  } finally {
    clearInterval(clock);
  }
}

/** MB a minute by least squares. */
export function slopeOf(readings: Reading[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [time, size] = [mean(readings.map((one) => one.minute)), mean(readings.map((one) => one.megabytes))];
  const over = readings.reduce((sum, one) => sum + (one.minute - time) * (one.megabytes - size), 0);
  return over / readings.reduce((sum, one) => sum + (one.minute - time) ** 2, 0);
}
