import { describe, expect, test } from "vitest";
import { daysLeft, noticeState, soonestExtension } from "@/domain/notices/period";
import { addWorkingDays, isIsoDate } from "@/domain/time/dates";

describe("working days", () => {
  test.each([
    ["Monday to the Monday two weeks on", "2026-11-23", 10, "2026-12-07"],
    ["Friday: the weekend does not count", "2026-11-27", 1, "2026-11-30"],
    ["a Saturday", "2026-11-28", 1, "2026-11-30"],
    ["a Sunday", "2026-11-29", 5, "2026-12-04"],
    ["over the year's end", "2026-12-28", 10, "2027-01-11"],
    ["over the end of February in a leap year", "2028-02-25", 2, "2028-02-29"],
    ["none", "2026-11-28", 0, "2026-11-28"],
  ])("%s", (_, from, days, until) => expect(addWorkingDays(from, days, new Set())).toBe(until));
});

test("a day of the calendar, and nothing else, is a date", () => {
  expect(isIsoDate("2028-02-29")).toBe(true);
  for (const text of ["2027-02-29", "2026-11-31", "2026-13-01", "26-11-01", "2026-11-01T00:00", "<b>", ""]) {
    expect(isIsoDate(text)).toBe(false);
  }
});

test("a listing's last day still counts", () => {
  const period = { startsOn: "2026-12-21", endsOn: "2027-01-04" };
  expect([noticeState(period, "2027-01-04"), daysLeft(period, "2027-01-04")]).toEqual(["running", 0]);
  expect(daysLeft(period, "2026-12-31")).toBe(4);
  expect(noticeState(period, "2027-01-05")).toBe("ended");
  expect(soonestExtension(period.endsOn, "2026-12-31")).toBe("2027-01-05");
  expect(soonestExtension(period.endsOn, "2027-02-01")).toBe("2027-02-01");
});
