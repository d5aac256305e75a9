import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewest, publishable, roundly, tenths, type Shown } from "@/domain/tallies/small-cells";

/** Whatever the numbers may be by what is said of each, and by their sum where it is said: as a reader with a pencil finds them. */
function* possible(parts: Shown[], total: Shown, most: number): Generator<number[]> {
  const range = (one: Shown) =>
    typeof one === "number"
      ? [one, one]
      : one === "few"
        ? [0, fewest - 1]
        : total === "few"
          ? [0, 4]
          : [fewest, most];
  function* from(at: number, sum: number): Generator<number[]> {
    if (at === parts.length) {
      const isRight = typeof total === "number" ? sum === total : total === "kept" || sum < fewest;
      if (isRight) yield [];
      return;
    }
    const [low, high] = range(parts[at]!);
    for (let count = low!; count <= high!; count++)
      for (const rest of from(at + 1, sum + count)) yield [count, ...rest];
  }
  yield* from(0, 0);
}

describe("numbers of people", () => {
  it("under five are told as such, and no subtraction tells which number a hidden one is", () => {
    const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, (given) => {
        const { parts, total } = publishable(given);
        const found = [...possible(parts, total, 40)];
        for (const [at, count] of given.entries()) {
          const isHidden = typeof parts[at] !== "number";
          if (count > 0 && count < fewest) expect(isHidden).toBe(true);
          if (!isHidden) expect(parts[at]).toBe(count);
          else expect(new Set(found.map((one) => one[at])).size).toBeGreaterThan(1);
          if (parts[at] === "few") expect(count).toBeLessThan(fewest);
        }
        if (typeof total === "number") expect(total).toBe(given.reduce((sum, one) => sum + one, 0));
      }),
      { numRuns: 3000 },
    );
  });

  it("are told whole where nobody is hidden: none, zeros, all large, all equal", () => {
    expect(publishable([])).toEqual({ parts: [], total: 0 });
    expect(publishable([0, 0])).toEqual({ parts: [0, 0], total: 0 });
    expect(publishable([12, 0, 5])).toEqual({ parts: [12, 0, 5], total: 17 });
    expect(publishable([7, 7, 7])).toEqual({ parts: [7, 7, 7], total: 21 });
  });

  it("keep another back beside a single small one, and the sum where even that would tell", () => {
    expect(publishable([3, 9, 30])).toEqual({ parts: ["few", "kept", 30], total: 42 });
    expect(publishable([30, 9, 2])).toEqual({ parts: ["kept", 9, "few"], total: 41 });
    expect(publishable([4, 4, 30])).toEqual({ parts: ["few", "few", "kept"], total: 38 });
    expect(publishable([4, 4])).toEqual({ parts: ["few", "few"], total: "kept" });
    expect(publishable([1])).toEqual({ parts: ["kept"], total: "few" });
    expect(publishable([2, 1, 1])).toEqual({ parts: ["kept", "kept", "kept"], total: "few" });
  });

  it("of a ward are tenths from fifty on, each of at least three different counts; sums go by fives", () => {
    expect(tenths([20, 29])).toBeNull();
    expect(tenths([40, 10, 0])).toEqual([8, 2, 0]);
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 400 }), fc.nat(), (total, some) => {
        const count = some % (total + 1);
        const alike = Array.from({ length: total + 1 }, (_, one) => one).filter(
          (one) => tenths([one, total - one])![0] === tenths([count, total - count])![0],
        );
        expect(alike.length).toBeGreaterThanOrEqual(3);
      }),
    );
    expect([0, 1, 4, 5, 7, 8, 23].map(roundly)).toEqual([0, "few", "few", 5, 5, 10, 25]);
  });
});
