import { count } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import sharp from "sharp";
import { db } from "@/db/client";
import { blob, blobChunk, media, mediaVariant } from "@/db/schema";
import { readBlob } from "@/domain/media/blobs.server";
import { openOfficeVariant, openPublicVariant } from "@/domain/media/open-variant.server";
import {
  addPhoto,
  describePhoto,
  listPhotos,
  makeFirstPhoto,
  mostPhotos,
  removePhoto,
} from "@/domain/media/photos.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { busyJpeg, jpeg, notPhotos, phoneJpeg } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, neighbour: Actor, moderator: Actor, nomination: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  nomination = await completeDraft(official);
});

const add = (data: Buffer, name = "anh.jpg", by = official) =>
  addPhoto(by, { kind: "nomination", id: nomination }, { name, data });

/** How many rows each table of files holds. */
async function held() {
  const rows = [];
  for (const table of [media, mediaVariant, blob, blobChunk]) {
    const [row] = await db().select({ total: count() }).from(table);
    rows.push(row!.total);
  }
  return rows;
}

/** The stored bytes of every picture of the nomination. */
async function pictures() {
  const [photo] = await listPhotos(official, { kind: "nomination", id: nomination });
  return Promise.all(
    photo!.variants.map(async ({ sha256, ...variant }) => {
      const file = (await openOfficeVariant(official, sha256))!;
      const bytes = await new Response(readBlob(sha256, 0, file.size - 1)).arrayBuffer();
      return { ...variant, mime: file.mime, bytes: Buffer.from(bytes) };
    }),
  );
}

describe("a photo is made anew", () => {
  test("in three formats and five widths, upright, with neither place nor name in it", async () => {
    await add(await phoneJpeg(2000, 1600, "Nguyễn Văn Bí Mật"));
    const made = await pictures();
    expect(made.map(({ width, height, mime }) => [width, height, mime]).sort()).toEqual(
      [240, 480, 640, 960, 1600]
        .flatMap((width) =>
          ["image/avif", "image/jpeg", "image/webp"].map((mime) => [width, (width * 5) / 4, mime]),
        )
        .sort(),
    );
    for (const { bytes } of made) {
      const { exif, orientation, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, orientation, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.includes("Bí Mật")).toBe(false);
    }
  });

  test("never larger than it was", async () => {
    await add(await jpeg(300, 200));
    const made = await pictures();
    expect(made.map(({ width, height }) => [width, height]).sort()).toEqual([
      ...Array(3).fill([240, 160]),
      ...Array(3).fill([300, 200]),
    ]);
  });

  test("at most 60 KB on a phone, however much there is to see", async () => {
    await add(await busyJpeg());
    const made = (await pictures()).filter(({ mime, width }) => mime === "image/avif" && width <= 960);
    expect(made.map(({ width }) => width)).toEqual([240, 480, 640, 960]);
    const most = { 240: 8, 480: 22, 640: 33, 960: 60 } as Record<number, number>;
    for (const { width, bytes } of made) expect(bytes.length).toBeLessThanOrEqual(most[width]! * 1024);
  }, 60_000);

  test("without what was hidden behind the picture", async () => {
    await add(
      Buffer.concat([await jpeg(600, 400), Buffer.from("<script>alert('sau ảnh')</script>PK\u0003\u0004")]),
    );
    for (const { bytes } of await pictures()) expect(bytes.includes("<script>")).toBe(false);
  });
});

describe("what is no photo is refused and leaves nothing", () => {
  test.each(Object.entries(notPhotos))("%s", async (name, data) => {
    await expect(add(data, name)).rejects.toMatchObject({ code: "file-not-image" });
    expect(await held()).toEqual([0, 0, 0, 0]);
  });

  test("half a photo", async () => {
    const whole = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: "red",
        noise: { type: "gaussian", mean: 90, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    await expect(add(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: "photo-damaged" });
    expect(await held()).toEqual([0, 0, 0, 0]);
  });

  test("one photo more than a nomination holds", async () => {
    const small = await jpeg(20, 20);
    for (let at = 0; at < mostPhotos; at++) await add(small);
    await expect(add(small)).rejects.toMatchObject({
      code: "quota-exceeded",
      details: { limit: mostPhotos },
    });
    // Twelve times the same picture is stored once.
    expect(await held()).toEqual([mostPhotos, mostPhotos * 3, 3, 3]);
  });
});

describe("who may", () => {
  test("another ward neither sees nor changes a nomination's photos, by any id", async () => {
    const photo = await add(await jpeg(600, 400));
    const [listed] = await listPhotos(official, { kind: "nomination", id: nomination });
    const { sha256 } = listed!.variants[0]!;
    expect(await openOfficeVariant(official, sha256)).toMatchObject({ sha256 });
    for (const stranger of [neighbour, null]) {
      expect(await listPhotos(stranger, { kind: "nomination", id: nomination })).toEqual([]);
      expect(await openOfficeVariant(stranger, sha256)).toBeNull();
    }
    expect(await openPublicVariant(sha256)).toBeNull();
    const notFound = { code: "not-found" };
    await expect(add(await jpeg(20, 20), "a.jpg", neighbour)).rejects.toMatchObject(notFound);
    await expect(removePhoto(neighbour, photo)).rejects.toMatchObject(notFound);
    await expect(makeFirstPhoto(neighbour, photo)).rejects.toMatchObject(notFound);
    const words = { alt: "x", caption: "", credit: "" };
    await expect(describePhoto(neighbour, photo, words)).rejects.toMatchObject(notFound);
    expect(await listPhotos(official, { kind: "nomination", id: nomination })).toEqual([listed]);
  });

  test("of two who describe one photo the second is told who did, and may still decide", async () => {
    const photo = await add(await jpeg(600, 400));
    const blank = { alt: "", caption: "", credit: "" };
    const colleague = await makePerson({ role: "official", unitId: minhPhung, name: "Lê Thị Hai" });
    const theirs = { ...blank, alt: "Bà Bình giữa lớp học" };
    const mine = { ...blank, alt: "Lớp học buổi tối" };
    await describePhoto(colleague, photo, theirs, blank);
    const { version } = await rowOf(nomination);
    await expect(describePhoto(official, photo, mine, blank)).rejects.toMatchObject({
      code: "stale",
      details: { by: "Lê Thị Hai", action: "photo.describe" },
    });
    expect(await listPhotos(official, { kind: "nomination", id: nomination })).toMatchObject([theirs]);
    // The same words again are no conflict, nor is what was seen and then replaced.
    await describePhoto(official, photo, { ...theirs, alt: " Bà Bình  giữa lớp học" }, blank);
    await describePhoto(official, photo, mine, theirs);
    expect(await listPhotos(official, { kind: "nomination", id: nomination })).toMatchObject([mine]);
    expect((await rowOf(nomination)).version).toBe(version);
  });

  test("a nomination that was sent keeps its photos; approval shows them to everyone", async () => {
    const photo = await add(await jpeg(600, 400));
    const words = { alt: "Bà Bình giữa lớp học", caption: "", credit: "Lan Tỏa" };
    await describePhoto(official, photo, words);
    await giveConsent(official, nomination);
    const { version } = await rowOf(nomination);
    await submitNomination(official, { nominationId: nomination, version });
    const wrongStep = { code: "wrong-step" };
    await expect(removePhoto(official, photo)).rejects.toMatchObject(wrongStep);
    await expect(add(await jpeg(20, 20))).rejects.toMatchObject(wrongStep);
    const [shown] = await listPhotos(moderator, { kind: "nomination", id: nomination });
    const { sha256 } = shown!.variants[0]!;
    expect(await openOfficeVariant(moderator, sha256)).toMatchObject({ sha256 });
    expect(await openPublicVariant(sha256)).toBeNull();
    await approveNomination(moderator, { nominationId: nomination, version: version + 1 });
    expect(await openPublicVariant(sha256)).toMatchObject({ sha256 });
  });
});

test("the photo put first is the portrait; a removed one leaves no bytes that nothing else uses", async () => {
  const [red, blue] = [await jpeg(40, 40, "red"), await jpeg(40, 40, "blue")];
  const first = await add(red);
  const second = await add(blue);
  const again = await add(blue);
  await makeFirstPhoto(official, second);
  expect((await listPhotos(official, { kind: "nomination", id: nomination })).map(({ id }) => id)).toEqual([
    second,
    first,
    again,
  ]);
  expect(await held()).toEqual([3, 9, 6, 6]);
  await removePhoto(official, second);
  expect(await held()).toEqual([2, 6, 6, 6]);
  await removePhoto(official, again);
  expect(await held()).toEqual([1, 3, 3, 3]);
});

test("a photo's name is only a label", async () => {
  await add(await jpeg(20, 20), "../../etc/\u0000\u202Egpj.exe");
  const [row] = await db().select({ fileName: media.fileName }).from(media);
  expect(row).toEqual({ fileName: "gpj.exe" });
});
