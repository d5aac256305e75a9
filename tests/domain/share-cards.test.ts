import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keptCard } from "@/app/_server/share-card/card-shelf";
import { cardText, headlineSize } from "@/app/_server/share-card/card-text";
import { cardLayouts, type CardWords } from "@/app/_server/share-card/card-picture";
import { drawCard } from "@/app/_server/share-card/draw-card";
import { db } from "@/db/client";
import { consent, media, mediaVariant, nomination, profile } from "@/db/schema";
import { write } from "@/db/write";
import { putBlob } from "@/domain/media/blobs.server";
import { findCardStory } from "@/domain/profiles/card-story.server";
import { useDatabase } from "../support/database";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

const words: CardWords = {
  headline: "Mười hai năm mở lớp học buổi tối",
  name: "Bà Trần Thị B",
  where: "Phường Minh Phụng",
  labels: ["Cá nhân"],
  site: "Lan Tỏa",
  host: "lantoa.example",
};

const blue = { r: 20, g: 40, b: 220 };

async function addPhoto(profileId: string): Promise<void> {
  const picture = sharp({ create: { width: 960, height: 640, channels: 3, background: blue } });
  const jpeg = await picture.jpeg().toBuffer();
  const id = randomUUID();
  await write(async (tx) => {
    const sha256 = await putBlob(tx, jpeg, "image/jpeg");
    const size = { width: 960, height: 640 };
    await tx
      .insert(media)
      .values({ id, profileId, position: 0, alt: "Bà B", createdAt: new Date(), ...size });
    await tx.insert(mediaVariant).values({ mediaId: id, format: "jpeg", sha256, ...size });
  });
}

describe("letters on a card", () => {
  it("are those the portal's fonts have, whatever was typed", () => {
    const stacked = "ế ộ ữ ẳ ẫ ỹ Ằ Ợ Đặng – “ngoặc”…";
    expect(cardText(stacked.normalize("NFD"))).toBe(stacked);
    expect(cardText("Nấu cháo 😀 cho\n陳 Ｔｒần ﬁ Ǧ")).toBe("Nấu cháo cho Trần fi G");
    expect(cardText("ក្រុម")).toBe("");
  });

  it("shrink as there are more of them, within the same room", () => {
    for (const shape of ["wide", "square"] as const) {
      const sizes = [10, 60, 100, 200].map((length) => headlineSize("ữ".repeat(length), shape));
      const heights = sizes.map(({ size, lines }) => size * lines * 1.24);
      expect(sizes.map(({ size }) => size)).toEqual([...sizes.map(({ size }) => size)].sort((a, b) => b - a));
      for (const height of heights) expect(height).toBeLessThanOrEqual(336);
    }
  });
});

describe("what a card says", () => {
  it("is who, what, where and the first photo; nothing once the story is taken down", async () => {
    const id = await publishStory("mot", { honorific: "Bà", unitIds: [minhPhung] });
    await addPhoto(id);
    expect(await findCardStory("mot")).toMatchObject({
      name: "Bà Trần Thị B",
      deed: "Việc tốt mot",
      unitNames: ["Phường Minh Phụng"],
      photo: { format: "jpeg", width: 960, alt: "Bà B" },
      onSocialMedia: true,
    });
    await db().update(profile).set({ state: "revoked" }).where(eq(profile.id, id));
    expect(await findCardStory("mot")).toBeNull();
  });

  it("names and shows nobody who did not agree to social media", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const nominationId = await completeDraft(official);
    expect((await db().select().from(nomination)).length).toBe(1);
    const id = await publishStory("kin", { nominationId, unitIds: [minhPhung] });
    await addPhoto(id);
    const card = await findCardStory("kin");
    expect(card).toMatchObject({ name: "", photo: null, onSocialMedia: false, deed: "Việc tốt kin" });
    const [given] = await db().select().from(consent).limit(1);
    await db()
      .insert(consent)
      .values({ ...given!, id: randomUUID(), channel: "social", withdrawnAt: null });
    expect(await findCardStory("kin")).toMatchObject({ name: "Trần Thị B", onSocialMedia: true });
    await db().update(consent).set({ withdrawnAt: new Date() }).where(eq(consent.channel, "social"));
    expect(await findCardStory("kin")).toMatchObject({ name: "", photo: null, onSocialMedia: false });
  });
});

describe("drawing a card", () => {
  it.each(["wide", "square"] as const)("makes a %s picture, with the photo in its place", async (shape) => {
    const id = await publishStory("co-anh");
    await addPhoto(id);
    const story = (await findCardStory("co-anh"))!;
    const { width, height, picture } = cardLayouts[shape];
    const centre = { left: picture.left + 200, top: picture.top + 200, width: 1, height: 1 };
    const pixelOf = async (card: Buffer) =>
      [...(await sharp(card).extract(centre).removeAlpha().raw().toBuffer())].map((value) => value > 150);
    const card = await drawCard(story, words, shape);
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", width, height });
    expect(await pixelOf(card)).toEqual([false, false, true]);
    const plain = await drawCard({ ...story, photo: null, scene: null }, words, shape);
    expect(await pixelOf(plain)).not.toEqual([false, false, true]);
    expect(plain.length).toBeLessThan(150_000);
  });

  it("shows the drawn scene, else what was counted, else the pattern", async () => {
    const story = { slug: "tranh", kind: "individual" as const, photo: null };
    const figure = { value: "213 em", label: "đã biết đọc" };
    const cards = [
      await drawCard({ ...story, scene: "lop-hoc-buoi-toi", figure }, words, "wide"),
      await drawCard({ ...story, figure }, words, "wide"),
      await drawCard(story, words, "wide"),
    ];
    const { picture } = cardLayouts.wide;
    const means = [];
    for (const card of cards) {
      const cut = await sharp(card).extract(picture).png().toBuffer();
      means.push((await sharp(cut).stats()).channels[0]!.mean);
    }
    // The scene is dark red, the figure mostly its light ground, the pattern between them.
    expect(means[0]).toBeLessThan(190);
    expect(means[1]).toBeGreaterThan(235);
    expect(means[2]).toBeLessThan(means[1]!);
  });

  it("keeps its shape with two hundred letters and no space", async () => {
    const long = { ...words, headline: "Ế".repeat(200), name: "Ữ".repeat(200) };
    const card = await drawCard({ slug: "dai", kind: "model", photo: null }, long, "wide");
    expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630 });
    // The picture's side is as it is with few letters: nothing was written over it.
    const short = await drawCard({ slug: "dai", kind: "model", photo: null }, words, "wide");
    const side = async (from: Buffer) => {
      const cut = await sharp(from).extract({ left: 770, top: 0, width: 430, height: 630 }).png().toBuffer();
      return (await sharp(cut).stats()).channels.slice(0, 3).map(({ mean }) => Math.round(mean));
    };
    expect(await side(card)).toEqual(await side(short));
  });
});

describe("the shelf of drawn cards", () => {
  it("draws each once and one at a time, tries again after a failure, and turns a crowd away", async () => {
    let drawing = 0;
    let most = 0;
    let drawn = 0;
    const draw = async () => {
      most = Math.max(most, ++drawing);
      await new Promise((resolve) => setImmediate(resolve));
      drawing--;
      drawn++;
      return Buffer.from("card");
    };
    await Promise.all([keptCard("a", draw), keptCard("a", draw), keptCard("b", draw)]);
    expect([drawn, most]).toEqual([2, 1]);
    await expect(keptCard("c", () => Promise.reject(new Error("out of ink")))).rejects.toThrow("out of ink");
    expect(await keptCard("c", draw)).toEqual(Buffer.from("card"));
    const crowd = await Promise.all(Array.from({ length: 25 }, (_, at) => keptCard(`crowd-${at}`, draw)));
    expect(crowd.filter((card) => card === null).length).toBe(5);
    expect(await keptCard("crowd-24", draw)).not.toBeNull();
  });
});
