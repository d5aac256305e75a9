import sharp from "sharp";
import { expect, test } from "vitest";
import { apiAnswers, pngFaults, schemaOrgFaults, xmlFaults } from "./support/standards";

// The judges of tests/site/standards.spec.ts themselves: each lets through what is sound and refuses what is not.

const address = "https://cong.example/rss.xml";
const item = (more = "") => `<item><title>Một</title><description>Hai</description>${more}</item>`;
const rss = (items: string, more = "") => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Lan Tỏa</title><link>https://cong.example</link><description>Gương</description>
<atom:link href="${address}" rel="self" type="application/rss+xml"/>${more}${items}</channel></rss>`;

test("a feed is held against RSS 2.0", () => {
  const date = "<pubDate>Thu, 26 Nov 2026 09:00:00 GMT</pubDate>";
  expect(xmlFaults(rss(item(date), "<dc:creator>Cổng</dc:creator><ttl>60</ttl>"), "rss")).toEqual([]);
  for (const [wrong, why] of [
    [rss(item("<pubDate>2026-11-26</pubDate>")), "a day of another form"],
    [rss("<item><title>Một</title></item>"), "an item that says nothing"],
    [rss(item("<headline>Một</headline>")), "a word that RSS does not have"],
    [rss(item("<link>/guong/mot</link>")), "an address without its portal"],
    [rss(item(), "<ttl>0</ttl>"), "no time to live"],
    [rss(item()).replace("</channel>", ""), "an element that does not end"],
    [rss(item()).replace(/<atom:link.*?\/>/, ""), "no address of its own"],
  ] as const)
    expect([why, xmlFaults(wrong, "rss").length > 0]).toEqual([why, true]);
});

test("a sitemap is held against its protocol", () => {
  const file = (...entries: string[]) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join("")}</urlset>`;
  const url = (loc: string, more = "") => `<url><loc>${loc}</loc>${more}</url>`;
  const alternate = `<xhtml:link rel="alternate" hreflang="en" href="https://cong.example/en"/>`;
  const day = "<lastmod>2026-11-26T09:00:00.000Z</lastmod>";
  expect(xmlFaults(file(url("https://cong.example/", day + alternate)), "sitemap")).toEqual([]);
  for (const [wrong, why] of [
    [file(), "no address"],
    [file(url("/guong")), "an address without its portal"],
    [file(url("https://cong.example/", "<lastmod>26/11/2026</lastmod>")), "a day of another form"],
    [file(url("https://cong.example/", alternate + day)), "another order"],
    [file(url("https://cong.example/"), url("https://cong.example/")), "an address twice"],
  ] as const)
    expect([why, xmlFaults(wrong, "sitemap").length > 0]).toEqual([why, true]);
});

test("linked data is held against schema.org's vocabulary", () => {
  const article = (more: object) => ({
    "@context": "https://schema.org",
    "@graph": [{ "@type": "Article", headline: "Một", ...more }],
  });
  expect(schemaOrgFaults([article({ author: { "@type": "Person", name: "Nguyễn Văn A" } })])).toEqual([]);
  const wrong = [{ heading: "Một" }, { author: { "@type": "Human" } }, { isAccessibleForFree: "có" }];
  expect(schemaOrgFaults(wrong.map(article))).toHaveLength(wrong.length);
}, 60_000);

test("answers are held against the description of the API", () => {
  const one = { type: "object", properties: { url: { type: "string", format: "uri" } }, required: ["url"] };
  const list = { type: "array", items: { $ref: "#/components/schemas/One" } };
  const faults = apiAnswers({ components: { schemas: { One: one, List: list } } });
  expect(faults("List", [{ url: address }])).toEqual([]);
  expect(faults("List", [{ url: "rss.xml" }, {}])).toEqual([
    '/0/url must match format "uri"',
    "/1 must have required property 'url'",
  ]);
});

test("a picture is held against its stated size", async () => {
  const blank = sharp({ create: { width: 12, height: 6, channels: 3, background: "white" } });
  const png = await blank.clone().png().toBuffer();
  const wanted = { width: 12, height: 6, mostBytes: 1000 };
  expect(await pngFaults(png, wanted)).toEqual([]);
  expect(await pngFaults(png, { width: 6, height: 12, mostBytes: 10 })).toEqual([
    "is 12 × 6",
    `weighs ${png.length} bytes`,
  ]);
  expect(await pngFaults(await blank.clone().jpeg().toBuffer(), wanted)).toEqual(["is jpeg"]);
  await expect(pngFaults(png.subarray(0, png.length - 30), wanted)).rejects.toThrow();
});
