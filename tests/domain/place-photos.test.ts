import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, cacheTag, event, media, space } from "@/db/schema";
import { findCampaignToEdit, listCampaignsToManage } from "@/domain/campaigns/admin-queries.server";
import { findCampaign } from "@/domain/campaigns/queries.server";
import { readBlob } from "@/domain/media/blobs.server";
import { openOfficeVariant, openPublicVariant } from "@/domain/media/open-variant.server";
import type { PhotoOwner } from "@/domain/media/photo-owner.server";
import {
  addPhoto,
  describePhoto,
  listPhotos,
  makeFirstPhoto,
  mostPhotos,
  removePhoto,
} from "@/domain/media/photos.server";
import { missingWords } from "@/domain/media/vocabulary";
import type { Actor } from "@/domain/permissions";
import { spaceInput } from "@/domain/spaces/input";
import { findSpace, listSpaces, listSpacesIn } from "@/domain/spaces/queries.server";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign } from "../support/nominations";
import { jpeg, notPhotos, phoneJpeg } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const slug = "goc-doc-sach";
const words = { alt: "Kệ sách bên cửa sổ", caption: "Góc đọc buổi sáng", credit: "UBND phường" };
const described = { alt: words.alt, credit: words.credit };

let admin: Actor, official: Actor, far: Actor, moderator: Actor;
let atSpace: PhotoOwner, atCampaign: PhotoOwner;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  atSpace = { kind: "space", id: randomUUID() };
  await saveSpace(admin, { id: atSpace.id, version: 0 }, form());
  atCampaign = { kind: "campaign", id: await makeCampaign() };
});

const form = (given = {}) =>
  spaceInput.parse({ name: "Góc đọc sách", unitId: minhPhung, shown: "1", ...given });
const add = async (owner: PhotoOwner, data?: Buffer, by = admin) =>
  addPhoto(by, owner, { name: "anh.jpg", data: data ?? (await jpeg(40, 30)) });
const addDescribed = async (owner: PhotoOwner, data?: Buffer) => {
  const id = await add(owner, data);
  await describePhoto(admin, id, words);
  return id;
};
const ids = (photos: { id: string }[]) => photos.map((photo) => photo.id);
const shown = async (owner: PhotoOwner) =>
  owner.kind === "space" ? (await findSpace(slug))!.photos : (await findCampaign(owner.id))!.photos;
const revisionOf = async (tag: string) =>
  (await db().select().from(cacheTag).where(eq(cacheTag.tag, tag)))[0]?.revision ?? 0;
const owners = () => [atSpace, atCampaign];

describe("visitors see a photo of a place", () => {
  test("once it says what it shows and where it comes from", async () => {
    for (const owner of owners()) {
      const id = await add(owner);
      const { sha256 } = (await listPhotos(admin, owner))[0]!.variants[0]!;
      for (const lacking of [
        { ...words, alt: "" },
        { ...words, credit: " " },
      ]) {
        await describePhoto(admin, id, lacking);
        expect(missingWords((await listPhotos(admin, owner))[0]!)).toHaveLength(1);
        expect(await shown(owner)).toEqual([]);
        expect(await openPublicVariant(sha256)).toBeNull();
        expect(await openOfficeVariant(admin, sha256)).toMatchObject({ sha256 });
      }
      await describePhoto(admin, id, words);
      expect(missingWords((await listPhotos(admin, owner))[0]!)).toEqual([]);
      expect(await shown(owner)).toMatchObject([{ id, ...words }]);
      expect(await openPublicVariant(sha256)).toMatchObject({ sha256 });
      await removePhoto(admin, id);
      expect(await shown(owner)).toEqual([]);
    }
    expect(await db().select().from(blob)).toEqual([]);
  });

  test("in the order it was given; a card carries the first that has its words", async () => {
    const first = await add(atSpace, await jpeg(20, 20, "red"));
    const second = await addDescribed(atSpace, await jpeg(1200, 600, "blue"));
    const third = await addDescribed(atSpace, await jpeg(20, 20, "green"));
    expect(ids(await shown(atSpace))).toEqual([second, third]);
    for (const [card] of [await listSpaces(), await listSpacesIn([minhPhung])]) {
      expect(card!.photo!.alt).toBe(words.alt);
      const widths = new Set(card!.photo!.variants.map(({ width }) => width));
      expect([...widths].sort()).toEqual([240, 480, 640, 960]);
    }
    await makeFirstPhoto(admin, third);
    expect(ids(await shown(atSpace))).toEqual([third, second]);
    expect(ids(await listPhotos(admin, atSpace))).toEqual([third, first, second]);
    expect((await listSpaces())[0]!.photo!.variants[0]!.width).toBe(20);
  });

  test("only while its space is shown", async () => {
    await addDescribed(atSpace);
    const { sha256 } = (await shown(atSpace))[0]!.variants[0]!;
    await saveSpace(admin, { id: atSpace.id, version: 1 }, form({ shown: undefined }));
    expect(await openPublicVariant(sha256)).toBeNull();
    expect(await openOfficeVariant(admin, sha256)).toMatchObject({ sha256 });
    expect(await openOfficeVariant(official, sha256)).toMatchObject({ sha256 });
    expect(await listPhotos(official, atSpace)).toHaveLength(1);
    for (const other of [far, moderator, null]) {
      expect(await openOfficeVariant(other, sha256)).toBeNull();
      expect(await listPhotos(other, atSpace)).toEqual([]);
    }
    await saveSpace(admin, { id: atSpace.id, version: 2 }, form());
    expect(await openPublicVariant(sha256)).toMatchObject({ sha256 });
  });

  test("made anew: neither place nor name of who took it is in it", async () => {
    await addDescribed(atCampaign, await phoneJpeg(600, 400, "Nguyễn Văn Bí Mật"));
    const [photo] = await shown(atCampaign);
    expect(photo!.variants.map(({ width }) => width).sort()).toEqual([240, 240, 240, 400, 400, 400]);
    for (const { sha256, width, height } of photo!.variants) {
      const { size } = (await openPublicVariant(sha256))!;
      const bytes = Buffer.from(await new Response(readBlob(sha256, 0, size - 1)).arrayBuffer());
      expect([width, height, (await sharp(bytes).metadata()).exif]).toEqual([
        width,
        (width * 3) / 2,
        undefined,
      ]);
      expect(bytes.includes("Bí Mật")).toBe(false);
    }
  });
});

describe("who may", () => {
  test("a ward's officials keep the photos of its space, and of no campaign", async () => {
    const id = await add(atSpace, undefined, official);
    await describePhoto(official, id, words);
    expect((await shown(atSpace)).map((photo) => photo.alt)).toEqual([words.alt]);
    await removePhoto(official, id);
    expect(await listPhotos(official, atSpace)).toEqual([]);
    await expect(add(atCampaign, undefined, official)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("nobody else but an administrator changes a place's photos, by any id", async () => {
    for (const owner of owners()) {
      const id = await addDescribed(owner);
      const before = await listPhotos(admin, owner);
      for (const other of [far, moderator]) {
        // An official keeps spaces, but this one is another ward's.
        const notAllowed = { code: other === far && owner.kind === "space" ? "not-found" : "not-allowed" };
        await expect(add(owner, undefined, other)).rejects.toMatchObject(notAllowed);
        await expect(describePhoto(other, id, { ...words, alt: "x" })).rejects.toMatchObject(notAllowed);
        await expect(makeFirstPhoto(other, id)).rejects.toMatchObject(notAllowed);
        await expect(removePhoto(other, id)).rejects.toMatchObject(notAllowed);
      }
      expect(await listPhotos(admin, owner)).toEqual(before);
    }
    await expect(listCampaignsToManage(official)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(findCampaignToEdit(moderator, atCampaign.id)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("an administrator does not thereby change or see a ward's nomination", async () => {
    const nomination: PhotoOwner = { kind: "nomination", id: await completeDraft(official) };
    const id = await add(nomination, undefined, official);
    const { sha256 } = (await listPhotos(official, nomination))[0]!.variants[0]!;
    await expect(add(nomination)).rejects.toMatchObject({ code: "not-found" });
    await expect(removePhoto(admin, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await listPhotos(admin, nomination)).toEqual([]);
    expect(await openOfficeVariant(admin, sha256)).toBeNull();
  });

  test("each place has its own photos, and twelve of them", async () => {
    for (let at = 0; at < mostPhotos; at++) await add(atSpace);
    await expect(add(atSpace)).rejects.toMatchObject({
      code: "quota-exceeded",
      details: { limit: mostPhotos },
    });
    const elsewhere = await add(atCampaign);
    expect(ids(await listPhotos(admin, atCampaign))).toEqual([elsewhere]);
    await describePhoto(admin, elsewhere, words);
    expect(await findCampaignToEdit(admin, atCampaign.id)).toMatchObject({ kind: "commendation" });
    expect(await findCampaignToEdit(admin, "khong-co")).toBeNull();
  });

  test("no place, no photo: nothing is kept for one that is not there", async () => {
    for (const kind of ["space", "campaign"] as const)
      await expect(add({ kind, id: "khong-co" })).rejects.toMatchObject({ code: "not-found" });
    await expect(add(atSpace, notPhotos["anh.svg"])).rejects.toMatchObject({ code: "file-not-image" });
    await expect(removePhoto(admin, randomUUID())).rejects.toMatchObject({ code: "not-found" });
    expect(await db().select().from(media)).toEqual([]);
  });
});

describe("what is done to a photo", () => {
  test.each(["space", "campaign"] as const)(
    "of a %s stands in the history and on its pages at once",
    async (kind) => {
      const [owner, tag] = kind === "space" ? [atSpace, "spaces"] : [atCampaign, "campaigns"];
      const acts: (() => Promise<unknown>)[] = [
        () => add(owner),
        async () => describePhoto(admin, (await listPhotos(admin, owner))[0]!.id, words),
        async () => makeFirstPhoto(admin, (await listPhotos(admin, owner))[0]!.id),
        async () => removePhoto(admin, (await listPhotos(admin, owner))[0]!.id),
      ];
      for (const act of acts) {
        const before = await revisionOf(tag);
        await act();
        expect(await revisionOf(tag)).toBeGreaterThan(before);
      }
      const name = kind === "space" ? "Góc đọc sách" : "Biểu dương năm nay";
      const events = await db().select().from(event).where(eq(event.subjectId, owner.id));
      expect(events.filter((one) => one.action.startsWith("photo."))).toMatchObject(
        ["photo.add", "photo.describe", "photo.first", "photo.remove"].map((action) => ({
          action,
          actorId: admin.id,
          subjectType: kind,
          after: { name },
        })),
      );
    },
  );

  test("the same words again are no change, and no photo makes a form stale", async () => {
    const id = await addDescribed(atSpace);
    const before = await revisionOf("spaces");
    await describePhoto(admin, id, { ...words, caption: ` ${words.caption} ` });
    expect(await revisionOf("spaces")).toBe(before);
    expect(await db().select({ version: space.version }).from(space)).toEqual([{ version: 1 }]);
    const colleague = await makePerson({ role: "admin", password: null });
    await saveSpace(colleague, { id: atSpace.id, version: 1 }, form());
    await makeFirstPhoto(admin, id);
    // Told is who changed the words, not who came by with a photo since.
    await expect(saveSpace(admin, { id: atSpace.id, version: 1 }, form())).rejects.toMatchObject({
      code: "stale",
      details: { by: colleague.name, action: "space.change" },
    });
    expect(await shown(atSpace)).toMatchObject([described]);
  });
});
