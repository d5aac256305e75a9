import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { cacheTag, event, space } from "@/db/schema";
import { writeCalendar } from "@/domain/calendar/write-calendar";
import { calendarDays } from "@/domain/happenings/calendar-days";
import { byToday } from "@/domain/happenings/vocabulary";
import { addPhoto } from "@/domain/media/photos.server";
import { findSpaceToKeep, listSpacesToKeep } from "@/domain/spaces/edit-queries.server";
import { groupedWeek, openingOn, readHours, writeHours } from "@/domain/spaces/hours";
import { type Week } from "@/domain/spaces/vocabulary";
import { spaceInput, visitInput } from "@/domain/spaces/input";
import { findSpace, findSpaceHappenings } from "@/domain/spaces/queries.server";
import { keepSpace, saveSpace } from "@/domain/spaces/save-space.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const morning = { from: "07:30", to: "11:30" };
const afternoon = { from: "13:30", to: "17:00" };

describe("a day's hours as people write them", () => {
  it.each([
    ["7h30 - 11h30, 13h30 - 17h", [morning, afternoon]],
    ["từ 7:30 đến 11:30 và 13.30–17.00", [morning, afternoon]],
    ["7 giờ 30 – 11 giờ 30; 13 giờ 30 – 17 giờ", [morning, afternoon]],
    ["7h30 - 11h30".normalize("NFD"), [morning]],
    ["Đóng cửa", []],
    ["đóng cửa".normalize("NFD"), []],
    ["nghỉ", []],
    ["  ", null],
    ["sáng", "unreadable"],
    ["25h - 26h", "unreadable"],
    ["7h75 - 8h", "unreadable"],
    ["7h30", "unreadable"],
    ["17h - 7h30", "order"],
    ["8h - 8h", "order"],
    ["7h30 - 11h30, 11h - 12h", "order"],
  ])("%s", (typed, read) => {
    expect(readHours(typed)).toEqual(read);
    if (read === null || Array.isArray(read)) expect(readHours(writeHours(read))).toEqual(read);
  });
});

test("a place is open, closed or not known on a day: closed days first, holidays next, the weekday last", () => {
  const week: Week = [...Array<Week[number]>(5).fill([morning]), [], null];
  const closedDays = [{ on: "2026-12-07", until: "2026-12-08", why: "sửa mái" }];
  const holidays = new Map([["2026-12-09", "Lễ thử"]]);
  const on = (day: string, onHolidays: "open" | "closed" | null = null) =>
    openingOn({ week, closedDays, onHolidays }, day, holidays);
  expect(on("2026-12-08")).toEqual({ is: "closed", why: "sửa mái" });
  expect(on("2026-12-09")).toEqual({ is: "unknown" });
  expect(on("2026-12-09", "closed")).toEqual({ is: "closed", why: "Lễ thử" });
  expect(on("2026-12-09", "open")).toEqual({ is: "open", spans: [morning] });
  expect(on("2026-12-10")).toEqual({ is: "open", spans: [morning] });
  expect(on("2026-12-12")).toEqual({ is: "closed", why: "" });
  expect(on("2026-12-13")).toEqual({ is: "unknown" });
  expect(openingOn({ week: null, closedDays: [], onHolidays: "open" }, "2026-12-10", holidays)).toEqual({
    is: "unknown",
  });
  expect(groupedWeek(week)).toEqual([
    { first: 0, last: 4, hours: [morning] },
    { first: 5, last: 5, hours: [] },
    { first: 6, last: 6, hours: null },
  ]);
});

describe("what is typed of a space", () => {
  const faultsOf = (given: Record<string, unknown>) =>
    visitInput.safeParse(given).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ??
    [];
  const row = (more: Record<string, string>) => faultsOf({ happenings: [{ title: "Đọc sách", ...more }] });
  it("is refused where a day does not exist or an end is before its beginning, at the field itself", () => {
    expect(row({ on: "31/02/2026" })).toEqual(["happenings.0.on date-impossible"]);
    expect(row({ on: "hôm nay" })).toEqual(["happenings.0.on day-invalid"]);
    expect(row({})).toEqual(["happenings.0.on required"]);
    expect(row({ on: "05/12/2026", until: "04/12/2026" })).toEqual(["happenings.0.until dates-order"]);
    expect(row({ on: "05/12/2026", from: "19h", to: "8h" })).toEqual(["happenings.0.to times-order"]);
    expect(row({ on: "05/12/2026", to: "8h" })).toEqual(["happenings.0.from required"]);
    expect(row({ on: "05/12/2026", from: "tối" })).toEqual(["happenings.0.from time-invalid"]);
    expect(faultsOf({ happenings: [{ title: "", on: "05/12/2026" }] })).toEqual([
      "happenings.0.title required",
    ]);
    expect(faultsOf({ week: { mon: "sáng", tue: "17h - 8h" } })).toEqual([
      "week.mon hours-invalid",
      "week.tue times-order",
    ]);
    expect(faultsOf({ closedDays: [{ why: "Tết" }] })).toEqual(["closedDays.0.on required"]);
    expect(faultsOf({ closedDays: [{ on: "05/12/2026", until: "01/12/2026" }] })).toEqual([
      "closedDays.0.until dates-order",
    ]);
  });

  it("is taken as it is said: a past day, a day without hours, empty rows, nothing at all", () => {
    expect(row({ on: "01/01/2020" })).toEqual([]);
    expect(visitInput.parse({})).toMatchObject({
      week: Array(7).fill(null),
      happenings: [],
      onHolidays: null,
    });
    expect(
      visitInput.parse({ happenings: [{}, { title: "Đọc sách", on: "5/12/26", from: "8h", to: "" }] }),
    ).toMatchObject({
      happenings: [{ title: "Đọc sách", on: "2026-12-05", until: null, from: "08:00", to: null }],
    });
  });

  it("has a place in degrees only whole and within the city", () => {
    const at = (latitude: string, longitude: string) =>
      spaceInput.safeParse({ name: "Góc", unitId: minhPhung, latitude, longitude });
    expect(at("10,7612", "106.6534").data).toMatchObject({ latitude: 10.7612, longitude: 106.6534 });
    expect(at("", "").data).toMatchObject({ latitude: null, longitude: null });
    for (const [latitude, longitude] of [
      ["10.76", ""],
      ["21.03", "105.85"],
      ["abc", "106.6"],
    ] as const)
      expect(at(latitude, longitude).success).toBe(false);
  });
});

describe("a ward's space", () => {
  let admin: Actor, official: Actor, far: Actor;
  const id = randomUUID();
  const slug = "goc-van-hoa-khu-pho-5";
  const typed = visitInput.parse({
    week: { mon: "7h30 - 11h30" },
    cost: "Vào cửa tự do",
    happenings: [{ title: "Kể chuyện", on: "05/12/2026", from: "19h", to: "20h30" }],
  });
  beforeEach(async () => {
    admin = await makePerson({ role: "admin" });
    official = await makePerson({ role: "official", unitId: minhPhung });
    far = await makePerson({ role: "official", unitId: tanSonHoa });
    const words = spaceInput.parse({ name: "Góc văn hóa khu phố 5", unitId: minhPhung, shown: "1" });
    await saveSpace(admin, { id, version: 0 }, words);
  });

  it("is kept by its own officials and administrators; its name stays, and an activity its key", async () => {
    await keepSpace(official, { id, version: 1 }, typed);
    const found = await findSpace(slug);
    expect(found).toMatchObject({ name: "Góc văn hóa khu phố 5", cost: "Vào cửa tự do", unitsNow: [] });
    expect(found!.week![0]).toEqual([morning]);
    const [first] = found!.happenings;
    expect(first).toMatchObject({ title: "Kể chuyện", on: "2026-12-05", from: "19:00", to: "20:30" });
    expect(first!.key).toMatch(/^[0-9a-f]{12}$/);
    const rows = [
      { key: first!.key, title: "Kể chuyện việc tốt", on: "06/12/2026" },
      { key: first!.key, title: "Chép lại", on: "07/12/2026" },
    ];
    await keepSpace(admin, { id, version: 2 }, visitInput.parse({ happenings: rows }));
    const after = (await findSpace(slug))!.happenings;
    expect(after.map(({ title }) => title)).toEqual(["Kể chuyện việc tốt", "Chép lại"]);
    expect(after[0]!.key).toBe(first!.key);
    expect(after[1]!.key).not.toBe(first!.key);
    expect((await db().select().from(event)).map(({ action }) => action)).toEqual([
      "space.add",
      "space.change",
      "space.change",
    ]);
    expect((await db().select().from(cacheTag)).map(({ tag }) => tag)).toContain("spaces");
  });

  it("is not there for another ward, nor for what was read before a colleague's change", async () => {
    await expect(keepSpace(far, { id, version: 1 }, typed)).rejects.toMatchObject({ code: "not-found" });
    expect(await listSpacesToKeep(far)).toEqual([]);
    expect(await findSpaceToKeep(far, id)).toBeNull();
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    await expect(listSpacesToKeep(moderator)).rejects.toMatchObject({ code: "not-allowed" });
    const photo = { name: "a.jpg", data: Buffer.from("x") };
    await expect(addPhoto(far, { kind: "space", id }, photo)).rejects.toMatchObject({ code: "not-found" });
    await keepSpace(official, { id, version: 1 }, typed);
    await expect(keepSpace(admin, { id, version: 1 }, typed)).rejects.toMatchObject({
      code: "stale",
      details: { by: official.name },
    });
    expect((await db().select().from(space))[0]).toMatchObject({ version: 2, cost: "Vào cửa tự do" });
  });

  it("of a unit that is gone is kept where the unit went, and says where that is", async () => {
    await db().update(space).set({ unitId: "phuong-7-quan-11" }).where(eq(space.id, id));
    const found = await findSpace(slug);
    const [now] = found!.unitsNow;
    expect(now).toBeDefined();
    const heir = await makePerson({ role: "official", unitId: now!.id });
    expect((await listSpacesToKeep(heir)).map((one) => one.id)).toEqual([id]);
    await keepSpace(heir, { id, version: 1 }, typed);
    expect(await findSpace(slug)).toMatchObject({ cost: "Vào cửa tự do" });
  });

  it("hidden has no calendar; shown, its days are read by a reader of calendars", async () => {
    const happenings = [
      { title: "Kể chuyện, đọc sách; hát", on: "05/12/2026", from: "19h", to: "20h30" },
      { title: "Trưng bày", on: "10/12/2026", until: "12/12/2026", from: "8h", to: "17h", place: "Sảnh" },
      { title: "Ngày hội", on: "20/12/2026", until: "21/12/2026" },
      { title: "Gặp mặt", on: "22/12/2026", from: "8h" },
    ];
    await keepSpace(official, { id, version: 1 }, visitInput.parse({ happenings }));
    const told = (await findSpaceHappenings(slug))!;
    const url = "https://lantoa.example/khong-gian-van-hoa/x";
    const days = calendarDays(told.happenings, { of: told.name, place: "12 Lý Nam Đế", url });
    const file = writeCalendar({
      name: told.name,
      host: "lantoa.example",
      days,
      now: new Date(told.updatedAt),
    });
    const events = new ICAL.Component(ICAL.parse(file) as unknown[])
      .getAllSubcomponents("vevent")
      .map((one) => {
        const { uid, summary, location, startDate, endDate } = new ICAL.Event(one);
        const every = one.getFirstPropertyValue("rrule");
        return [uid, summary, location, String(startDate), String(endDate), every ? String(every) : null];
      });
    const key = (at: number) => `viec-${told.happenings[at]!.key}@lantoa.example`;
    const home = "12 Lý Nam Đế";
    expect(events).toEqual([
      [key(0), "Kể chuyện, đọc sách; hát", home, "2026-12-05T12:00:00Z", "2026-12-05T13:30:00Z", null],
      [key(1), "Trưng bày", "Sảnh", "2026-12-10T01:00:00Z", "2026-12-10T10:00:00Z", "FREQ=DAILY;COUNT=3"],
      [key(2), "Ngày hội", home, "2026-12-20", "2026-12-22", null],
      [key(3), "Gặp mặt", home, "2026-12-22T01:00:00Z", "2026-12-22T01:00:00Z", null],
    ]);
    const { coming, past } = byToday(told.happenings, "2026-12-12");
    expect(coming.map(({ title }) => title)).toEqual(["Trưng bày", "Ngày hội", "Gặp mặt"]);
    expect(past.map(({ title }) => title)).toEqual(["Kể chuyện, đọc sách; hát"]);
    await db().update(space).set({ shown: false }).where(eq(space.id, id));
    expect(await findSpaceHappenings(slug)).toBeNull();
  });
});
