import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drum, river, tiles } from "@/components/patterns/designs";
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
