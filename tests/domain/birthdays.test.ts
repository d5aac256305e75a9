import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { adoption, campaign, job, notification } from "@/db/schema";
import { birthdayIn } from "@/domain/birthdays/birthday";
import { listBirthdays } from "@/domain/birthdays/queries.server";
import { keepRegular } from "@/domain/jobs/regular.server";
import { listUnitDays } from "@/domain/calendar/unit-days.server";
import { runNext } from "@/domain/jobs/runner.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { weekAfter, weekOf } from "@/domain/time/weeks";
import { isZalo } from "@/domain/units/zalo";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

const week = weekOf(hcmcToday());
/** A day of this week, so many years ago; 29 February never. */
const yearsAgo = (years: number, day = addDays(week.from, 3)) =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4).replace("02-29", "02-28")}`;

async function adopt(profileId: string, sinceOn: string, more: Partial<typeof adoption.$inferInsert> = {}) {
  const at = new Date();
  await db()
    .insert(adoption)
    .values({
      id: `${profileId}-${sinceOn}-${more.unitId ?? ""}`,
      profileId,
      unitId: minhPhung,
      sinceOn,
      recordedAt: at,
      updatedAt: at,
      ...more,
    });
}

describe("a birthday", () => {
  it.each([
    ["2023-11-25", "2026-11-25", 3],
    ["2025-11-29", "2026-11-29", 1],
    ["2026-11-25", null, 0],
    ["2027-11-25", null, 0],
    ["2023-11-22", null, 0],
    ["2023", null, 0],
  ])("of what began on %s is %s in week 48 of 2026", (sinceOn, on, years) => {
    expect(birthdayIn(weekOf("2026-11-28"), sinceOn)).toEqual(on && { on, years, sinceOn });
  });

  it("of 29 February is on the 28th, but in leap years", () => {
    expect(birthdayIn(weekOf("2026-02-28"), "2024-02-29")).toMatchObject({ on: "2026-02-28", years: 2 });
    expect(birthdayIn(weekOf("2028-02-29"), "2024-02-29")).toMatchObject({ on: "2028-02-29", years: 4 });
  });

  it("of a week over New Year counts from the year its day lies in", () => {
    const over = weekOf("2026-12-31");
    expect(birthdayIn(over, "2024-12-31")).toMatchObject({ on: "2026-12-31", years: 2 });
    expect(birthdayIn(over, "2024-01-02")).toMatchObject({ on: "2027-01-02", years: 3 });
  });
});

describe("models that have theirs this week", () => {
  it("go by the oldest day a ward took them up, made up ones apart, and only published ones", async () => {
    const old = await publishStory("me-do-dau", { kind: "model", name: "Mẹ đỡ đầu", unitIds: [minhPhung] });
    await adopt(old, yearsAgo(3));
    await adopt(old, yearsAgo(1), { unitId: tanSonHoa });
    const later = await publishStory("khac", { kind: "model", unitIds: [minhPhung] });
    await adopt(later, yearsAgo(2));
    await adopt(later, addDays(yearsAgo(4), 40), { unitId: tanSonHoa });
    const made = await publishStory("bay-ra", { kind: "model", unitIds: [minhPhung] });
    await adopt(made, yearsAgo(2), { illustrative: true });
    const hidden = await publishStory("da-go", { kind: "model", state: "hidden", unitIds: [minhPhung] });
    await adopt(hidden, yearsAgo(2));
    await publishStory("chua-ai", { kind: "model", sinceYear: 2020, unitIds: [minhPhung] });
    expect(await listBirthdays(week.key)).toMatchObject([{ slug: "me-do-dau", years: 3 }]);
    expect(await listBirthdays(week.key, [tanSonHoa])).toEqual([]);
    expect(await listBirthdays(week.key, [])).toEqual([]);
    expect(await listBirthdays(weekAfter(week).key)).toEqual([]);
    expect(await listBirthdays("2026-99")).toEqual([]);
  });

  it("are told to the officials of their wards once, by a job that comes again on Monday", async () => {
    const model = await publishStory("me-do-dau", { kind: "model", name: "Mẹ đỡ đầu", unitIds: [minhPhung] });
    await adopt(model, yearsAgo(3));
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    await makePerson({ role: "official", unitId: tanSonHoa, password: null });
    const told = () =>
      db()
        .select({ userId: notification.userId, data: notification.data })
        .from(notification)
        .where(eq(notification.kind, "model-birthday"));
    const waiting = () =>
      db()
        .select({ dueAt: job.dueAt })
        .from(job)
        .where(and(eq(job.kind, "model-birthdays"), eq(job.state, "waiting")));
    await keepRegular(["model-birthdays"]);
    await keepRegular(["model-birthdays"]);
    expect(await waiting()).toHaveLength(1);
    await runNext("một", () => undefined);
    expect(await told()).toMatchObject([{ userId: official.id, data: { name: "Mẹ đỡ đầu", years: "3" } }]);
    expect((await waiting()).map(({ dueAt }) => hcmcToday(dueAt))).toEqual([weekAfter(week).from]);
    await db().update(job).set({ dueAt: new Date() });
    await runNext("hai", () => undefined);
    expect(await told()).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);
  });
});

it("a ward's calendar holds what it may take part in, and nothing of drafts or other wards", async () => {
  const row = { kind: "contest", summary: "", deadlineOn: "2026-12-05" } as const;
  await db()
    .insert(campaign)
    .values([
      {
        ...row,
        id: "a",
        slug: "a",
        name: "Của thành phố",
        conferenceOn: "2026-12-20",
        conferencePlace: "Nhà hát",
      },
      { ...row, id: "b", slug: "b", name: "Của phường khác", organiserUnitId: tanSonHoa },
      { ...row, id: "c", slug: "c", name: "Nháp", state: "draft" },
      { ...row, id: "d", slug: "d", name: "Đã đóng", state: "closed" },
    ]);
  expect((await listUnitDays([minhPhung])).map(({ kind, day, name }) => [kind, day, name])).toEqual([
    ["deadline", "2026-12-05", "Của thành phố"],
    ["conference", "2026-12-20", "Của thành phố"],
  ]);
});

it("knows an address of Zalo by its host", () => {
  expect(["https://zalo.me/123", "https://oa.zalo.me/home"].map(isZalo)).toEqual([true, true]);
  expect(["https://phuong.gov.vn/zalo.me", "https://zalo.me.vn", ""].map(isZalo)).toEqual([
    false,
    false,
    false,
  ]);
});
