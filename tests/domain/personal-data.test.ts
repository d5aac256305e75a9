import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { connection, db } from "@/db/client";
import {
  blob,
  dataRequest,
  event,
  nomination,
  notification,
  person,
  profile,
  recognition,
} from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { addPhoto, describePhoto } from "@/domain/media/photos.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { lastDayOfCopies } from "@/domain/personal-data/copies";
import { eraseRequested } from "@/domain/personal-data/erase.server";
import { findPlaces } from "@/domain/personal-data/find.server";
import { dataRequestInput } from "@/domain/personal-data/input";
import { listRequests, loadRequest, recordRequest } from "@/domain/personal-data/requests.server";
import { takeOut } from "@/domain/personal-data/take-out.server";
import { erasedName } from "@/domain/personal-data/vocabulary";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { restoreStory } from "@/domain/profiles/take-down.server";
import { suggestionInput } from "@/domain/suggestions/input";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { useDatabase } from "../support/database";
import { jpeg, smallestPdf } from "../support/files";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { storiesCounted } from "../support/search";

useDatabase();

const name = "Đặng Thị Kiều Oanh";
let official: Actor, moderator: Actor, admin: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  admin = await makePerson({ role: "admin", password: null });
});

const asked = (places: string[]) =>
  dataRequestInput.parse({ name, askedBy: `${name}, đơn ngày 28/11/2026`, askedOn: "28/11/2026", places });

/** Every table in whose rows these words stand; the search index's own tables stand for what they index. */
async function tablesWith(words: string): Promise<string[]> {
  const { client } = connection();
  const { rows } = await client.execute(
    "select m.name as name, group_concat('coalesce(cast(\"' || c.name || '\" as text), '''')', ' || ') as text from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite%' and m.name not like 'blob_chunk' and m.name not like '%_config' group by m.name",
  );
  const found = [];
  for (const row of rows) {
    const sql = `select count(*) from "${String(row.name)}" where instr(${String(row.text)}, ?) > 0`;
    const { rows: counted } = await client.execute({ sql, args: [words] });
    if (Number(counted[0]![0]) > 0) found.push(String(row.name));
  }
  return found;
}

/** A published story with a photo and a paper. */
async function published() {
  const id = await completeDraft(official, {
    patch: { name, deed: "Vá áo cho trẻ xóm trọ" },
    consent: false,
  });
  const photo = await addPhoto(
    official,
    { kind: "nomination", id },
    { name: "a.jpg", data: await jpeg(64, 48) },
  );
  await describePhoto(official, photo, { alt: `${name} bên máy may`, caption: "", credit: "UBND phường" });
  await addAttachment(official, id, { name: "báo cáo.pdf", data: smallestPdf });
  await giveConsent(official, id);
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  const path = (await approveNomination(moderator, {
    nominationId: id,
    version: (await rowOf(id)).version,
  }))!;
  const [story] = await db().select().from(profile).where(eq(profile.nominationId, id));
  return { nominationId: id, path, id: story!.id };
}

async function tip() {
  const said = { kind: "individual", name, reason: "Không lấy tiền công.", unit: "Phường Minh Phụng" };
  await sendSuggestion("a".repeat(32), suggestionInput.parse(said));
}

test("what is kept under a name is found, taken out as a zip with its files, and asked for by administrators alone", async () => {
  const draft = await completeDraft(official, { patch: { name, deed: "Dạy may miễn phí" } });
  await addPhoto(official, { kind: "nomination", id: draft }, { name: "a.jpg", data: await jpeg(64, 48) });
  await addAttachment(official, draft, { name: "báo cáo.pdf", data: smallestPdf });
  await tip();
  const places = await findPlaces(admin, "dang thi kieu oanh", null);
  expect(places.map(({ kind }) => kind).sort()).toEqual(["nomination", "suggestion"]);
  for (const other of [official, moderator, null])
    await expect(findPlaces(other, name, null)).rejects.toMatchObject({ code: "not-allowed" });
  const id = await recordRequest(admin, asked(places.map(({ key }) => key)));
  expect(await listRequests(admin)).toMatchObject([{ id, name, answerBy: "2026-12-01" }]);
  const zip = (await takeOut(admin, id)).toString("latin1");
  for (const part of ["du-lieu.json", "anh/1.jpg", "giay-to/1-"]) expect(zip).toContain(part);
  await expect(takeOut(moderator, id)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await loadRequest(admin, id)).takenOutAt).not.toBeNull();
});

test("erased, a draft and a tip go whole with their bytes, and nobody's row says the name", async () => {
  const draft = await completeDraft(official, { patch: { name, deed: "Dạy may miễn phí" } });
  const other = await completeDraft(official, {
    patch: { name: "Lê Văn Khác", deed: "Dạy may miễn phí nơi khác" },
  });
  await addPhoto(official, { kind: "nomination", id: draft }, { name: "a.jpg", data: await jpeg(64, 48) });
  await addAttachment(official, draft, { name: "báo cáo.pdf", data: smallestPdf });
  await tip();
  const id = await recordRequest(admin, asked((await findPlaces(admin, name, null)).map(({ key }) => key)));
  expect(await eraseRequested(admin, id)).toMatchObject({ removed: 2, emptied: 0, awards: 0 });
  expect(await tablesWith(name)).toEqual([]);
  expect(await db().$count(blob)).toBe(0);
  expect((await db().select({ id: nomination.id }).from(nomination)).map((row) => row.id)).toEqual([other]);
  await expect(eraseRequested(admin, id)).rejects.toMatchObject({ code: "wrong-step" });
  await expect(eraseRequested(official, id)).rejects.toMatchObject({ code: "not-allowed" });
  expect(await findBrokenEvent()).toBeNull();
});

test("erased, a published story answers 410 and is found nowhere; an award without a decision is only counted", async () => {
  const story = await published();
  expect(await storiesCounted("vá áo cho trẻ")).toBe(1);
  expect(await tablesWith(name)).toEqual(expect.arrayContaining(["nomination", "profile", "recognition"]));
  expect(await db().$count(blob)).toBeGreaterThan(0);
  const events = await db().$count(event);
  const id = await recordRequest(admin, asked([`nomination-${story.nominationId}`]));
  expect(await eraseRequested(admin, id)).toMatchObject({ removed: 0, emptied: 1, awards: 0 });
  expect(await resolveStory(story.path)).toEqual({ is: "gone", id: story.id });
  expect(await storiesCounted("vá áo cho trẻ")).toBe(0);
  expect(await tablesWith(name)).toEqual([]);
  expect(await tablesWith("Vá áo cho trẻ")).toEqual([]);
  expect(await db().$count(blob)).toBe(0);
  expect(await db().select().from(recognition)).toMatchObject([
    { name: erasedName, namedBy: null, deed: "" },
  ]);
  await expect(restoreStory(moderator, { profileId: story.id, reason: "Đăng lại." })).rejects.toMatchObject({
    code: "wrong-step",
  });
  // The history is what it was, and goes on.
  expect(await db().$count(event)).toBeGreaterThan(events);
  expect(await findBrokenEvent()).toBeNull();
  // The ward hears that copies are to come down, without the name.
  const told = await db().select().from(notification).where(eq(notification.kind, "taken-down"));
  expect(told.length).toBeGreaterThan(0);
  const [request] = await db().select().from(dataRequest);
  expect(request).toMatchObject({ name: "", askedBy: "", places: [], erasedById: admin.id });
});

test("the name in a decision stays, with nothing else, and the person's record goes with the last trace", async () => {
  const story = await published();
  await db()
    .update(recognition)
    .set({ decisionNumber: "12/QĐ-UBND", decidedOn: "2026-11-26", form: "certificate", namedBy: "decision" })
    .where(eq(recognition.nominationId, story.nominationId));
  const id = await recordRequest(admin, asked([`nomination-${story.nominationId}`]));
  expect(await eraseRequested(admin, id)).toMatchObject({ emptied: 1, awards: 1 });
  expect(await db().select().from(recognition)).toMatchObject([
    { name, decisionNumber: "12/QĐ-UBND", namedBy: "decision", deed: "", occupation: "", birthYear: null },
  ]);
  expect((await tablesWith(name)).filter((table) => !/^(recognition|search)/.test(table))).toEqual([]);
  expect((await db().select().from(person)).filter((row) => row.name === name)).toEqual([]);
});

test("copies live in backups until the last that may hold them goes", () => {
  const now = new Date("2026-11-28T10:00:00+07:00");
  expect(lastDayOfCopies({ days: 7, weeks: 5, months: 12 }, now)).toBe("2027-11-01");
  expect(lastDayOfCopies({ days: 7, weeks: 5, months: 0 }, now)).toBe("2027-01-02");
  expect(lastDayOfCopies(null, now)).toBeNull();
});

test("a request without a name, a day or a chosen place is refused field by field", () => {
  const parsed = dataRequestInput.safeParse({ name: " ", askedBy: "", askedOn: "32/13/2026" });
  expect(parsed.error!.issues.map(({ path }) => path[0]).sort()).toEqual([
    "askedBy",
    "askedOn",
    "name",
    "places",
  ]);
});
