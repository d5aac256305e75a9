import "server-only";
import { countHonoured } from "@/domain/campaigns/honours.server";
import { listCampaigns } from "@/domain/campaigns/queries.server";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { listDocuments } from "@/domain/documents/queries.server";
import { documentPath } from "@/domain/documents/vocabulary";
import { listFields } from "@/domain/fields/queries.server";
import { bookPath } from "@/domain/honour-books/address";
import { listBookYears } from "@/domain/honour-books/read-book.server";
import { storyAddresses, storyTotals } from "@/domain/profiles/story-addresses.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { listRecognitionYears } from "@/domain/profiles/years.server";
import { listSpaces } from "@/domain/spaces/queries.server";
import { escapeMarkup } from "@/domain/text/xml";
import { listUnitPages } from "@/domain/units/unit-page.server";
import { readEnvironment } from "@/environment";
import { defaultLocale, localePath, locales } from "@/messages/locales";

/** What the sitemap protocol allows in one file. */
const mostAddresses = 50_000;
const storiesInPart = mostAddresses / locales.length;

const standing = [
  "/",
  "/guong",
  "/guong/ca-nhan",
  "/guong/tap-the",
  "/mo-hinh",
  "/mo-hinh/lan-toa",
  "/dot-bieu-duong",
  "/hoi-thi",
  "/so-vang",
  "/khong-gian-van-hoa",
  "/van-ban",
  "/van-ban/con-hieu-luc",
  "/van-ban/het-hieu-luc",
  "/niem-yet",
  "/don-vi",
  "/thong-ke",
  "/tim-kiem",
  "/gioi-thieu-guong",
  "/ban-tin",
  "/du-lieu",
  "/trong-tuan",
  "/man-hinh",
  "/gioi-thieu",
  "/quyen-rieng-tu",
  "/tro-nang",
];

const open = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const namespace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;

/** The index: one file for every page that is no story, then one for each twenty-five thousand stories. */
export async function sitemapIndex(): Promise<string> {
  const { total, changedAt } = await storyTotals();
  const parts = Math.ceil(total / storiesInPart);
  const files = ["trang", ...Array.from({ length: parts }, (_, at) => `cau-chuyen-${at + 1}`)];
  const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  const origin = readEnvironment().PORTAL_URL;
  const entries = files.map(
    (file) => `<sitemap><loc>${escapeMarkup(`${origin}/sitemap/${file}.xml`)}</loc>${lastmod}</sitemap>\n`,
  );
  return `${open}<sitemapindex ${namespace}>\n${entries.join("")}</sitemapindex>\n`;
}

/** One file of the index, piece by piece; null for a name that is none. `cau-chuyen-2` is the second of stories. */
export async function sitemapPart(name: string): Promise<AsyncGenerator<string> | null> {
  if (name === "trang") return file(standingPages());
  const [, number] = /^cau-chuyen-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (!number) return null;
  const from = (Number(number) - 1) * storiesInPart;
  const { total } = await storyTotals();
  return from < total ? file(stories(from)) : null;
}

async function* file(entries: AsyncGenerator<string>): AsyncGenerator<string> {
  yield `${open}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  yield* entries;
  yield "</urlset>\n";
}

async function* standingPages(): AsyncGenerator<string> {
  const origin = readEnvironment().PORTAL_URL;
  const { changedAt } = await storyTotals();
  yield standing.map((path) => entry(origin, path, changedAt)).join("");
  const [campaigns, honoured] = await Promise.all([listCampaigns(), countHonoured()]);
  const paths = [
    ...campaigns.map(campaignPath),
    ...campaigns.filter(({ id }) => honoured[id]).map((one) => `${campaignPath(one)}/danh-sach`),
    ...(await listSpaces()).map(({ slug }) => `/khong-gian-van-hoa/${slug}`),
    ...(await listDocuments()).map(({ id }) => documentPath(id)),
    "/linh-vuc",
    "/nam",
    ...(await listFields()).map(({ id }) => `/linh-vuc/${id}`),
    ...(await listRecognitionYears()).map(({ year }) => `/nam/${year}`),
    ...(await listBookYears()).map(({ year }) => bookPath(year)),
    ...(await listUnitPages()).map((id) => `/don-vi/${id}`),
  ];
  yield paths.map((path) => entry(origin, path, null)).join("");
}

async function* stories(from: number): AsyncGenerator<string> {
  const origin = readEnvironment().PORTAL_URL;
  for await (const page of storyAddresses(from, storiesInPart)) {
    yield page.map((story) => entry(origin, profilePath(story), story.updatedAt)).join("");
  }
}

/** A page in every language, each naming all of them, as search engines ask. */
function entry(origin: string, path: string, changedAt: Date | null): string {
  const address = (locale: string) => escapeMarkup(`${origin}${localePath(locale, path)}`);
  const alternates = [...locales, "x-default"]
    .map((locale) => {
      const href = address(locale === "x-default" ? defaultLocale : locale);
      return `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`;
    })
    .join("");
  const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  return locales
    .map((locale) => `<url><loc>${address(locale)}</loc>${lastmod}${alternates}</url>\n`)
    .join("");
}
