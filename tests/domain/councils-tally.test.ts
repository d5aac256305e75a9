import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { councilInput, planInput } from "@/domain/councils/input";
import { farFromOthers, hasQuorum, quorumOf, tally, weighed, weighedTotal } from "@/domain/councils/tally";
import { choices, type CouncilRules } from "@/domain/councils/vocabulary";
import { typedCouncil } from "../support/councils-typed";

const rules: CouncilRules = {
  quorumPart: 2,
  quorumWhole: 3,
  passPart: 1,
  passWhole: 2,
  passMoreThan: true,
  passShareOf: "present",
  leastScore: null,
};
const counted = { members: 9, present: 6, conflicts: 0, totals: [] };
const votes = (agreed: number, against: number, abstain: number) => [
  ...Array<"for">(agreed).fill("for"),
  ...Array<"against">(against).fill("against"),
  ...Array<"abstain">(abstain).fill("abstain"),
];

describe("a quorum", () => {
  test.each([
    [6, 9, true],
    [5, 9, false],
    [2, 3, true],
    [5, 7, true],
    [4, 7, false],
    [0, 0, false],
  ])("%i of %i", (present, members, there) => expect(hasQuorum(present, members, rules)).toBe(there));

  test("as a number of people is rounded up", () => {
    expect([3, 5, 7, 9].map((members) => quorumOf(members, rules))).toEqual([2, 4, 5, 6]);
  });
});

describe("a count", () => {
  test.each([
    ["more than half of who takes part", {}, [4, 2, 0], true],
    ["exactly half is not more", {}, [3, 3, 0], false],
    ["but as much", { passMoreThan: false }, [3, 3, 0], true],
    ["who takes part and is silent counts", {}, [3, 0, 0], false],
    ["not of who voted", { passShareOf: "cast" }, [3, 0, 0], true],
    ["abstentions are votes", { passShareOf: "cast" }, [3, 0, 3], false],
    ["of all members", { passShareOf: "members" }, [4, 0, 0], false],
    ["of all members, enough", { passShareOf: "members" }, [5, 0, 0], true],
    ["nobody for it", { passShareOf: "cast", passMoreThan: false }, [0, 0, 0], false],
  ] as const)("%s", (_name, change, [agreed, against, abstain], passed) => {
    const result = tally({ ...counted, votes: votes(agreed, against, abstain) }, { ...rules, ...change });
    expect(result).toMatchObject({ for: agreed, against, abstain, passed });
  });

  test("a least mean score holds an item back, where it was scored", () => {
    const least = { ...rules, leastScore: 700 };
    const all = votes(6, 0, 0);
    expect(tally({ ...counted, votes: all, totals: [650, 740] }, least)).toMatchObject({
      score: 695,
      passed: false,
    });
    expect(tally({ ...counted, votes: all, totals: [660, 740] }, least)).toMatchObject({
      score: 700,
      passed: true,
    });
    expect(tally({ ...counted, votes: all }, least)).toMatchObject({ score: null, sheets: 0, passed: true });
  });

  test("never depends on the order of votes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...choices), { maxLength: 9 }), (cast) => {
        const there = { ...counted, present: 9 };
        expect(tally({ ...there, votes: [...cast].reverse() }, rules)).toEqual(
          tally({ ...there, votes: cast }, rules),
        );
      }),
    );
  });
});

describe("scores", () => {
  const criteria = [
    { words: "Sức lan tỏa", kinds: [], weight: 3 },
    { words: "Chỉ để hỏi", kinds: [] },
    { words: "Cách làm mới", kinds: ["model" as const], weight: 1 },
  ];

  test("ask what has a weight and is meant for the kind", () => {
    expect(weighed(criteria, "model").map(({ words }) => words)).toEqual(["Sức lan tỏa", "Cách làm mới"]);
    expect(weighed(criteria, "individual").map(({ words }) => words)).toEqual(["Sức lan tỏa"]);
  });

  test("are a weighted mean in hundredths", () => {
    expect(weighedTotal([10, 0], [{ weight: 3 }, { weight: 1 }])).toBe(750);
    expect(weighedTotal([7, 8, 9], [{ weight: 1 }, { weight: 1 }, { weight: 1 }])).toBe(800);
  });

  test("point out who stands far from the middle", () => {
    expect(farFromOthers([800])).toEqual([]);
    expect(farFromOthers([800, 590])).toEqual([0, 1]);
    expect(farFromOthers([800, 600])).toEqual([]);
    expect(farFromOthers([800, 820, 550])).toEqual([2]);
  });
});

describe("what is typed", () => {
  const refusal = (typed: object) =>
    councilInput.safeParse({ ...typedCouncil, unitId: "u", ...typed }).error?.issues[0];
  test("of shares and scores", () => {
    expect(councilInput.parse({ ...typedCouncil, unitId: "u", leastScore: "6,5" })).toMatchObject({
      quorum: { part: 2, whole: 3 },
      leastScore: 650,
    });
    for (const quorum of ["", "3/2", "0/3", "hai phần ba"])
      expect(refusal({ quorum })).toMatchObject({ message: "share-invalid", path: ["quorum"] });
    for (const leastScore of ["11", "sáu", "6,555"])
      expect(refusal({ leastScore })?.message).toBe("points-invalid");
  });

  test("of a day and an hour, in Ho Chi Minh City", () => {
    const typed = { day: "30/11/2026", place: "Phòng họp", ballot: "secret" };
    for (const time of ["8:30", "8h30", "08 giờ 30", "8 giờ 30 phút", "8 giờ 30 phút".normalize("NFD")])
      expect(planInput.parse({ ...typed, time }).startsAt.toISOString()).toBe("2026-11-30T01:30:00.000Z");
    expect(planInput.safeParse({ ...typed, time: "25:00" }).error?.issues[0]?.message).toBe("time-invalid");
    expect(planInput.safeParse({ ...typed, time: "8:30", day: "31/02/2026" }).success).toBe(false);
  });
});
