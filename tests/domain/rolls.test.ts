import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, consent, event, notification, personTrace } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { rollChanges } from "@/domain/rolls/input";
import { setConsents } from "@/domain/consent/set-consents.server";
import { rowStanding } from "@/domain/rolls/row-standing";
import { cellListsOf } from "@/domain/rolls/rows.server";
import { createRoll, listRolls } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";
import { wholeRow as whole } from "../support/rolls";

useDatabase();

let actor: Actor;
let rollId: string;
let campaignId: string;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Hai" });
  campaignId = await makeCampaign();
  rollId = await createRoll(actor, { id: randomUUID(), campaignId, number: "", datedOn: null });
});

const cells = (id: string, typed: Record<string, string>, base: Record<string, string> = {}) =>
  Object.entries(typed).map(([column, text]) => ({ id, column, text, base: base[column] ?? "" }));
const save = (input: object, who = actor) => saveCells(who, rollId, rollChanges.parse(input));

async function addRow(typed: Record<string, string>): Promise<string> {
  const id = randomUUID();
  await save({ add: [id], changes: cells(id, typed) });
  return id;
}

describe("cells", () => {
  test("become answers, and are shown as they are kept", async () => {
    const id = randomUUID();
    const { rows } = await save({ add: [id], changes: cells(id, whole) });
    expect(rows[0]!.cells).toMatchObject({
      ...whole,
      neighbourhood: "Khu phố 5",
      field: "Giáo dục, khuyến học",
    });
    expect(await rowOf(id)).toMatchObject({
      kind: "individual",
      birthYear: 1956,
      fieldId: "giao-duc",
      rollId,
    });
    const [given] = await db().select().from(consent).where(eq(consent.nominationId, id)).limit(2);
    expect(given).toMatchObject({ channel: "roll", medium: "paper", giver: "self" });
  });

  test("sent twice, are written once", async () => {
    const id = randomUUID();
    const sending = { add: [id], changes: cells(id, whole) };
    await save(sending);
    const { version } = await rowOf(id);
    const again = await save(sending);
    expect([again.rows.length, again.refused]).toEqual([1, []]);
    expect((await rowOf(id)).version).toBe(version);
  });

  test("that cannot be read keep their words", async () => {
    const id = await addRow({ ...whole, birthYear: "2091" });
    const { rows } = await save({});
    expect(rows[0]!.cells.birthYear).toBe("2091");
    expect((await rowOf(id)).birthYear).toBeNull();
    const mended = await save({ changes: cells(id, { birthYear: "1991" }, { birthYear: "2091" }) });
    expect(mended.rows[0]!.cells.birthYear).toBe("1991");
    expect((await rowOf(id)).birthYear).toBe(1991);
  });

  test("written by somebody else since are told of, the others are written", async () => {
    const id = await addRow({ name: "Bà Tư" });
    const other = await makePerson({ role: "official", unitId: minhPhung, name: "Anh Ba" });
    await save({ changes: cells(id, { name: "Bà Năm" }, { name: "Bà Tư" }) }, other);
    const { refused, rows } = await save({
      changes: cells(id, { name: "Bà Sáu", deed: "Dạy chữ" }, { name: "Bà Tư" }),
    });
    expect(refused).toMatchObject([
      { id, column: "name", code: "changed-elsewhere", standing: "Bà Năm", by: "Anh Ba" },
    ]);
    expect(rows[0]!.cells).toMatchObject({ name: "Bà Năm", deed: "Dạy chữ" });
  });

  test("of a row that is gone, or of another ward's list, are refused", async () => {
    const id = await addRow({ name: "Bà Tư" });
    expect((await save({ remove: [id] })).rows).toEqual([]);
    const { refused } = await save({ changes: cells(id, { name: "Bà Năm" }) });
    expect(refused).toMatchObject([{ id, code: "not-found" }]);
    const stranger = await makePerson({ role: "official", unitId: tanSonHoa });
    await expect(save({ add: [randomUUID()] }, stranger)).rejects.toMatchObject({ code: "not-found" });
    expect(await listRolls(stranger)).toEqual([]);
  });
});

describe("consent", () => {
  const given = (id: string) => db().select().from(consent).where(eq(consent.nominationId, id)).limit(9);
  const told = async (id: string) =>
    (await db().select().from(event).where(eq(event.subjectId, id)).limit(20)).filter(
      ({ action }) => action === "consent.record",
    ).length;

  test("is recorded with its history, once, and taken back with the cell", async () => {
    const id = await addRow(whole);
    expect(await given(id)).toMatchObject([{ giverName: whole.name, medium: "paper" }]);
    expect(await told(id)).toBe(1);
    await save({ changes: cells(id, { consent: "không" }, { consent: "giấy" }) });
    expect([await given(id), await told(id)]).toEqual([[], 2]);
  });

  test("of somebody not known to be 16 is asked on its own page and never counted ready", async () => {
    const id = await addRow({ ...whole, birthYear: String(new Date().getFullYear() - 10) });
    expect(await given(id)).toEqual([]);
    const { rows } = await save({});
    expect(rows[0]!.cells.consent).toBe("giấy");
    const lists = await cellListsOf({ unitKind: "ward" });
    expect(rowStanding(rows[0]!.cells, lists, rows[0])).toMatchObject({
      standing: "mend",
      problems: [{ column: "consent", code: "consent-child" }],
    });
    await expect(sendRoll(actor, rollId)).rejects.toMatchObject({ code: "nothing-ready" });
    await setConsents(actor, id, {
      channels: ["roll"],
      giverName: "Trần Thị Bình",
      guardianName: "Trần Văn Cha",
      givenOn: "2026-11-01",
      ageGroup: "minor",
    });
    const { rows: after } = await save({});
    expect(rowStanding(after[0]!.cells, lists, after[0]).standing).toBe("ready");
  });
});

test("what is written in cells is what a person is told from another by, and goes with the row", async () => {
  const id = await addRow(whole);
  const traces = () => db().select().from(personTrace).where(eq(personTrace.sourceId, id)).limit(2);
  expect(await traces()).toMatchObject([{ name: whole.name, birthYear: 1956, due: false }]);
  await save({ remove: [id] });
  expect(await traces()).toEqual([]);
});

describe("sending", () => {
  test("takes what is enough, leaves the rest, and tells moderators once", async () => {
    const moderator = await makePerson({ role: "moderator", unitId: city });
    const ready = await Promise.all([addRow(whole), addRow({ ...whole, name: "Lê Văn C", sex: "Nam" })]);
    const unsaid = await addRow({ ...whole, consent: "" });
    const unread = await addRow({ ...whole, birthYear: "2091" });
    expect(await sendRoll(actor, rollId)).toEqual({ sent: 2, unsent: [] });
    for (const id of ready) expect((await rowOf(id)).state).toBe("submitted");
    for (const id of [unsaid, unread]) expect((await rowOf(id)).state).toBe("draft");
    const told = await db().select().from(notification).where(eq(notification.userId, moderator.id)).limit(9);
    expect(told.map(({ kind }) => kind)).toEqual(["roll-submitted"]);
    const { refused } = await save({ changes: cells(ready[0], { name: "X" }, { name: whole.name }) });
    expect(refused).toMatchObject([{ code: "wrong-step" }]);
    await expect(sendRoll(actor, rollId)).rejects.toMatchObject({ code: "nothing-ready" });
  });

  test("leaves as a draft what is refused, with its reason, and sends the others", async () => {
    const first = await addRow(whole);
    expect(await sendRoll(actor, rollId)).toEqual({ sent: 1, unsent: [] });
    const { reference } = await rowOf(first);
    const twin = await addRow(whole);
    await addRow({ ...whole, name: "Lê Văn C", sex: "Nam", deed: "Sửa xe không lấy tiền" });
    const { sent, unsent } = await sendRoll(actor, rollId);
    expect(sent).toBe(1);
    const refused = { code: "deed-nominated", details: { reference }, fields: { deed: "deed-twice" } };
    expect(unsent).toEqual([{ id: twin, ...refused }]);
    expect((await rowOf(twin)).state).toBe("draft");
  });

  test("waits for what the campaign requires beside the columns", async () => {
    const id = await addRow(whole);
    await db()
      .update(campaign)
      .set({ requiredQuestions: ["story"] })
      .where(eq(campaign.id, campaignId));
    const { rows } = await save({});
    expect(rows[0]!.lacks).toEqual(["story"]);
    await expect(sendRoll(actor, rollId)).rejects.toMatchObject({ code: "nothing-ready" });
    expect((await rowOf(id)).state).toBe("draft");
  });

  test("sends nothing at all once the deadline has passed", async () => {
    const ids = [await addRow(whole), await addRow({ ...whole, name: "Lê Văn C" })];
    await db().update(campaign).set({ deadlineOn: "2020-01-01" }).where(eq(campaign.id, campaignId));
    await expect(sendRoll(actor, rollId)).rejects.toMatchObject({ code: "deadline-passed" });
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: "draft", reference: null });
  });
});
