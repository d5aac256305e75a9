import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { campaign, profile, recognition } from "@/db/schema";
import { pagePublicProfiles, type PageEnd, type PublicFilter } from "@/domain/profiles/public-pages.server";
import { storyAddresses, storyTotals } from "@/domain/profiles/story-addresses.server";
import { escapeMarkup, xmlText } from "@/domain/text/xml";
import { useDatabase } from "../support/database";
import { minhPhung, tanSonHoa } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

const ward = (id: string) => ({ id, unitIds: [id] });
const slugsOf = async (filter: PublicFilter) =>
  (await pagePublicProfiles(filter, null, 100)).profiles.map((one) => one.slug).sort();

async function takeDown(slug: string): Promise<void> {
  await db().update(profile).set({ state: "hidden" }).where(eq(profile.slug, slug));
}

describe("pages of published stories", () => {
  it("neither repeat nor skip, even among stories of one moment and while others come and go", async () => {
    for (let at = 0; at < 7; at++) await publishStory(`c-${at}`);
    const seen: string[] = [];
    let after: PageEnd | null = null;
    do {
      const page: Awaited<ReturnType<typeof pagePublicProfiles>> = await pagePublicProfiles({}, after, 2);
      seen.push(...page.profiles.map((one) => one.slug));
      if (seen.length === 2) {
        await publishStory("moi-dang", { publishedAt: new Date("2026-11-02T00:00:00Z") });
        await takeDown(seen[0]!);
      }
      after = page.end;
    } while (after);
    expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, at) => `c-${at}`));
  });

  it("end exactly: a full last page has nothing after it", async () => {
    for (const slug of ["a", "b"]) await publishStory(slug);
    expect((await pagePublicProfiles({}, null, 2)).end).toBeNull();
    expect((await pagePublicProfiles({}, null, 1)).end).not.toBeNull();
  });

  it("hold what a filter asks for and nothing that was taken down", async () => {
    await publishStory("giao-duc", { fieldId: "giao-duc", unitIds: [minhPhung] });
    await publishStory("y-te", { fieldId: "y-te", kind: "model", unitIds: [tanSonHoa, minhPhung] });
    await publishStory("da-an", { state: "hidden", fieldId: "y-te", unitIds: [minhPhung] });
    await publishStory("da-huy", { state: "revoked", fieldId: "y-te", unitIds: [minhPhung] });
    expect(await slugsOf({})).toEqual(["giao-duc", "y-te"]);
    expect(await slugsOf({ fieldId: "y-te" })).toEqual(["y-te"]);
    expect(await slugsOf({ kind: "individual" })).toEqual(["giao-duc"]);
    expect(await slugsOf({ unit: ward(minhPhung) })).toEqual(["giao-duc", "y-te"]);
    expect(await slugsOf({ unit: ward(tanSonHoa), kind: "individual" })).toEqual([]);
    expect(await slugsOf({ unit: { id: "quan-11", unitIds: [] } })).toEqual([]);
    await publishStory("thoi-quan", { unitId: "quan-11" });
    expect(await slugsOf({ unit: { id: "quan-11", unitIds: [tanSonHoa] } })).toEqual(["thoi-quan", "y-te"]);
  });

  it("ask year and campaign of one and the same recognition", async () => {
    const id = await publishStory("duoc-khen");
    await db().insert(campaign).values({
      id: "dot",
      slug: "dot",
      kind: "commendation",
      name: "Đợt",
      summary: "",
    });
    const add = (year: number, campaignId: string | null) =>
      db()
        .insert(recognition)
        .values({ id: randomUUID(), profileId: id, campaignId, level: "ward", form: "commended", year });
    await add(2024, "dot");
    await add(2026, null);
    expect(await slugsOf({ year: 2026 })).toEqual(["duoc-khen"]);
    expect(await slugsOf({ campaignId: "dot", year: 2024 })).toEqual(["duoc-khen"]);
    expect(await slugsOf({ campaignId: "dot", year: 2026 })).toEqual([]);
  });
});

describe("the sitemap's addresses", () => {
  it("come oldest first, from any number on, and know when a story last changed", async () => {
    const day = (number: number) => new Date(`2026-10-0${number}T00:00:00Z`);
    for (const number of [3, 1, 2]) await publishStory(`ngay-${number}`, { publishedAt: day(number) });
    await publishStory("da-an", { publishedAt: day(4), updatedAt: new Date(), state: "hidden" });
    const take = async (from: number, total: number) => {
      const slugs: string[] = [];
      for await (const page of storyAddresses(from, total)) slugs.push(...page.map((one) => one.slug));
      return slugs;
    };
    expect(await take(0, 10)).toEqual(["ngay-1", "ngay-2", "ngay-3"]);
    expect(await take(1, 1)).toEqual(["ngay-2"]);
    expect(await take(3, 10)).toEqual([]);
    expect(await storyTotals()).toEqual({ total: 3, changedAt: new Date("2026-11-01T03:00:00Z") });
  });

  it("are none in an empty portal", async () => {
    expect(await storyTotals()).toEqual({ total: 0, changedAt: null });
  });
});

describe("text for XML", () => {
  it("loses what XML has no place for, and keeps every letter", () => {
    expect(xmlText("ế\u0000\u0008 ộ\ud800 ữ\uffff 😀\n\t")).toBe("ế ộ ữ 😀\n\t");
    expect(escapeMarkup(`<a href="x">'&\u0001`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
  });
});
