import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { ringsByYear } from "@/domain/adoptions/rings";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import { countProfiles } from "@/domain/profiles/list-members.server";
import { byLetter } from "@/domain/units/by-letter";
import { listFormerDistricts } from "@/domain/units/former-districts.server";
import { classOf, mapClasses, mostOf, shadeCounts } from "@/domain/units/map-classes";
import { mapFinding } from "@/domain/units/map-finding";
import { listUnitsOfToday } from "@/domain/units/queries.server";
import { countRealStories } from "@/domain/units/real-stories.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

/** The same figures, asked of the database in another way. */
const counted = async (fieldId: string | null = null) => {
  const rows = await db().all<{ id: string; total: number }>(sql`
    select unit.id as id, (
      select count(*) from profile where profile.state = 'published' and profile.illustrative = 0
        and (${fieldId} is null or profile.field_id = ${fieldId})
        and profile.id in (select profile_id from profile_unit where unit_id = unit.id)
    ) as total from unit where unit.valid_to is null and unit.kind <> 'city'`);
  return Object.fromEntries(rows.filter(({ total }) => total > 0).map(({ id, total }) => [id, total]));
};

test("what a map counts is what the database says: published, real, of a field, in each of its units", async () => {
  await makeProfile({ unitIds: [minhPhung, tanSonHoa], fieldId: "giao-duc" });
  await makeProfile({ unitIds: [minhPhung], fieldId: "y-te" });
  await makeProfile({ unitIds: [minhPhung], fieldId: "giao-duc", illustrative: true });
  await makeProfile({ unitIds: ["xa-can-gio"], illustrative: true });
  await makeProfile({ unitIds: [tanSonHoa], fieldId: "giao-duc", state: "hidden" });
  expect(await countRealStories()).toEqual({ [minhPhung]: 2, [tanSonHoa]: 1 });
  expect(await countRealStories()).toEqual(await counted());
  expect(await countRealStories("giao-duc")).toEqual({ [minhPhung]: 1, [tanSonHoa]: 1 });
  expect(await countRealStories("giao-duc")).toEqual(await counted("giao-duc"));
  expect(await countProfiles({ realOnly: true })).toBe(2);
});

test("a story that is taken down is counted no more, at once, and pages with maps are made anew", async () => {
  const moderator = await makePerson({ role: "moderator" });
  const profileId = await makeProfile({ unitIds: [minhPhung] });
  expect(await countRealStories()).toEqual({ [minhPhung]: 1 });
  const before = await revisionOf([tags.profiles]);
  const reason = "Bà Bình gọi điện ngày 20/11/2026, xin rút tên.";
  await takeDownStory(
    moderator,
    takeDownInput.parse({ profileId, kind: "hidden", reason, decisionNumber: "" }),
  );
  expect(await countRealStories()).toEqual({});
  const taken = await revisionOf([tags.profiles]);
  expect(taken).toBeGreaterThan(before);
  await restoreStory(moderator, { profileId, reason });
  expect(await countRealStories()).toEqual({ [minhPhung]: 1 });
  expect(await revisionOf([tags.profiles])).toBeGreaterThan(taken);
});

test("illustrations are found by their own small index", async () => {
  const plan = await db().all<{ detail: string }>(sql`explain query plan
    select profile_unit.unit_id, count(*) from profile cross join profile_unit
    where profile.illustrative = 1 and profile.id = profile_unit.profile_id
      and profile_unit.published_at is not null group by profile_unit.unit_id`);
  expect(plan[0]!.detail).toMatch(/^SCAN profile USING .*INDEX profile_illustrative$/);
});

const shown = (counts: number[]) => mapClasses(counts).map(({ level, from, to }) => [level, from, to]);

test("classes are made by rule: none, one, alike, few, many", () => {
  expect(shown([])).toEqual([[0, 0, 0]]);
  expect(shown([0, 0])).toEqual([[0, 0, 0]]);
  const none = [0, 0, 0];
  expect(shown([0, 1, 0])).toEqual([none, [2, 1, 1]]);
  expect(shown(Array<number>(168).fill(7))).toEqual([none, [2, 7, 7]]);
  expect(shown([1, 3, 0])).toEqual([none, [1, 1, 2], [3, 3, 3]]);
  expect(shown([1, 1, 1, 1, 2, 2, 3, 5, 6])).toEqual([none, [1, 1, 1], [2, 2, 2], [3, 3, null]]);
  expect(shown([120, 340, 347, 512, 634, 905])).toEqual([none, [1, 120, 299], [2, 300, 599], [3, 600, null]]);
});

test("each unit is shaded by its own count and says it", () => {
  const counts = { a: 1, c: 4, d: 9 };
  const { values, classes } = shadeCounts(["a", "b", "c", "d"], counts, (count) => `${count} chuyện`);
  expect(values).toEqual({
    a: { level: 1, words: "1 chuyện" },
    b: { level: 0, words: "0 chuyện" },
    c: { level: 2, words: "4 chuyện" },
    d: { level: 3, words: "9 chuyện" },
  });
  expect(classOf(classes, 5)).toEqual({ level: 2, from: 4, to: 8 });
});

test("only those with most are named, and none where more are as good", () => {
  expect(mostOf(["a", "b", "c", "d"], { a: 5, b: 2, c: 2, d: 9 }, 2)).toEqual(["d", "a"]);
  expect(mostOf(["a", "b", "c"], { a: 5, b: 2, c: 2 }, 2)).toEqual(["a"]);
  expect(mostOf(["a", "b", "c"], { a: 1, b: 1, c: 1 }, 2)).toEqual([]);
  expect(mostOf(["a", "b"], {}, 3)).toEqual([]);
});

test("the finding tells nothing at all, one alone, everything alike and who has most", () => {
  expect(mapFinding(["a", "b"], {})).toEqual({ kind: "none" });
  expect(mapFinding(["a", "b"], { b: 4 })).toEqual({ kind: "one", unitId: "b", most: 4 });
  expect(mapFinding(["a", "b"], { a: 4, b: 4 })).toEqual({ kind: "equal", most: 4 });
  expect(mapFinding(["a", "b"], { a: 5, b: 4 })).toEqual({ kind: "some", units: 2, most: 5, unitId: "a" });
  expect(mapFinding(["a", "b", "c"], { a: 4, b: 4 })).toEqual({
    kind: "some",
    units: 2,
    most: 4,
    unitId: null,
  });
});

test("all 168 stand under a letter, Đ apart from D; 38 former districts lead to them", async () => {
  const groups = byLetter(await listUnitsOfToday());
  expect(groups.map(({ letter }) => letter).join("")).toBe("ABCDĐGHKLMNPRSTVX");
  expect(groups.flatMap(({ units }) => units).length).toBe(168);
  expect(groups.find(({ id }) => id === "chu-dd")!.units.map(({ name }) => name)).toEqual([
    "Xã Đất Đỏ",
    "Phường Đông Hòa",
    "Phường Đông Hưng Thuận",
    "Xã Đông Thạnh",
    "Phường Đức Nhuận",
  ]);
  const districts = await listFormerDistricts();
  expect(districts.length).toBe(38);
  expect(districts).toContainEqual({ id: "quan-11", name: "Quận 11" });
});

test("rings: a year each, the earliest of many years share one, and nobody is lost", async () => {
  const began = (...years: number[]) => years.map((year) => ({ sinceOn: `${year}-05-01` }));
  const rings = (years: number[]) =>
    ringsByYear(began(...years)).map(({ year, isEarlier, units }) => [year, isEarlier, units.length]);
  expect(rings([])).toEqual([]);
  expect(rings([2024, 2022, 2024])).toEqual([
    ["2022", false, 1],
    ["2024", false, 2],
  ]);
  expect(rings([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2023])).toEqual([
    ["2018", true, 2],
    ["2019", false, 1],
    ["2020", false, 1],
    ["2021", false, 1],
    ["2022", false, 1],
    ["2023", false, 2],
  ]);
});
