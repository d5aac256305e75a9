import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import sharp from "sharp";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { largestPhoto } from "@/domain/media/vocabulary";
import { addPhoto } from "@/domain/media/photos.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { heicPhoto, jpeg, pixelBomb } from "../support/files";
import { watchMemory } from "../support/memory";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, nomination: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  nomination = await completeDraft(official);
});

const add = (data: Buffer) =>
  addPhoto(official, { kind: "nomination", id: nomination }, { name: "anh.jpg", data });

test("from 108 megapixels, and from panoramas lying and standing", async () => {
  const photo = (width: number, height: number, orientation?: number) =>
    sharp({ create: { width, height, channels: 3, background: "#a33" } })
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer();
  const largest = async (data: Buffer) => {
    const id = await add(data);
    const [row] = await db()
      .select({ width: media.width, height: media.height })
      .from(media)
      .where(eq(media.id, id));
    return [row!.width, row!.height];
  };
  expect(await largest(await photo(12_000, 9000))).toEqual([1600, 1200]);
  expect(await largest(await photo(16_000, 4000))).toEqual([1600, 400]);
  expect(await largest(await photo(16_000, 4000, 6))).toEqual([800, 3200]);
}, 60_000);

test("eight hostile ones at once: one decoder at a time, and all of it within 300 MB above rest", async () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: "#a33" } });
  const hostile = await Promise.all([
    flat(3000, 3000).avif({ effort: 0 }).toBuffer(),
    flat(6400, 6400).png({ progressive: true }).toBuffer(),
    flat(8500, 6400).jpeg({ progressive: true }).toBuffer(),
    flat(6400, 6400).webp({ lossless: true, effort: 0 }).toBuffer(),
  ]);
  const watch = watchMemory();
  const answers = await Promise.allSettled([...hostile, ...hostile].map((data) => add(data)));
  const { above, decoders } = watch.stop();
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill("fulfilled"));
  expect(decoders).toBe(1);
  expect(above).toBeLessThan(300);
}, 120_000);

test("each for its own reason, with the limit of its kind", async () => {
  const grey = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#888" } });
  const bomb = pixelBomb(20_000);
  expect(bomb.length).toBeLessThan(100_000);
  for (const [data, code, details] of [
    [bomb, "photo-too-many-pixels", { megapixels: 400, limit: 250 }],
    [
      await grey(9000, 8000).jpeg({ progressive: true }).toBuffer(),
      "photo-too-many-pixels",
      { megapixels: 72, limit: 55 },
    ],
    [
      await grey(8000, 8000).png({ progressive: true }).toBuffer(),
      "photo-too-many-pixels",
      { megapixels: 64, limit: 55 },
    ],
    [
      await grey(4000, 3000).avif({ effort: 0 }).toBuffer(),
      "photo-too-many-pixels",
      { megapixels: 12, limit: 9 },
    ],
    [heicPhoto, "photo-heic", {}],
    [Buffer.concat([await jpeg(10, 10), Buffer.alloc(largestPhoto)]), "file-too-large", { limit: 40 }],
  ] as const)
    await expect(add(data)).rejects.toMatchObject({ code, details });
  expect(await db().select({ id: media.id }).from(media)).toEqual([]);
}, 60_000);
