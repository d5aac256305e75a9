import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { count, eq, sum } from "drizzle-orm";
import { db } from "@/db/client";
import { attachment, blob, limitUse, media, mediaVariant, nomination } from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { quotas } from "@/domain/limits/quotas";
import { admitDraft } from "@/domain/nominations/draft-quotas.server";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import type { Actor } from "@/domain/permissions";
import { addPhoto, removePhoto } from "@/domain/media/photos.server";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();
let official: Actor;
const usual = { ...quotas };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});
afterEach(() => void Object.assign(quotas, usual));

const begin = (actor: Actor, id = randomUUID()) =>
  saveDraft(actor, { id, version: 0, patch: draftPatch.parse({ name: "Bà Tư" }) }, admitDraft);
const drafts = async (actor: Actor) => {
  const [row] = await db()
    .select({ total: count() })
    .from(nomination)
    .where(eq(nomination.createdById, actor.id));
  return row!.total;
};

test("one person begins thirty drafts in a minute, and a colleague goes on", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => begin(official)));
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(10);
  for (const refusal of refused) expect(refusal).toMatchObject({ code: "drafts-too-fast" });
  expect(await drafts(official)).toBe(30);
  const colleague = await makePerson({ role: "official", unitId: minhPhung, password: null });
  await begin(colleague);
  // What stands already is saved as before, and a minute later there is room again.
  const id = randomUUID();
  await db()
    .update(limitUse)
    .set({ endsAt: new Date(Date.now() - 1) });
  await begin(official, id);
  for (let version = 1; version < 40; version++)
    await saveDraft(
      official,
      { id, version, patch: draftPatch.parse({ name: `Bà Tư ${version}` }) },
      admitDraft,
    );
});

test("two hundred drafts wait to be sent, not more; nothing is kept of the next", async () => {
  quotas.openDrafts = 5;
  for (let at = 0; at < 5; at++) await begin(official);
  await expect(begin(official)).rejects.toMatchObject({ code: "too-many-drafts", details: { limit: 5 } });
  expect(await drafts(official)).toBe(5);
  await db().update(nomination).set({ state: "withdrawn" });
  await begin(official);
});

const paper = (bytes: number) => ({
  name: "a.pdf",
  data: Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes), Buffer.from("\n%%EOF")]),
});

test("papers have room in bytes for a nomination and for a unit", async () => {
  quotas.papersOfNomination = 3_000_000;
  quotas.papersOfUnit = 5_000_000;
  const [one, two, other] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [one, two]) await begin(official, id);
  await addAttachment(official, one, paper(2_000_000));
  await expect(addAttachment(official, one, paper(2_000_000))).rejects.toMatchObject({
    code: "papers-full",
    details: { limit: 3 },
  });
  await addAttachment(official, two, paper(2_000_000));
  await begin(official, other);
  await expect(addAttachment(official, other, paper(2_000_000))).rejects.toMatchObject({
    code: "unit-papers-full",
  });
});

const photosOf = (nominationId: string) =>
  db().select().from(media).where(eq(media.nominationId, nominationId));

const photo = async () => ({ name: "a.jpg", data: await jpeg(400, 300) });
const bytesKept = async () => {
  const [row] = await db()
    .select({ bytes: sum(blob.size).mapWith(Number) })
    .from(mediaVariant)
    .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256));
  return row!.bytes;
};

test("photos have room in bytes for a unit, to the byte; another unit has its own", async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  for (const id of [one, two]) await begin(official, id);
  const file = await photo();
  const first = await addPhoto(official, { kind: "nomination", id: one }, file);
  const size = await bytesKept();
  // The same bytes again, in another nomination of the unit: exactly full is not too much.
  quotas.photosOfUnit = 2 * size;
  await addPhoto(official, { kind: "nomination", id: two }, file);
  await removePhoto(official, first);
  quotas.photosOfUnit = 2 * size - 1;
  await expect(addPhoto(official, { kind: "nomination", id: one }, file)).rejects.toMatchObject({
    code: "unit-photos-full",
    details: { limit: 0 },
  });
  expect(await photosOf(one)).toHaveLength(0);
  const elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  const other = randomUUID();
  await begin(elsewhere, other);
  await addPhoto(elsewhere, { kind: "nomination", id: other }, file);
});

test("what is added and removed again counts too: so many files an hour, and a colleague goes on", async () => {
  quotas.newFilesAnHour = 3;
  const id = randomUUID();
  await begin(official, id);
  const file = await photo();
  for (let at = 0; at < 2; at++)
    await removePhoto(official, await addPhoto(official, { kind: "nomination", id }, file));
  await addAttachment(official, id, paper(1));
  const refused = { code: "files-too-fast", details: { limit: 3, minutes: 60 } };
  await expect(addPhoto(official, { kind: "nomination", id }, file)).rejects.toMatchObject(refused);
  await expect(addAttachment(official, id, paper(2))).rejects.toMatchObject(refused);
  expect(await photosOf(id)).toHaveLength(0);
  const colleague = await makePerson({ role: "official", unitId: minhPhung, password: null });
  await addPhoto(colleague, { kind: "nomination", id }, file);
  await db()
    .update(limitUse)
    .set({ endsAt: new Date(Date.now() - 1) });
  await addPhoto(official, { kind: "nomination", id }, file);
});

test("what one person adds in a day has room in bytes, photos and papers together; a day later there is room again", async () => {
  const id = randomUUID();
  await begin(official, id);
  await addAttachment(official, id, paper(50_000));
  const file = await photo();
  const first = await addPhoto(official, { kind: "nomination", id }, file);
  const size = await bytesKept();
  await removePhoto(official, first);
  const [held] = await db()
    .select({ bytes: sum(blob.size).mapWith(Number) })
    .from(blob);
  quotas.filesOfPersonADay = held!.bytes + size - 1;
  const refused = { code: "day-files-full" };
  await expect(addPhoto(official, { kind: "nomination", id }, file)).rejects.toMatchObject(refused);
  await expect(addAttachment(official, id, paper(size))).rejects.toMatchObject(refused);
  quotas.filesOfPersonADay = held!.bytes + size;
  await addPhoto(official, { kind: "nomination", id }, file);
  await expect(addAttachment(official, id, paper(1))).rejects.toMatchObject(refused);
  const colleague = await makePerson({ role: "official", unitId: minhPhung, password: null });
  await addAttachment(colleague, id, paper(1));
  const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
  await db().update(media).set({ createdAt: yesterday });
  await db().update(attachment).set({ createdAt: yesterday });
  await addAttachment(official, id, paper(1));
});
