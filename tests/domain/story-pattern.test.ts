import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drum, river, seedsApart, tiles } from "@/components/patterns/designs";
import { patternAddress, patternPicture } from "@/components/patterns/pattern-picture";
import { seededRandom } from "@/components/patterns/random";

const designs = { drum, tiles, river };
const seeds = Array.from({ length: 200 }, (_, at) => `cau-chuyen-${at}`);

describe.each(Object.entries(designs))("the %s pattern", (_, design) => {
  it("depends on the slug alone", () => {
    expect(design(seededRandom("mot"))).toEqual(design(seededRandom("mot")));
    expect(design(seededRandom("mot"))).not.toEqual(design(seededRandom("hai")));
  });

  it("is light: at most 3 KB compressed, and without a broken number", () => {
    for (const seed of seeds) {
      const paths = JSON.stringify(design(seededRandom(seed)));
      expect(gzipSync(paths).length).toBeLessThanOrEqual(3072);
      expect(paths).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

it("shares the designs out evenly among similar slugs", () => {
  const counts = [0, 0, 0];
  for (const seed of seeds) counts[Math.floor(seededRandom(seed)() * 3)]!++;
  for (const count of counts) expect(count).toBeGreaterThan(40);
});

it("has no two of one design follow each other in a list, and the same for the same list", () => {
  const apart = seedsApart(seeds);
  expect([...apart.keys()]).toEqual(seeds);
  const designOf = (seed: string) => Math.floor(seededRandom(seed)() * 3);
  const order = [...apart.values()].map(designOf);
  expect(order.filter((design, at) => design === order[at - 1])).toEqual([]);
  expect(seedsApart(seeds)).toEqual(apart);
  expect(apart.get(seeds[0]!)).toBe(seeds[0]);
});

it("has no two of one design side by side or one above the other in a list of columns", () => {
  const list = seeds.map((seed, at) => (at % 7 === 3 ? null : seed));
  for (const columns of [2, 3]) {
    const apart = seedsApart(list, columns);
    const order = list.map((seed) => (seed ? Math.floor(seededRandom(apart.get(seed)!)() * 3) : null));
    const same = order.filter(
      (one, at) => one !== null && [order[at - 1], order[at - columns]].includes(one),
    );
    expect(same).toEqual([]);
  }
});

describe("a pattern's address", () => {
  const drawn = (address: string) => patternPicture(...(address.split("/").slice(2) as [string, string]));

  it("names its kind and its story, and nothing else is needed to draw it", () => {
    expect(patternAddress("model", "me-do-dau")).toBe("/hoa-tiet/mo-hinh/me-do-dau.svg");
    const picture = drawn(patternAddress("model", "me-do-dau"));
    expect(picture).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="480" height="300" .*<\/svg>$/,
    );
    expect(drawn(patternAddress("model", "me-do-dau"))).toBe(picture);
    expect(drawn(patternAddress("collective", "me-do-dau"))).not.toBe(picture);
  });

  it("has its colour of the day on paper, and one for the night on a page", () => {
    expect(patternAddress("model", "me-do-dau", true)).toBe("/hoa-tiet/mo-hinh/me-do-dau.giay.svg");
    expect(drawn(patternAddress("model", "me-do-dau", true))).not.toContain("prefers-color-scheme");
    expect(drawn(patternAddress("model", "me-do-dau"))).toContain("prefers-color-scheme:dark");
  });

  it("is one of a few kinds and a slug; to all else there is no picture", () => {
    for (const [folder, file] of [
      ["khac", "me-do-dau.svg"],
      ["constructor", "me-do-dau.svg"],
      ["mo-hinh", "me-do-dau"],
      ["mo-hinh", "<script>.svg"],
      ["mo-hinh", `${"a".repeat(201)}.svg`],
    ] as const)
      expect([folder, file, patternPicture(folder, file)]).toEqual([folder, file, null]);
  });
});
