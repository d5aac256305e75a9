import { gzipSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { NextIntlClientProvider } from "next-intl";
import { expect, test } from "vitest";
import { WardMap, type WardMapProps } from "@/components/maps/ward-map";
import { shadeCounts } from "@/domain/units/map-classes";
import { findUnitMap } from "@/domain/units/map.server";
import messages from "@/messages/vi";
import { useDatabase } from "../support/database";
import { minhPhung, tanSonHoa } from "../support/people";

useDatabase();

function drawn(props: WardMapProps): string {
  const children = createElement(WardMap, props);
  const provider = { locale: "vi", messages, timeZone: "Asia/Ho_Chi_Minh", children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, provider));
}

/** The map of these counts. */
async function mapOf(counts: Record<string, number>, more: Partial<WardMapProps> = {}): Promise<string> {
  const map = await findUnitMap();
  const ids = map.units.map(({ id }) => id);
  const shaded = shadeCounts(ids, counts, (count) => `${count} câu chuyện`);
  return drawn({ id: "x", map, title: "Tên bản đồ", ...shaded, ...more });
}

const links = (html: string) =>
  [...html.matchAll(/<a href="\/don-vi\/([\w-]+)"><title>([^<]*)<\/title><path class="m(\d)"/g)].map(
    ([, id, said, level]) => [id!, said!, Number(level)] as const,
  );

test("each ward is a link once, with its name, what is counted and how dark it is, in the order of names", async () => {
  const html = await mapOf({ [minhPhung]: 7, [tanSonHoa]: 1, "xa-can-gio": 2 }, { linked: true });
  const found = new Map(links(html).map((one) => [one[0], one]));
  expect([links(html).length, found.size]).toEqual([168, 168]);
  expect(found.get(minhPhung)).toEqual([minhPhung, "Phường Minh Phụng: 7 câu chuyện", 3]);
  expect(found.get("xa-can-gio")).toEqual(["xa-can-gio", "Xã Cần Giờ: 2 câu chuyện", 2]);
  expect(found.get(tanSonHoa)).toEqual([tanSonHoa, "Phường Tân Sơn Hòa: 1 câu chuyện", 1]);
  expect(links(html).filter(([, , level]) => level === 0).length).toBe(165);
  expect(links(html)[0]![0]).not.toBe(minhPhung);
  // Who comes by keyboard may pass all of them at once, to a place that is there.
  const [, after] = /<a href="#([\w-]+)" class="map-skip">Bỏ qua bản đồ<\/a>/.exec(html)!;
  expect(html.indexOf(`id="${after}"`)).toBeGreaterThan(html.lastIndexOf("<svg viewBox"));
  // Whose finger finds a ward too small enlarges the drawing it is in, and makes it whole again.
  const ways = [
    ...html.matchAll(/href="#([\w-]+)"[^>]* class="map-(?:nearer|whole)|href="#([\w-]+)" class="map-whole/g),
  ];
  expect(ways.map(([, nearer, whole]) => nearer ?? whole)).toEqual(["x-ca", "x", "x-gan", "x-giua"]);
  for (const [, nearer, whole] of ways) expect(html).toContain(`id="${nearer ?? whole}"`);
  expect(html).toContain("Ranh giới vẽ giản lược, chỉ để tìm phường, xã.");
  const strip = [...html.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(([, words]) => words);
  expect(strip).toEqual(["chưa có", "1", "2–6", "7"]);
});

test("with all its names and links it is at most 30 KB, and half of that as a picture", async () => {
  const counts = { [minhPhung]: 7, [tanSonHoa]: 1 };
  expect(gzipSync(await mapOf(counts, { linked: true })).length).toBeLessThanOrEqual(20_000);
  expect(gzipSync(await mapOf(counts)).length).toBeLessThanOrEqual(10_000);
});

test("as a picture it says its title, and marks what it is told to", async () => {
  const html = await mapOf(
    { [minhPhung]: 7 },
    {
      labels: [{ unitId: minhPhung, text: "Minh Phụng: 7" }],
      points: [{ unitId: tanSonHoa, text: "Không gian văn hóa" }],
      marked: [minhPhung],
    },
  );
  expect(html).toContain('role="img" aria-label="Tên bản đồ"');
  expect(links(html)).toEqual([]);
  expect(html).toMatch(/class="map-label">Minh Phụng: 7</);
  // In the whole, and in the enlarged middle.
  expect(html.match(/class="map-point"/g)!.length).toBe(2);
  expect(html.match(/class="map-marked"/g)!.length).toBe(2);
});

test("a picture enlarges the city's middle where that has something to show, and only there", async () => {
  const enlarged = "Khu trung tâm, phóng to";
  const inMiddle = await mapOf({ [minhPhung]: 1 });
  expect(inMiddle).toContain(enlarged);
  // The ward is shaded twice: as small as it is in the whole, and large.
  expect(inMiddle.match(/<path class="m[1-3]"/g)!.length).toBe(2);
  expect(await mapOf({ "xa-can-gio": 1 })).not.toContain(enlarged);
  expect(await mapOf({ [minhPhung]: 1 }, { brief: true })).not.toContain(enlarged);
});

test("where all are alike or nobody has any, the strip says so", async () => {
  const { units } = await findUnitMap();
  const alike = await mapOf(Object.fromEntries(units.map(({ id }) => [id, 4])), { linked: true });
  expect(new Set(links(alike).map(([, , level]) => level))).toEqual(new Set([2]));
  expect(alike.match(/class="map-strip/g)!.length).toBe(1);
  const none = await mapOf({}, { linked: true });
  expect(new Set(links(none).map(([, , level]) => level))).toEqual(new Set([0]));
  expect(none).not.toContain("map-strip");
});

test("without outlines a sentence stands there; what was divided since is said with what went into it", async () => {
  const map = await findUnitMap();
  const bare = drawn({ id: "x", map: { ...map, drawings: null }, title: "x", values: {} });
  expect(bare).toContain("Hiện chưa vẽ được bản đồ. Số liệu từng nơi vẫn có đủ trong bảng.");
  expect(bare).not.toContain("<svg");
  const since = {
    ...map,
    undrawn: [tanSonHoa],
    divided: [{ id: minhPhung, label: "Phường Minh Phụng", toIds: [tanSonHoa] }],
  };
  const values = { [tanSonHoa]: { level: 1 as const, words: "3 câu chuyện" } };
  const html = drawn({ id: "x", map: since, title: "x", values, linked: true });
  expect(html).toContain("Phường Minh Phụng đã chia về Phường Tân Sơn Hòa.");
  expect(html).toMatch(/Phường Tân Sơn Hòa<\/a>: 3 câu chuyện/);
});
