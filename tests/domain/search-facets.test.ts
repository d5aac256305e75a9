import { beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, profile } from "@/db/schema";
import { write } from "@/db/write";
import { answer } from "@/domain/search/answer.server";
import type { SearchFilter } from "@/domain/search/query";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";
import { storiesCounted as count, storiesFound as search } from "../support/search";

useDatabase();

const facetsOf = async (text: string, filter: SearchFilter = {}) =>
  (await answer({ text, filter, group: null, page: 1 })).facets;

describe("narrowing", () => {
  beforeEach(async () => {
    await db()
      .insert(campaign)
      .values({ id: "dot-1", slug: "dot-mot", kind: "commendation", name: "Đợt một", summary: "" });
    const shared = { deed: "Hiến máu cứu người", fieldId: "y-te", unitIds: ["phuong-minh-phung"] };
    await makeProfile({
      slug: "a",
      ...shared,
      recognitions: [{ year: 2025, campaignId: "dot-1" }, { year: 2026 }],
    });
    await makeProfile({
      slug: "b",
      ...shared,
      unitIds: ["phuong-binh-thoi"],
      recognitions: [{ year: 2026 }],
    });
    await makeProfile({
      slug: "c",
      ...shared,
      kind: "model",
      fieldId: "giao-duc",
      unitId: "phuong-7-quan-11",
    });
  });

  it("counts truly, combines, and can be undone", async () => {
    expect(await count("hien mau")).toBe(3);
    expect(await count("hien mau", { fieldId: "y-te" })).toBe(2);
    expect(await search("hien mau", { fieldId: "y-te", unitId: "phuong-minh-phung" })).toEqual(["a"]);
    expect(await search("hien mau", { year: 2025 })).toEqual(["a"]);
    expect(await search("hien mau", { campaignId: "dot-1", year: 2026 })).toEqual(["a"]);
    // A former unit holds what is told of it and of the units it went to.
    expect((await search("", { unitId: "phuong-7-quan-11" })).sort()).toEqual(["a", "c"]);
    expect((await search("", { unitId: "quan-11" })).sort()).toEqual(["a", "b", "c"]);
    expect((await search("", { kind: "individual" })).sort()).toEqual(["a", "b"]);
    expect((await answer({ text: "", filter: {}, group: null, page: 1 })).total).toBe(0);
  });

  it("offers only what leaves something, with its true count", async () => {
    const facets = await facetsOf("hiến máu");
    const short = (list: { value: string; count: number }[]) => list.map((one) => [one.value, one.count]);
    expect(short(facets.kind)).toEqual([
      ["individual", 2],
      ["model", 1],
    ]);
    expect(short(facets.field)).toEqual([
      ["giao-duc", 1],
      ["y-te", 2],
    ]);
    expect(short(facets.year)).toEqual([
      ["2026", 2],
      ["2025", 1],
    ]);
    expect(short(facets.campaign)).toEqual([["dot-mot", 1]]);
    expect(short(facets.unit)).toEqual([
      ["phuong-minh-phung", 2],
      ["phuong-binh-thoi", 1],
    ]);
    const narrowed = await facetsOf("hiến máu", { kind: "model" });
    expect([narrowed.kind, short(narrowed.field)]).toEqual([[], [["giao-duc", 1]]]);
  });

  it("counts what is published now, whatever was changed, taken down or published since the last question", async () => {
    const kinds = async () => (await facetsOf("hiến máu")).kind.map((one) => [one.value, one.count]);
    const change = (slug: string, set: Partial<typeof profile.$inferInsert>) =>
      write(async (tx) => {
        await tx.update(profile).set(set).where(eq(profile.slug, slug));
      });
    expect(await kinds()).toEqual([
      ["individual", 2],
      ["model", 1],
    ]);
    await change("a", { kind: "collective" });
    await change("b", { state: "hidden" });
    expect(await kinds()).toEqual([
      ["collective", 1],
      ["model", 1],
    ]);
    await change("b", { state: "published" });
    await makeProfile({ slug: "d", deed: "Hiến máu lần thứ mười" });
    expect(await kinds()).toEqual([
      ["individual", 2],
      ["collective", 1],
      ["model", 1],
    ]);
  });

  it("pages without gaps or repeats", async () => {
    for (let at = 0; at < 45; at++) {
      await makeProfile({ slug: `p${at}`, deed: at % 2 ? "Quét hẻm sạch" : "Quét hèm sách" });
    }
    const pagesOf = (text: string) => Promise.all([1, 2, 3, 4].map((page) => search(text, {}, page)));
    const pages = await pagesOf("quet hem sach");
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5, 0]);
    expect(new Set(pages.flat()).size).toBe(45);
    expect(await count("quet hem sach")).toBe(45);
    // Those with the accents that were typed fill a page: others are left out, of pages, numbers and facets.
    const meant = await pagesOf("quét hẻm sạch");
    expect(meant.map((page) => page.length)).toEqual([20, 2, 0, 0]);
    expect(meant.flat().every((slug) => Number(slug.slice(1)) % 2 === 1)).toBe(true);
    expect(await count("quét hẻm sạch")).toBe(22);
    expect((await facetsOf("quét hẻm sạch")).kind.map((one) => one.count)).toEqual([22]);
  });
});
