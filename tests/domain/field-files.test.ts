import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import sharp from "sharp";
import { db } from "@/db/client";
import { attachment, media } from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { addPhoto } from "@/domain/media/photos.server";
import { draftPatch } from "@/domain/nominations/input";
import type { Actor } from "@/domain/permissions";
import { slugify } from "@/domain/text/fold";
import { useDatabase } from "../support/database";
import { storiesFound } from "../support/search";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { makeProfile } from "../support/profiles";

/** Files that people sent elsewhere, as they were sent. */
const fromField = (name: string) => readFileSync(`tests/fixtures/field/${name}`);

useDatabase();

let official: Actor, nomination: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  nomination = await completeDraft(official);
});

const add = (data: Buffer, name = "anh.jpg") =>
  addPhoto(official, { kind: "nomination", id: nomination }, { name, data });

async function sizeOf(id: string): Promise<[width: number, height: number]> {
  const [row] = await db()
    .select({ width: media.width, height: media.height })
    .from(media)
    .where(eq(media.id, id));
  return [row!.width, row!.height];
}

describe("a file from the field", () => {
  test("that is an iPhone's HEIC is refused for what it is", async () => {
    await expect(add(fromField("hevc-photo.heic"), "IMG_0001.HEIC")).rejects.toMatchObject({
      code: "photo-heic",
    });
  });

  test("that is a phone's photo of 50 megapixels is taken", async () => {
    expect(await sizeOf(await add(fromField("phone-50mp-8192x6144.jpg")))).toEqual([1600, 1200]);
  });

  test("that is Word's of 1997 is taken among papers", async () => {
    const id = await addAttachment(official, nomination, {
      name: "Báo cáo.doc",
      data: fromField("word-97-2003.doc"),
    });
    const [paper] = await db().select().from(attachment).where(eq(attachment.id, id));
    expect(paper!.fileName).toBe("Báo cáo.doc");
  });

  test("whose letters only look right is kept, found and addressed as it was meant; what is no name is none", async () => {
    const names = fromField("invisible-and-lookalike.txt")
      .toString()
      .split("\n")
      .filter((line) => line.includes("\t"))
      .map((line) => line.split("\t")[0]!);
    const kept = names.map((name) => {
      const { success, data } = draftPatch.safeParse({ name });
      return success ? data.name : null;
    });
    expect(kept).toEqual(["Đặng Thị Đào", "Nguyễn Văn Ẩn", null]);
    expect(names.slice(0, 2).map(slugify)).toEqual(["dang-thi-dao", "nguyen-van-an"]);
    await makeProfile({ slug: "dao", name: names[0]! });
    await makeProfile({ slug: "an", name: names[1]! });
    for (const [asked, slug] of [
      ["Đặng Thị Đào", "dao"],
      ["dang thi dao", "dao"],
      [names[0]!, "dao"],
      ["Nguyễn Văn Ẩn", "an"],
      [names[1]!, "an"],
    ] as const) {
      expect([asked, await storiesFound(asked)]).toEqual([asked, [slug]]);
    }
  });
});

describe("a photo that is unusual and right is taken", () => {
  const grey = { create: { width: 400, height: 300, channels: 3, background: "#876" } } as const;
  const clear = { create: { width: 400, height: 300, channels: 4, background: "#87654380" } } as const;
  const animated = async () => {
    const frames = await Promise.all(
      ["#876", "#678", "#786"].map((background) =>
        sharp({ create: { ...grey.create, background } })
          .png()
          .toBuffer(),
      ),
    );
    return sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer();
  };
  test.each([
    ["for print, in four inks", () => sharp(grey).toColourspace("cmyk").jpeg().toBuffer()],
    ["of 16 bits", () => sharp(grey).toColourspace("rgb16").png().toBuffer()],
    ["of a phone's wide colours", () => sharp(grey).withIccProfile("p3").jpeg().toBuffer()],
    ["that comes in steps", () => sharp(grey).jpeg({ progressive: true }).toBuffer()],
    ["that one sees through", () => sharp(clear).png().toBuffer()],
    ["that moves, as its first picture", animated],
  ] as const)("%s", async (_, make) => {
    expect(await sizeOf(await add(await make()))).toEqual([400, 300]);
  });
});
