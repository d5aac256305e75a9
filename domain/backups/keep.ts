import { hcmcToday } from "../time/dates";
import { weekOf } from "../time/weeks";

/** How many days, weeks and months keep a backup: the newest of each of the latest that have one. */
export type Keep = { days: number; weeks: number; months: number };

/** So many of the newest stay whatever their day: who takes one before a risky step keeps that of the night before. */
const newest = 3;

const pattern = /^portal-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;

/** The file name of a backup taken at `at`, e.g. "portal-2026-11-28T02-15-00-000Z.db" (UTC, in the order of time). */
export const backupName = (at: Date) => `portal-${at.toISOString().replace(/[:.]/g, "-")}.db`;

/** When the backup of that name was taken; null for a file that is none of the portal's. */
export function takenAt(name: string): Date | null {
  const [, day, hours, minutes, seconds, rest] = pattern.exec(name) ?? [];
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}.${rest}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The backups among `names` that are to go. Files of other names are never among them, nor is the newest backup. */
export function outlived(names: readonly string[], keep: Keep): string[] {
  const backups = names.filter((name) => takenAt(name)).sort();
  backups.reverse();
  const kept = new Set(backups.slice(0, newest));
  const periods: [number, (day: string) => string][] = [
    [keep.days, (day) => day],
    [keep.weeks, (day) => weekOf(day).key],
    [keep.months, (day) => day.slice(0, 7)],
  ];
  for (const [most, periodOf] of periods) {
    const seen = new Set<string>();
    for (const name of backups) {
      const period = periodOf(hcmcToday(takenAt(name)!));
      if (seen.has(period) || seen.size >= most) continue;
      seen.add(period);
      kept.add(name);
    }
  }
  return backups.filter((name) => !kept.has(name));
}
