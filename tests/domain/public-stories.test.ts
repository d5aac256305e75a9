import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { blob, campaign, field, media, mediaVariant, profile, recognition } from "@/db/schema";
import { findCampaign } from "@/domain/campaigns/queries.server";
import { findStory } from "@/domain/profiles/find-story.server";
import { countProfiles } from "@/domain/profiles/list-members.server";
import { listProfiles, relatedProfiles } from "@/domain/profiles/queries.server";
import { storyFromText, storyOpening } from "@/domain/stories/document";
import { formatDate } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { publishStory as publish } from "../support/stories";

useDatabase();

const people = { kinds: ["individual", "collective"] as ("individual" | "collective")[] };

describe("lists of stories", () => {
  beforeEach(async () => {
    await publish("cu", { publishedAt: new Date("2026-10-01T00:00:00Z") });
    await publish("moi", { publishedAt: new Date("2026-11-02T00:00:00Z") });
    await publish("mo-hinh", { kind: "model" });
    await publish("da-an", { state: "hidden" });
    await publish("da-huy", { state: "revoked" });
  });

  it("are newest first, counted truly, and never hold what was taken down", async () => {
    const rows = await listProfiles(people, 1, 24);
    expect(rows.map((row) => row.slug)).toEqual(["moi", "cu"]);
    expect(await countProfiles(people)).toBe(2);
    expect(await countProfiles({})).toBe(3);
  });

  it("page without gaps or repeats, and end", async () => {
    const pages = [
      await listProfiles(people, 1, 1),
      await listProfiles(people, 2, 1),
      await listProfiles(people, 3, 1),
    ];
    expect(pages.map((page) => page.map((row) => row.slug))).toEqual([["moi"], ["cu"], []]);
  });

  it("carry plain JSON only", async () => {
    const rows = await listProfiles({}, 1, 24);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});

describe("a story", () => {
  it("is found when published, and not once hidden or revoked", async () => {
    const id = await publish("muoi-hai-nam");
    const story = await findStory("muoi-hai-nam");
    expect(story).toMatchObject({ id, slug: "muoi-hai-nam", photos: [], units: [], recognitions: [] });
    expect(JSON.parse(JSON.stringify(story))).toEqual(story);
    for (const state of ["hidden", "revoked"] as const) {
      await db().update(profile).set({ state }).where(eq(profile.id, id));
      expect(await findStory("muoi-hai-nam")).toBeNull();
    }
  });

  it("shows its photos in order, each with its variants from small to large", async () => {
    const id = await publish("co-anh");
    for (const [position, name] of ["hai", "mot"].entries()) {
      await addPhoto(id, name, 1 - position);
    }
    const story = await findStory("co-anh");
    expect(story?.photos.map((photo) => photo.alt)).toEqual(["mot", "hai"]);
    expect(story?.photos[0]?.variants.map((variant) => variant.width)).toEqual([480, 960]);
    const [card] = await listProfiles({}, 1, 1);
    expect(card?.photo?.alt).toBe("mot");
  });

  it("leads on to stories of its field, never to itself or to hidden ones", async () => {
    await db().insert(field).values({ id: "thu", name: "Thử", nameEn: "Trial", position: 99 });
    const id = await publish("goc", { fieldId: "thu" });
    await publish("cung-linh-vuc", { fieldId: "thu" });
    await publish("khac-linh-vuc");
    await publish("an", { fieldId: "thu", state: "hidden" });
    const related = await relatedProfiles({ id, fieldId: "thu", unitIds: [] }, 3);
    expect(related.sameField.map((one) => one.slug)).toEqual(["cung-linh-vuc"]);
    expect(await relatedProfiles({ id, fieldId: null, unitIds: [] }, 3)).toEqual({
      sameUnit: [],
      sameField: [],
    });
  });
});

describe("a campaign's page", () => {
  const row = { id: "dot", slug: "dot", kind: "commendation" as const, name: "Đợt", summary: "Tóm tắt." };

  it("lists whom it recognised once, without those taken down, and knows its own kind", async () => {
    await db()
      .insert(campaign)
      .values({ ...row, totalIndividuals: 49, totalCollectives: 32 });
    const seen = await publish("duoc-bieu-duong");
    const hidden = await publish("da-an", { state: "hidden" });
    for (const profileId of [seen, seen, hidden]) {
      await db().insert(recognition).values({
        id: randomUUID(),
        profileId,
        campaignId: "dot",
        level: "ward",
        form: "commended",
        year: 2026,
      });
    }
    const stories = await listProfiles({ campaignId: "dot" }, 1, 9);
    expect(stories.map((one) => one.slug)).toEqual(["duoc-bieu-duong"]);
    expect(await countProfiles({ campaignId: "dot" })).toBe(1);
    expect(await findCampaign("dot")).toMatchObject({
      kind: "commendation",
      totalIndividuals: 49,
      totalCollectives: 32,
      organiser: null,
      documents: [],
    });
    expect(await findCampaign("dot-khac")).toBeNull();
  });
});

describe("words on cards", () => {
  it("open a story with whole sentences and do not stop inside a number", () => {
    const story = storyFromText("Có 18.377 lượt người dự. Bà nói: “Vui lắm!” Câu thứ ba thì dài hơn nhiều.");
    expect(storyOpening(story, 30)).toBe("Có 18.377 lượt người dự.");
    expect(storyOpening(story, 50)).toBe("Có 18.377 lượt người dự. Bà nói: “Vui lắm!”");
    expect(storyOpening(story, 10)).toBe("");
    expect(storyOpening(null, 10)).toBe("");
  });

  it("date a moment by the day it is in the city, and leave a bare date alone", () => {
    expect(formatDate("2026-12-31T18:30:00.000Z")).toBe("01/01/2027");
    expect(formatDate("2026-12-31")).toBe("31/12/2026");
  });
});

async function addPhoto(profileId: string, alt: string, position: number): Promise<void> {
  const id = randomUUID();
  const createdAt = new Date("2026-11-01T00:00:00Z");
  await db().insert(media).values({ id, profileId, position, alt, width: 1200, height: 800, createdAt });
  for (const width of [960, 480]) {
    const sha256 = `${alt}-${width}`;
    await db().insert(blob).values({ sha256, mime: "image/jpeg", size: 1 });
    const height = (width * 2) / 3;
    await db().insert(mediaVariant).values({ mediaId: id, format: "jpeg", width, height, sha256 });
  }
}
