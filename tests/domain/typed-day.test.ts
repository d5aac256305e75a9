import { expect, test } from "vitest";
import { consentInput } from "@/domain/consent/input";
import { pastDay } from "@/domain/time/past-day";
import { readDay, writeDay } from "@/domain/time/typed-day";

test.each([
  ["05/11/2025", "2025-11-05"],
  ["5/1/2025", "2025-01-05"],
  [" 5-1-2025 ", "2025-01-05"],
  ["5.1.2025", "2025-01-05"],
  ["05012025", "2025-01-05"],
  ["2025-01-05", "2025-01-05"],
  ["5/1/25", "2025-01-05"],
  ["05 / 01 / 2025", "2025-01-05"],
  ["ngày 5 tháng 1 năm 2025", "2025-01-05"],
  ["Ngày 05 tháng 01 năm 2025", "2025-01-05"],
  ["5 tháng 1, 2025", "2025-01-05"],
  ["ngày 5/1/2025", "2025-01-05"],
  ["5/\u200B1/2025\u00A0", "2025-01-05"],
])("“%s” is the day %s, and is kept as that", (typed, day) => {
  expect(readDay(typed)).toBe(day);
  expect(pastDay.parse(typed)).toBe(day);
  expect(consentInput.parse({ channels: ["web"], giverName: "Bà Bình", givenOn: typed }).givenOn).toBe(day);
});

test.each(["", "hôm qua", "2025/01/05", "1/1/2999", "05/11/2025x", "ngày tháng 5 năm 2025"])(
  "“%s” is refused in words, as it was typed",
  (typed) => {
    expect(pastDay.safeParse(typed).error?.issues[0]?.message).toBe("date-invalid");
    const consent = consentInput.safeParse({ channels: ["web"], giverName: "Bà Bình", givenOn: typed });
    expect(consent.error?.issues).toMatchObject([{ path: ["givenOn"], message: "consent-date" }]);
  },
);

test.each(["31/02/2025", "13/13/2025", "29 tháng 2 năm 2025", "00/01/2025", "32/1/25"])(
  "“%s” is no day of the calendar, and is told so",
  (typed) => {
    expect(pastDay.safeParse(typed).error?.issues).toMatchObject([{ message: "date-impossible" }]);
  },
);

test.each([
  ["15/08/1971", "1971-08-15"],
  ["15/8/71", "1971-08-15"],
  ["1/11/26", "2026-11-01"],
  ["01 / 11 / 2026", "2026-11-01"],
])("“%s” is %s, whatever is asked of the day", (typed, day) => expect(readDay(typed)).toBe(day));

test("a stored day is shown as people write it", () => {
  expect(writeDay("2025-01-05")).toBe("05/01/2025");
  expect(writeDay("5/1/")).toBe("5/1/");
});
