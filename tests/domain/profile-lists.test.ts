import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { adoption, campaign, profile, recognition } from "@/db/schema";
import { openOn, openTo } from "@/domain/campaigns/open";
import { listCampaignsWithDeadline } from "@/domain/campaigns/queries.server";
import { countProfiles, type ProfileFilter } from "@/domain/profiles/list-members.server";
import { listProfiles } from "@/domain/profiles/queries.server";
import { listRecognitionYears } from "@/domain/profiles/years.server";
import { findUnitPage } from "@/domain/units/unit-page.server";
import { useDatabase } from "../support/database";
import { city, minhPhung, tanSonHoa } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

const binhThoi = "phuong-binh-thoi";
const day = (number: number) => new Date(Date.UTC(2026, 9, number));
const slugs = async (filter: ProfileFilter, page = 1, size = 24) =>
  (await listProfiles(filter, page, size)).map((row) => row.slug);
const setState = (slug: string, state: "published" | "hidden" | "revoked") =>
  db().update(profile).set({ state }).where(eq(profile.slug, slug));

async function recognise(profileId: string, row: { year: number; campaignId?: string }): Promise<void> {
  await db()
    .insert(recognition)
    .values({ id: randomUUID(), profileId, level: "ward", form: "commended", ...row });
}

const ward = (id: string): ProfileFilter => ({ unit: { id, unitIds: [id] } });

async function district(): Promise<ProfileFilter> {
  const unit = await findUnitPage("quan-11");
  return { unit: { id: "quan-11", unitIds: unit!.unitIds } };
}

describe("the list of a unit", () => {
  beforeEach(async () => {
    for (const number of [2, 1, 3]) {
      await publishStory(`minh-phung-${number}`, { unitIds: [minhPhung], publishedAt: day(number) });
    }
    await publishStory("hai-phuong", { unitIds: [minhPhung, binhThoi], publishedAt: day(4) });
    await publishStory("noi-khac", { unitIds: [tanSonHoa], publishedAt: day(5) });
    await publishStory("da-an", { unitIds: [minhPhung], publishedAt: day(6), state: "hidden" });
  });

  it("is newest first, counted truly, and its pages end without gaps or repeats", async () => {
    const filter = ward(minhPhung);
    expect(await slugs(filter)).toEqual(["hai-phuong", "minh-phung-3", "minh-phung-2", "minh-phung-1"]);
    expect(await countProfiles(filter)).toBe(4);
    expect(await slugs(filter, 1, 3)).toEqual(["hai-phuong", "minh-phung-3", "minh-phung-2"]);
    expect(await slugs(filter, 2, 3)).toEqual(["minh-phung-1"]);
    expect(await slugs(filter, 3, 3)).toEqual([]);
    expect(await countProfiles(ward("phuong-khong-co"))).toBe(0);
  });

  it("gathers for a former district what was told of it and of all its wards, each once", async () => {
    await publishStory("thoi-quan", { unitId: "quan-11", publishedAt: day(7) });
    await publishStory("thoi-quan-nay-phuong", {
      unitId: "quan-11",
      unitIds: [minhPhung],
      publishedAt: day(8),
    });
    const filter = await district();
    const all = ["thoi-quan-nay-phuong", "thoi-quan", "hai-phuong", "minh-phung-3", "minh-phung-2"];
    expect(await slugs(filter, 1, 5)).toEqual(all);
    expect(await slugs(filter, 2, 5)).toEqual(["minh-phung-1"]);
    expect(await countProfiles(filter)).toBe(6);
  });

  it("loses a story the moment it is taken down, and has it back when it returns", async () => {
    await setState("minh-phung-3", "revoked");
    await setState("hai-phuong", "hidden");
    expect(await slugs(ward(minhPhung))).toEqual(["minh-phung-2", "minh-phung-1"]);
    expect(await countProfiles(await district())).toBe(2);
    await setState("da-an", "published");
    await db()
      .update(profile)
      .set({ publishedAt: day(9) })
      .where(eq(profile.slug, "minh-phung-1"));
    expect(await slugs(ward(minhPhung))).toEqual(["minh-phung-1", "da-an", "minh-phung-2"]);
  });
});

describe("the list of a year and of a campaign", () => {
  it("holds a story once however often it was recognised, and none that was taken down", async () => {
    await db().insert(campaign).values({ id: "dot", slug: "dot", kind: "contest", name: "Đợt", summary: "" });
    const twice = await publishStory("hai-lan", { publishedAt: day(1) });
    const once = await publishStory("mot-lan", { publishedAt: day(2) });
    const hidden = await publishStory("da-an", { state: "hidden" });
    for (const id of [twice, twice, once, hidden]) await recognise(id, { year: 2024, campaignId: "dot" });
    await recognise(once, { year: 2025 });
    for (const filter of [{ recognisedIn: 2024 }, { campaignId: "dot" }]) {
      expect(await slugs(filter)).toEqual(["mot-lan", "hai-lan"]);
      expect(await slugs(filter, 2, 1)).toEqual(["hai-lan"]);
      expect(await countProfiles(filter)).toBe(2);
    }
    expect(await listRecognitionYears()).toEqual([
      { year: 2025, count: 1 },
      { year: 2024, count: 2 },
    ]);
    await setState("mot-lan", "hidden");
    expect(await slugs({ campaignId: "dot" })).toEqual(["hai-lan"]);
    expect(await listRecognitionYears()).toEqual([{ year: 2024, count: 1 }]);
  });
});

describe("how many units run a model", () => {
  const adopters = async () =>
    (await listProfiles({ kinds: ["model"], order: "spread" }, 1, 24))[0]?.adopters;

  it("follows every adoption that begins, ends, begins again or is removed", async () => {
    const profileId = await publishStory("mo-hinh", { kind: "model" });
    const row = { profileId, sinceOn: "2026-01-01", recordedAt: day(1), updatedAt: day(1) };
    await db()
      .insert(adoption)
      .values([
        { ...row, id: "a", unitId: minhPhung },
        { ...row, id: "b", unitId: tanSonHoa },
        { ...row, id: "c", unitId: binhThoi, status: "ended", endedOn: "2026-03-01" },
      ]);
    expect(await adopters()).toBe(2);
    await db().update(adoption).set({ status: "ended", endedOn: "2026-03-01" }).where(eq(adoption.id, "a"));
    expect(await adopters()).toBe(1);
    await db().update(adoption).set({ result: "9 em" });
    await db().update(adoption).set({ status: "running", endedOn: null }).where(eq(adoption.id, "c"));
    expect(await adopters()).toBe(2);
    await db().delete(adoption).where(eq(adoption.id, "b"));
    expect(await adopters()).toBe(1);
    await setState("mo-hinh", "hidden");
    expect(await adopters()).toBeUndefined();
  });
});

describe("campaigns that take nominations", () => {
  it("are the open ones of today, the unit's own and the city's", async () => {
    const row = (id: string, deadlineOn: string | null, organiserUnitId: string | null) => ({
      id,
      slug: id,
      kind: "commendation" as const,
      name: id,
      summary: "",
      deadlineOn,
      organiserUnitId,
    });
    await db()
      .insert(campaign)
      .values([
        row("cua-phuong", "2026-12-31", minhPhung),
        row("cua-thanh-pho", "2026-12-01", city),
        row("cua-noi-khac", "2026-12-02", tanSonHoa),
        row("da-qua", "2026-11-30", null),
        row("khong-nhan", null, null),
      ]);
    const names = (rows: { id: string }[]) => rows.map((one) => one.id);
    const open = openOn("2026-12-01", await listCampaignsWithDeadline());
    expect(names(open)).toEqual(["cua-thanh-pho", "cua-noi-khac", "cua-phuong"]);
    expect(names(openTo(minhPhung, open))).toEqual(["cua-thanh-pho", "cua-phuong"]);
  });
});
