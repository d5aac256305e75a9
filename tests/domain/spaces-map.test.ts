import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { NextIntlClientProvider } from "next-intl";
import { beforeEach, expect, test } from "vitest";
import { SpaceMap } from "@/components/spaces/space-map";
import { SpacesMap } from "@/components/spaces/spaces-map";
import { db } from "@/db/client";
import { space } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { spaceInput } from "@/domain/spaces/input";
import { outlineOf } from "@/domain/spaces/on-map";
import { findSpace, listSpaces } from "@/domain/spaces/queries.server";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { findUnitMap } from "@/domain/units/map.server";
import messages from "@/messages/vi";
import { useDatabase } from "../support/database";
import { merge } from "../support/mergers";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
});

const addSpace = (name: string, unitId: string) =>
  saveSpace(admin, { id: randomUUID(), version: 0 }, spaceInput.parse({ name, unitId, shown: "1" }));

function drawn(children: React.ReactElement): string {
  const provider = { locale: "vi", messages, timeZone: "Asia/Ho_Chi_Minh", children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provider));
}
/** How many are in the whole city's drawing, beside which the middle may be enlarged. */
const dots = (html: string) => html.match(/r="9" class="map-point"/g)?.length ?? 0;
const listMap = async () =>
  drawn(createElement(SpacesMap, { spaces: await listSpaces(), map: await findUnitMap() }));
const ownMap = async (slug: string) =>
  drawn(createElement(SpaceMap, { space: (await findSpace(slug))!, map: await findUnitMap() }));

test("a space of a ward that became another one is marked in that one, and both maps say so", async () => {
  await addSpace("Góc Minh Phụng", minhPhung);
  await addSpace("Góc Tân Sơn Hòa", tanSonHoa);
  expect(dots(await listMap())).toBe(2);
  await merge(admin, "Phường Minh Phụng", "Phường Cây Gõ");
  // A merger into one unit hands the space over; one entered under a name of long ago stays under that.
  await db().update(space).set({ unitId: "phuong-7-quan-11" }).where(eq(space.unitId, tanSonHoa));
  const listed = (await listSpaces()).map((one) => [one.unitName, one.unitsNow.length]);
  expect(listed.sort()).toEqual([
    ["Phường 7", 1],
    ["Phường Cây Gõ", 0],
  ]);
  const html = await listMap();
  expect(dots(html)).toBe(2);
  expect(html).not.toContain("Chưa chấm được");
  expect(await ownMap("goc-minh-phung")).toMatch(/class="map-marked".*Phường Cây Gõ</s);
});

test("of a ward that was divided it is marked in the old outline, where it is", async () => {
  await addSpace("Góc Minh Phụng", minhPhung);
  await merge(admin, "Phường Minh Phụng", "Phường Cây Gõ\nPhường Bình Tiên");
  expect(dots(await listMap())).toBe(1);
  expect(await ownMap("goc-minh-phung")).toMatch(/class="map-marked".*Phường Minh Phụng</s);
});

test("where the map cannot show it, its name stands below the map; without outlines only the map's own sentence", async () => {
  const outlined = new Set(["a", "b"]);
  const place = (unitId: string, ...now: string[]) =>
    outlineOf({ unitId, unitsNow: now.map((id) => ({ id })) }, outlined);
  expect([place("a"), place("x", "b"), place("x", "a", "b"), place("x"), place("x", "y")]).toEqual([
    "a",
    "b",
    null,
    null,
    null,
  ]);
  await addSpace("Góc Minh Phụng", minhPhung);
  const spaces = (await listSpaces()).map((one) => ({ ...one, unitId: "khong-co-hinh" }));
  const map = await findUnitMap();
  const html = drawn(createElement(SpacesMap, { spaces, map }));
  expect(dots(html)).toBe(0);
  expect(html).toContain(
    "Chưa chấm được trên bản đồ vì phường, xã cũ đã chia hoặc chưa có hình vẽ: Góc Minh Phụng.",
  );
  const bare = drawn(createElement(SpacesMap, { spaces, map: { ...map, drawings: null } }));
  expect(bare).toContain("Hiện chưa vẽ được bản đồ.");
  expect(bare).not.toContain("Chưa chấm được");
});
