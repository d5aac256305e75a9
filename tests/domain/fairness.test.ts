import { expect, test } from "vitest";
import { fairnessOf, findingsOf, shareOf, type Counted } from "@/domain/decisions/fairness";

const one = (more: Partial<Counted> = {}): Counted => ({
  kind: "individual",
  sex: "female",
  birthYear: 1980,
  occupation: "công nhân",
  place: "Khu phố 1",
  unitName: "Phường Minh Phụng",
  year: 2026,
  ...more,
});
const leader = { occupation: "Chủ tịch Hội Phụ nữ phường" };
const of = (measure: string, now: Counted[], before: Counted[] | null, earlier: Counted[] = []) =>
  fairnessOf(now, before, earlier).find((measured) => measured.measure === measure)!;

test("shares of now stand beside those of the last period, and what moved by ten points is told once", () => {
  const now = [one(leader), one(), one(), one({ sex: "male" })];
  const before = [one(leader), one(leader), one(leader), one({ sex: "male" })];
  const standing = of("standing", now, before);
  expect(standing.bars).toEqual([
    { value: "leader", now: 1, before: 3 },
    { value: "worker", now: 3, before: 1 },
    { value: "retired", now: 0, before: 0 },
  ]);
  expect([shareOf(1, 4), shareOf(3, 4), shareOf(0, 0)]).toEqual([25, 75, 0]);
  expect(findingsOf(standing)).toEqual([
    { about: "fewer", measure: "standing", value: "leader", points: 50 },
  ]);
  expect(findingsOf(of("sex", now, before))).toEqual([]);
  expect(of("age", now, before).bars.map(({ value }) => value)).toEqual(["young", "middle", "older"]);
});

test("persons are counted by standing, sex and age, everyone by kind and place", () => {
  const club = one({ kind: "collective", sex: null, birthYear: null, occupation: "" });
  const measured = fairnessOf([one(), club], null);
  expect(measured.map(({ measure, total }) => [measure, total])).toEqual([
    ["standing", 1],
    ["sex", 1],
    ["age", 1],
    ["kind", 2],
    ["place", 2],
  ]);
  expect(measured.flatMap(findingsOf)).toEqual([]);
  expect(fairnessOf([club], null).map(({ measure }) => measure)).toEqual(["kind", "place"]);
});

test("a place with somebody last time and nobody now is named; one with nobody twice running too", () => {
  const at = (place: string) => one({ place });
  const places = of(
    "place",
    [at("Khu phố 10"), at("Khu phố 2")],
    [at("Khu phố 2"), at("Khu phố 11")],
    [at("Khu phố 12"), at("Khu phố 11")],
  );
  expect(places.bars.map(({ value }) => value)).toEqual([
    "Khu phố 2",
    "Khu phố 10",
    "Khu phố 11",
    "Khu phố 12",
  ]);
  expect(findingsOf(places)).toEqual([
    { about: "nobody", measure: "place", values: ["Khu phố 11"] },
    { about: "twice", measure: "place", values: ["Khu phố 12"] },
  ]);
  // Without a last period there is nothing to be absent from.
  expect(of("place", [at("Khu phố 2")], null, [at("Khu phố 12")]).bars).toHaveLength(1);
});

test("several wards are compared as wards; what was hardly said last time is nothing to compare with", () => {
  const ward = (unitName: string) => one({ unitName });
  const units = of("unit", [ward("Phường A"), ward("Phường B")], [ward("Phường A"), ward("Phường C")]);
  expect(findingsOf(units)).toEqual([{ about: "nobody", measure: "unit", values: ["Phường C"] }]);
  const unsaid = of("sex", [one()], [one({ sex: null }), one({ sex: null }), one()]);
  expect(unsaid).toMatchObject({ totalBefore: null });
  expect(unsaid.bars[0]).toEqual({ value: "female", now: 1, before: null });
});
