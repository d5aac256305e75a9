import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { findUnitMap } from "@/domain/units/map.server";
import { mergerInput } from "@/domain/units/merger-input";
import { saveMerger } from "@/domain/units/save-merger.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
});

const merge = async (from: string, into: string) => {
  const typed = { from, into, areNew: "1", effectiveOn: hcmcToday(), documentId: "chi-thi-05-ct-tw" };
  await saveMerger(admin, { id: randomUUID(), version: 0 }, mergerInput.parse(typed));
  while (await runNext("test", (error) => expect(error).toBeUndefined()));
};
const drawn = async () => {
  const map = await findUnitMap();
  const ids = map.drawings!.whole.outlines.map(({ unitId }) => unitId);
  return { ...map, ids, of: (id: string) => map.drawings!.whole.outlines.find((one) => one.unitId === id) };
};
const starts = (path: string) => path.match(/M/g)!.length;

test("each of the 168 has its outline, Côn Đảo in its box, the wards of the middle once more and larger", async () => {
  const { units, drawings, ids, undrawn, divided } = await drawn();
  expect(units.length).toBe(168);
  expect([...ids].sort()).toEqual(units.map(({ id }) => id).sort());
  expect([undrawn, divided]).toEqual([[], []]);
  const { whole, middle } = drawings!;
  expect([whole.width, whole.height]).toEqual([720, 695]);
  for (const { unitId, d, at } of whole.outlines) {
    expect([unitId, d]).toEqual([unitId, expect.stringMatching(/^(?:M\d+ \d+l-?\d[\d -]*z)+$/)]);
    const isFar = unitId === "dac-khu-con-dao";
    const { x, y, width, height } = isFar ? whole.islands! : { x: 0, y: 0, ...whole };
    expect([unitId, at[0] > x && at[0] < x + width, at[1] > y && at[1] < y + height]).toEqual([
      unitId,
      true,
      true,
    ]);
  }
  expect(middle.outlines.map(({ unitId }) => unitId)).toContain(minhPhung);
  expect(middle.outlines.map(({ unitId }) => unitId)).not.toContain("xa-can-gio");
  const within = middle.outlines.filter(
    ({ at: [x, y] }) => x > 0 && y > 0 && x < middle.width && y < middle.height,
  );
  expect(within.length).toBe(73);
});

test("all outlines together are light", async () => {
  const { whole, middle } = (await findUnitMap()).drawings!;
  const packed = (of: { outlines: { d: string }[] }) =>
    gzipSync(of.outlines.map(({ d }) => d).join("")).length;
  expect(packed(whole)).toBeLessThanOrEqual(9_000);
  expect(packed(middle)).toBeLessThanOrEqual(5_000);
  expect(packed({ outlines: whole.small })).toBeLessThanOrEqual(5_000);
  expect(whole.small.map(({ unitId }) => unitId)).toEqual(whole.outlines.map(({ unitId }) => unitId));
});

test("where wards become one, the new one has their outlines without the border between them", async () => {
  const before = await drawn();
  await merge("Phường Minh Phụng\nPhường Bình Thới", "Phường Chợ Lớn Mới");
  const after = await drawn();
  expect(after.units.length).toBe(167);
  expect(after.ids).not.toContain(minhPhung);
  expect(after.undrawn).toEqual([]);
  const made = after.of("phuong-cho-lon-moi")!;
  // Neighbours: one ring, shorter than both.
  expect(starts(made.d)).toBe(1);
  const both = before.of(minhPhung)!.d.length + before.of("phuong-binh-thoi")!.d.length;
  expect(made.d.length).toBeLessThan(both);
});

test("a ward that takes in another has both, also where that was merged before", async () => {
  await merge("Phường Minh Phụng\nPhường Bình Thới", "Phường Chợ Lớn Mới");
  await merge("Phường Chợ Lớn Mới", "Phường Tân Sơn Hòa");
  const after = await drawn();
  expect(after.units.length).toBe(166);
  expect(after.undrawn).toEqual([]);
  // Its own in the north of the middle, the other's in the south.
  expect(starts(after.of(tanSonHoa)!.d)).toBe(2);
});

test("a divided ward stays as it was, blank, and those it went to are listed", async () => {
  await merge("Phường Minh Phụng", "Phường Phú Mới\nPhường Tân Sơn Hòa");
  const { divided, undrawn, of } = await drawn();
  expect(divided).toEqual([
    {
      id: minhPhung,
      label: "Phường Minh Phụng",
      toIds: expect.arrayContaining(["phuong-phu-moi", tanSonHoa]),
    },
  ]);
  expect(undrawn.sort()).toEqual(["phuong-phu-moi", tanSonHoa].sort());
  expect(of(minhPhung)).toBeDefined();
  expect(of("phuong-phu-moi")).toBeUndefined();
  expect(of(tanSonHoa)).toBeDefined();
});

test("without its file, or with one that is none, there is no drawing, and everything else", async () => {
  const broken = join(tmpdir(), `${randomUUID()}.topojson`);
  writeFileSync(broken, '{"arcs":[');
  const other = join(tmpdir(), `${randomUUID()}.topojson`);
  writeFileSync(other, '{"type":"Topology","arcs":[],"objects":{}}');
  for (const file of [join(tmpdir(), "khong-co.topojson"), broken, other]) {
    const map = await findUnitMap(file);
    expect([map.drawings, map.units.length, map.undrawn]).toEqual([null, 168, []]);
  }
});
