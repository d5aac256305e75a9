import { expect, test } from "vitest";
import { backupName, outlived, takenAt } from "@/domain/backups/keep";
import { readEnvironment } from "@/environment";

const keep = { days: 7, weeks: 4, months: 12 };
/** 02:15 in Ho Chi Minh City, so many days after New Year's Day of 2026. */
const night = (day: number) => new Date(Date.UTC(2026, 0, 1, -5, 15) + day * 86_400_000);
const days = (names: string[]) => names.map((name) => takenAt(name)!.toISOString().slice(0, 10)).sort();

test("of a year of nights seven days, four weeks and twelve months stay, whichever night one looks", () => {
  let shelf: string[] = [];
  for (let day = 0; day < 400; day++) {
    shelf.push(backupName(night(day)));
    const gone = outlived(shelf, keep);
    shelf = shelf.filter((name) => !gone.includes(name));
    expect(shelf).toContain(backupName(night(day)));
    expect(shelf.length).toBeLessThanOrEqual(7 + 4 + 12);
  }
  // 02:15 there is 19:15 of the day before in UTC, which the names are in. The last night is Thursday, 4 February 2027 there.
  expect(days(shelf)).toEqual([
    ...["2026-03-30", "2026-04-29", "2026-05-30", "2026-06-29", "2026-07-30", "2026-08-30", "2026-09-29"],
    ...["2026-10-30", "2026-11-29", "2026-12-30", "2027-01-16", "2027-01-23", "2027-01-28", "2027-01-29"],
    ...["2027-01-30", "2027-01-31", "2027-02-01", "2027-02-02", "2027-02-03"],
  ]);
});

test("after a month without nights what is old enough to go stays until newer ones take its place", () => {
  const names = [0, 1, 2, 3].map((day) => backupName(night(day)));
  expect(outlived(names, keep)).toEqual([]);
  expect(outlived([...names, backupName(night(60))], { days: 1, weeks: 1, months: 1 })).toEqual([
    names[1],
    names[0],
  ]);
});

test("the three newest stay whatever is kept, and files of other names are nobody's to remove", () => {
  const three = [8, 9, 10].map((hour) => backupName(new Date(Date.UTC(2026, 5, 1, hour))));
  const others = ["portal.db", "truoc-tet.db", "portal-2026-13-40T99-00-00-000Z.db", `${three[0]}.json`];
  expect(outlived([...three, ...others], { days: 0, weeks: 0, months: 0 })).toEqual([]);
  const fourth = backupName(new Date(Date.UTC(2026, 5, 1, 11)));
  expect(outlived([...three, fourth, ...others], { days: 0, weeks: 0, months: 0 })).toEqual([three[0]]);
});

test("BACKUP_KEEP says days, weeks and months, or the days alone", () => {
  const kept = (BACKUP_KEEP?: string) => readEnvironment({ BACKUP_KEEP }).BACKUP_KEEP;
  expect(kept()).toEqual({ days: 7, weeks: 4, months: 12 });
  expect(kept("30")).toEqual({ days: 30, weeks: 4, months: 12 });
  expect(kept("3,2,1")).toEqual({ days: 3, weeks: 2, months: 1 });
  expect(() => kept("mãi mãi")).toThrow("BACKUP_KEEP phải là số ngày,tuần,tháng như 7,4,12");
});
