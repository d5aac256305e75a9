import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, event } from "@/db/schema";
import { copyBlank } from "@/domain/certificates/blanks.server";
import { scanFit } from "@/domain/certificates/scan";
import { openScan, removeScan, storeScan, unsafeScan } from "@/domain/certificates/scan.server";
import type { Actor } from "@/domain/permissions";
import { makeBlank } from "../support/certificates";
import { useDatabase } from "../support/database";
import { jpeg, notPhotos } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, stranger: Actor, blankId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  stranger = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  blankId = await makeBlank(official);
});

const blobs = async () => (await db().select({ sha256: blob.sha256 }).from(blob)).map(({ sha256 }) => sha256);

test("a scan is kept with its blank, replaced, copied with it and removed; its bytes go with the last that shows them", async () => {
  const before = await blobs();
  const first = await storeScan(official, blankId, await jpeg(2970, 2100));
  // Made anew, no wider than a drawing needs.
  expect(await unsafeScan(blankId)).toEqual({ sha256: first, width: 1600, height: 1131 });
  expect(await openScan(official, blankId)).toMatchObject({ sha256: first, mime: "image/jpeg" });
  // Sent twice it stands once.
  expect(await storeScan(official, blankId, await jpeg(2970, 2100))).toBe(first);
  const copy = await copyBlank(official, { from: blankId, name: "Bản sao" });
  const second = await storeScan(official, blankId, await jpeg(1485, 1050, "#993322"));
  expect(await unsafeScan(copy)).toMatchObject({ sha256: first });
  expect((await blobs()).sort()).toEqual([...before, first, second].sort());
  await removeScan(official, copy);
  await removeScan(official, copy);
  expect((await blobs()).sort()).toEqual([...before, second].sort());
  await removeScan(official, blankId);
  expect(await openScan(official, blankId)).toBeNull();
  expect(await blobs()).toEqual(before);
  const told = await db().select({ action: event.action }).from(event).where(eq(event.subjectId, blankId));
  expect(told.map(({ action }) => action)).toEqual([
    "blank.add",
    "blank.scan",
    "blank.scan",
    "blank.drop-scan",
  ]);
});

test("what is no picture is refused, and another ward neither sees, sends nor removes one", async () => {
  for (const data of Object.values(notPhotos))
    await expect(storeScan(official, blankId, data)).rejects.toMatchObject({
      code: expect.stringMatching(/^(file-not-image|photo-)/) as string,
    });
  expect(await unsafeScan(blankId)).toBeNull();
  await storeScan(official, blankId, await jpeg(297, 210));
  const picture = await jpeg(30, 20);
  for (const tried of [
    () => storeScan(stranger, blankId, picture),
    () => removeScan(stranger, blankId),
    () => openScan(stranger, blankId),
  ])
    await expect(tried()).rejects.toMatchObject({ code: "not-found" });
  expect(await unsafeScan(blankId)).toMatchObject({ width: 297 });
});

test("how a scan lies on its paper: edge to edge, turned by a quarter, or of another shape", () => {
  const paper = { width: 297, height: 210 };
  const lies = (width: number, height: number) => scanFit({ sha256: "", width, height }, paper);
  expect([lies(1600, 1131), lies(1600, 1110)]).toEqual(["fits", "fits"]);
  expect(lies(1131, 1600)).toBe("turned");
  expect(lies(1600, 1600)).toBe("other");
});
