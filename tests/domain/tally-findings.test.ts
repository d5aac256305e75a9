import { describe, expect, it } from "vitest";
import { decisionsOfDot } from "@/components/tallies/day-dots";
import { csvOf } from "@/domain/sheets/write-csv";
import { bandsOf, figuresOf, type Kept } from "@/domain/tallies/figures";
import {
  decisionsFinding,
  fieldsFinding,
  longOnes,
  mapFinding,
  peopleFinding,
  ringsFinding,
  spreadFinding,
  storiesFinding,
  tipsFinding,
  wardsFinding,
} from "@/domain/tallies/findings";

const units = ["a", "b", "c"];
const of = (kept: [string, number, string, number][], year = 2026) =>
  figuresOf(
    kept.map(([measure, y, key, count]): Kept => ({ measure, year: y, key, count })),
    { year, units, top: null },
  );
const stories = (counts: Record<number, number>, year = 2026) => {
  const { years } = of(
    Object.entries(counts).map(([y, count]) => ["story", Number(y), "model", count]),
    year,
  );
  return storiesFinding(years, year);
};

describe("what the stories' years come to", () => {
  it("has a sentence for none, a first year, a best one, one as good, a worse one, all equal and none yet", () => {
    expect(stories({})).toEqual({ id: "none" });
    expect(stories({ 2026: 1 })).toEqual({ id: "first", year: 2026, count: 1 });
    expect(stories({ 2024: 3, 2025: 4, 2026: 5 })).toEqual({ id: "most", year: 2026, count: 5 });
    expect(stories({ 2024: 5, 2025: 4, 2026: 5 })).toMatchObject({ id: "equalsMost", best: 2024 });
    expect(stories({ 2024: 5, 2025: 5, 2026: 2 })).toMatchObject({
      id: "fewerThanMost",
      count: 2,
      best: 2025,
    });
    expect(stories({ 2025: 4, 2026: 4 })).toEqual({ id: "even", count: 4, years: 2 });
    expect(stories({ 2024: 4, 2025: 6 })).toMatchObject({ id: "noneYet", year: 2026, best: 2025 });
    expect(stories({ 2024: 4 })).toEqual({ id: "onlyEarlier", year: 2024, count: 4 });
    // A year between without any is no year that all were alike in.
    expect(stories({ 2024: 4, 2026: 4 })).toMatchObject({ id: "equalsMost" });
  });

  it("leaves no gap between years, and none at the end", () => {
    const { years } = of([["story", 2023, "individual", 2]]);
    expect(years.map(({ year, total }) => [year, total])).toEqual([
      [2023, 2],
      [2024, 0],
      [2025, 0],
      [2026, 0],
    ]);
  });
});

describe("what the fields come to", () => {
  const fields = (...counts: number[]) => fieldsFinding(counts.map((count, at) => ({ id: `f${at}`, count })));
  it("has a sentence for none, one, all equal, a tie, more than half, one in four, and only the largest", () => {
    expect(fieldsFinding([])).toEqual({ id: "none" });
    expect(fieldsFinding([{ id: "", count: 9 }])).toEqual({ id: "none" });
    expect(fields(4)).toEqual({ id: "only", fields: ["f0"], count: 4 });
    expect(fields(4, 4)).toEqual({ id: "even", fields: ["f0", "f1"], count: 4 });
    expect(fields(4, 4, 1)).toEqual({ id: "tie", fields: ["f0", "f1"], count: 4 });
    expect(fields(6, 5)).toMatchObject({ id: "half", fields: ["f0"], total: 11 });
    expect(fields(61, 38, 34, 27, 22, 19, 17, 9)).toMatchObject({
      id: "oneIn",
      parts: 4,
      count: 61,
      total: 227,
    });
    expect(fields(10, 9, 9)).toMatchObject({ id: "oneIn", parts: 3 });
    expect(fields(10, 9, 6)).toMatchObject({ id: "largest", count: 10, total: 25 });
    // "Một nửa" is said of more than a half only.
    expect(fields(5, 4, 1)).toMatchObject({ id: "oneIn", parts: 2 });
  });
});

describe("what wards and models come to", () => {
  it("tells who takes part, who is new this year, and counts no unit that is gone", () => {
    const wards = (...kept: [number, string, number][]) =>
      of(kept.map(([year, key, count]) => ["ward", year, key, count])).wards;
    expect(wardsFinding(wards(), 2026)).toEqual({ id: "none", all: 3 });
    const some = wards([2024, "a", 2], [2026, "a", 1], [2026, "b", 1], [2020, "gone", 7]);
    expect(wardsFinding(some, 2026)).toEqual({ id: "some", all: 3, taking: 2, began: 1, year: 2026 });
    expect(some.each).toEqual([
      { id: "a", count: 3 },
      { id: "b", count: 1 },
    ]);
    expect(some.years).toEqual([
      { year: 2024, began: 1, by: 1 },
      { year: 2025, began: 0, by: 1 },
      { year: 2026, began: 1, by: 2 },
    ]);
    expect(wardsFinding(wards([2024, "a", 1]), 2026)).toMatchObject({ id: "noneNew", taking: 1 });
    expect(wardsFinding(wards([2024, "a", 1], [2024, "b", 1], [2025, "c", 1]), 2026)).toEqual({
      id: "all",
      all: 3,
    });
  });

  it("says where models have not come: to few, to a kind of unit, else where most are", () => {
    const many = Array.from({ length: 14 }, (_, at) => ({
      id: `w${at}`,
      kind: at < 12 ? "ward" : "special_zone",
    }));
    const counts = (...ids: number[]) => Object.fromEntries(ids.map((at) => [`w${at}`, 1]));
    expect(mapFinding(many, {})).toEqual({ id: "none" });
    expect(mapFinding(many, counts(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))).toEqual({
      id: "all",
      all: 14,
    });
    expect(mapFinding(many, counts(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))).toEqual({
      id: "but",
      reached: 13,
      units: ["w13"],
    });
    expect(mapFinding(many, counts(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual({
      id: "kinds",
      reached: 10,
      kind: "special_zone",
    });
    expect(mapFinding(many, { w0: 2, w1: 1 })).toEqual({ id: "most", reached: 2, all: 14, unit: "w0" });
    expect(mapFinding(many, counts(0, 1))).toMatchObject({ id: "even", reached: 2 });
    expect(spreadFinding(of([["running", 2025, "", 1]]).spread)).toEqual({ id: "one" });
    expect(spreadFinding(of([]).spread)).toEqual({ id: "none" });
    const years = [
      { year: 2023, units: [1] },
      { year: 2024, units: [] },
      { year: 2026, units: [1, 2] },
    ];
    expect(ringsFinding(years)).toEqual({ units: 3, since: 2023, years: 4 });
    expect(ringsFinding([])).toEqual({ units: 0, since: 0, years: 0 });
  });
});

describe("what people and decisions come to", () => {
  it("says nothing of fewer than fifty people, and nothing where most did not say", () => {
    const people = (leader: number, worker: number, retired = 0, unsaid = 0) =>
      peopleFinding({ leader, worker, retired, unsaid });
    expect(people(0, 0)).toEqual({ id: "none", tenths: 0 });
    expect(people(1, 0).id).toBe("few");
    expect(people(3, 20, 0, 200).id).toBe("unsaid");
    expect(people(10, 30, 10)).toEqual({ id: "ordinary", tenths: 8 });
    expect(people(40, 10)).toEqual({ id: "leaders", tenths: 2 });
    expect(people(25, 25)).toEqual({ id: "alike", tenths: 5 });
    const tips = (waiting: number, answered: number, nominated: number, told: number) =>
      tipsFinding({ waiting, answered, nominated, told });
    expect(tips(0, 0, 0, 0).id).toBe("none");
    expect(tips(1, 0, 0, 0).id).toBe("few");
    expect(tips(50, 0, 0, 0)).toEqual({ id: "noneTold", tenths: 0 });
    expect(tips(20, 15, 10, 5)).toEqual({ id: "told", tenths: 3 });
  });

  it("gives the median of the last year that has any, and none of fewer than five", () => {
    const decisions = (...days: [number, number][]) =>
      of(days.map(([day, count]) => ["decided", 2026, String(day), count])).decisions;
    expect(decisionsFinding(decisions())).toEqual({ id: "none" });
    expect(decisionsFinding(decisions([3, 1]))).toEqual({ id: "few", total: 1, year: 2026 });
    expect(decisionsFinding(decisions([9, 5]))).toMatchObject({ id: "even", median: 9 });
    expect(decisionsFinding(decisions([0, 4], [3, 2]))).toMatchObject({ id: "sameDay", median: 0 });
    const mixed = of([
      ["decided", 2025, "90", 50],
      ["decided", 2026, "10", 4],
      ["decided", 2026, "2", 3],
      ["decided", 2026, "30", 3],
      ["listed", 2026, "30", 2],
      ["listed", 2025, "30", 9],
    ]).decisions!;
    expect(mixed).toMatchObject({ year: 2026, total: 10, median: 10 });
    expect(decisionsFinding(mixed)).toMatchObject({ id: "median", median: 10 });
    expect(longOnes(mixed)).toEqual({ count: 3, listed: true });
    expect(bandsOf(mixed)).toEqual({ "5": 3, "10": 4, "20": 0, more: 3 });
    expect(longOnes(decisions([9, 5])!)).toBeNull();
    expect(decisionsOfDot(mixed.days)).toBe(1);
    expect(decisionsOfDot([{ days: 3, count: 33, listed: 0 }])).toBe(2);
    expect(
      decisionsOfDot([
        { days: 61, count: 600, listed: 0 },
        { days: 70, count: 600, listed: 0 },
      ]),
    ).toBe(50);
  });

  it("goes out as text that no program takes for a formula", () => {
    expect(
      csvOf([
        [
          ["Năm", "A, B"],
          [{ year: 2026 }, 12],
        ],
        [["=1+1", 'Nói "có"']],
      ]),
    ).toBe('\ufeffNăm,"A, B"\r\n2026,12\r\n\r\n\'=1+1,"Nói ""có"""\r\n');
  });
});
