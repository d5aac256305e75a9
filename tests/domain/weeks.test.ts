import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { shortAddress, weekStory } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { weekAfter, weekNamed, weekOf } from "@/domain/time/weeks";
import { chooseWeekStory } from "@/domain/weeks/choose.server";
import { findWeekStories, findWeekStory, listWeekCandidates } from "@/domain/weeks/story.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

let moderator: Actor;
beforeEach(async () => {
  moderator = await makePerson({ role: "moderator", password: null });
});

const week = weekOf(hcmcToday());
const at = (day: string, hour = "09:00") => new Date(`${day}T${hour}:00+07:00`);

let number = 9000;
async function story(slug: string, day: string, more: Parameters<typeof publishStory>[1] = {}) {
  const id = await publishStory(slug, { publishedAt: at(day), unitIds: [minhPhung], ...more });
  await db().insert(shortAddress).values({ number: ++number, profileId: id }).onConflictDoNothing();
  return id;
}

async function takeDown(profileId: string): Promise<void> {
  const reason = "Người được kể rút lời đồng ý.";
  await takeDownStory(
    moderator,
    takeDownInput.parse({ profileId, kind: "hidden", reason, decisionNumber: "" }),
  );
}

const slugOf = async (key = week.key) => (await findWeekStory(key))?.slug ?? null;
const choose = (profileId: string, was = "", key = week.key) =>
  chooseWeekStory(moderator, { week: key, profileId, was });
const refused = (work: Promise<unknown>) =>
  work.then(() => "ok").catch((error: { code: string }) => error.code);

describe("weeks", () => {
  it.each([
    ["2026-11-23", "2026-48", "2026-11-23", "2026-11-29"],
    ["2026-11-29", "2026-48", "2026-11-23", "2026-11-29"],
    ["2026-12-31", "2026-53", "2026-12-28", "2027-01-03"],
    ["2027-01-03", "2026-53", "2026-12-28", "2027-01-03"],
    ["2024-12-30", "2025-01", "2024-12-30", "2025-01-05"],
    ["2023-01-01", "2022-52", "2022-12-26", "2023-01-01"],
  ])("%s lies in %s", (day, key, from, to) => {
    expect(weekOf(day)).toMatchObject({ key, from, to });
    expect(weekNamed(key)).toEqual(weekOf(day));
  });

  it.each(["2026-54", "2025-53", "2026-00", "2026-7", "26-07", "", "2026-48 "])("%j is none", (key) => {
    expect(weekNamed(key)).toBeNull();
  });
});

describe("the story of the week by rule", () => {
  it("is nobody's where there is none, or in a week that is none", async () => {
    expect(await slugOf()).toBeNull();
    expect(await findWeekStory("2026-99")).toBeNull();
  });

  it("is the first real one of the seven days before, and stays so whatever comes", async () => {
    await story("bay-ngay-dau", addDays(week.from, -7), { illustrative: true });
    await story("cu", addDays(week.from, -30));
    await story("that-sau", addDays(week.from, -2));
    await story("that-truoc", addDays(week.from, -4));
    await story("trong-tuan", week.from);
    expect(await slugOf()).toBe("that-truoc");
    await story("them", week.from);
    expect(await slugOf()).toBe("that-truoc");
  });

  it("goes back to an older one, the same all week and another in other weeks", async () => {
    for (let one = 0; one < 12; one++) await story(`cu-${one}`, addDays(week.from, -100 - one));
    const first = await slugOf();
    await story("moi", week.from);
    expect(await slugOf()).toBe(first);
    const weeks = Array.from({ length: 8 }, (_, back) => weekAfter(week, -back).key);
    expect(new Set(await Promise.all(weeks.map(slugOf))).size).toBeGreaterThan(3);
  });

  it("is never the same in two weeks one after the other, and with some more stories in none of six before", async () => {
    const last = async (count: number) =>
      (await findWeekStories(weekAfter(week, 1 - count), count)).map((one) => one?.slug ?? null);
    await story("mot", addDays(week.from, -300));
    expect(new Set(await last(3))).toEqual(new Set(["mot"]));
    const two = await story("hai", addDays(week.from, -290));
    const alternating = await last(9);
    for (const [at, slug] of alternating.slice(1).entries()) expect(slug).not.toBe(alternating[at]);
    for (let one = 0; one < 8; one++) await story(`cu-${one}`, addDays(week.from, -200 - one));
    const stood = await last(20);
    for (const [at, slug] of stood.entries())
      expect(stood.slice(Math.max(0, at - 6), at)).not.toContain(slug);
    // Whom a moderator chose for last week is not this week's by rule, though the first of the seven days before.
    const fresh = await story("tuan-truoc", addDays(week.from, -6));
    expect(await slugOf()).toBe("tuan-truoc");
    const before = weekAfter(week, -1).key;
    const chosen = { week: before, profileId: fresh, chosenById: moderator.id, chosenAt: new Date() };
    await db().insert(weekStory).values(chosen);
    expect([await slugOf(before), (await slugOf()) === "tuan-truoc"]).toEqual(["tuan-truoc", false]);
    // Several weeks at once are what each is by itself.
    const alone = [weekAfter(week, -3), weekAfter(week, -2), week].map(({ key }) => slugOf(key));
    const four = await last(4);
    expect(await Promise.all(alone)).toEqual([four[0], four[1], four[3]]);
    await takeDown(two);
    expect(await last(20)).not.toContain("hai");
  });

  it("leaves at once when it is taken down, also from the weeks that are kept", async () => {
    const gone = await story("go", addDays(week.from, -3));
    await story("con", addDays(week.from, -200));
    const before = weekAfter(week, -8).key;
    await db()
      .insert(weekStory)
      .values({ week: before, profileId: gone, chosenById: moderator.id, chosenAt: new Date() });
    expect([await slugOf(), await slugOf(before)]).toEqual(["go", "go"]);
    await takeDown(gone);
    expect([await slugOf(), await slugOf(before)]).toEqual(["con", "con"]);
    expect((await listWeekCandidates(9)).map(({ slug }) => slug)).toEqual(["con"]);
  });
});

describe("choosing it", () => {
  it("goes before the rule, for this week and the next four, and is let go again", async () => {
    const chosen = await story("chon", addDays(week.from, -300), { illustrative: true });
    await story("moi", addDays(week.from, -1));
    await choose(chosen);
    expect(await findWeekStory(week.key)).toMatchObject({ slug: "chon", chosen: true });
    await choose("", chosen);
    expect(await findWeekStory(week.key)).toMatchObject({ slug: "moi", chosen: false });
    await choose(chosen, "", weekAfter(week, 4).key);
    for (const key of [weekAfter(week, 5).key, weekAfter(week, -1).key, "2026-54"])
      expect(await refused(choose(chosen, "", key))).toBe("not-found");
  });

  it("is refused to others, where somebody was first, and of what was taken down", async () => {
    const [one, other] = [
      await story("mot", addDays(week.from, -9)),
      await story("hai", addDays(week.from, -8)),
    ];
    const ward = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
    const input = { week: week.key, profileId: one, was: "" };
    expect(await refused(chooseWeekStory(ward, input))).toBe("not-allowed");
    await choose(one);
    expect(await refused(choose(other))).toBe("stale");
    expect(await slugOf()).toBe("mot");
    // Sent twice: it stands as it was asked.
    expect(await refused(choose(one))).toBe("ok");
    await takeDown(other);
    expect(await refused(choose(other, one))).toBe("wrong-step");
    expect(await refused(choose("khong-co", one))).toBe("wrong-step");
  });
});
