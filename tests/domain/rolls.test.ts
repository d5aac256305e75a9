import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, consent, notification } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { rollChanges } from "@/domain/rolls/input";
import { createRoll, listRolls } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let actor: Actor;
let rollId: string;
let campaignId: string;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Hai" });
  campaignId = await makeCampaign();
  rollId = await createRoll(actor, { id: randomUUID(), campaignId, number: "", datedOn: null });
});

const whole: Record<string, string> = {
  kind: "Cá nhân",
  name: "Trần Thị Bình",
  birthYear: "1956",
  sex: "Nữ",
  occupation: "Giáo viên nghỉ hưu",
  neighbourhood: "5",
  deed: "Dạy chữ cho 213 em",
  field: "giao duc",
  consent: "giấy",
};
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

describe("sending", () => {
  test("takes what is enough, leaves the rest, and tells moderators once", async () => {
    const moderator = await makePerson({ role: "moderator", unitId: city });
    const ready = await Promise.all([addRow(whole), addRow({ ...whole, name: "Lê Văn C", sex: "Nam" })]);
    const unsaid = await addRow({ ...whole, consent: "" });
    const unread = await addRow({ ...whole, birthYear: "2091" });
    expect(await sendRoll(actor, rollId)).toEqual({ sent: 2 });
    for (const id of ready) expect((await rowOf(id)).state).toBe("submitted");
    for (const id of [unsaid, unread]) expect((await rowOf(id)).state).toBe("draft");
    const told = await db().select().from(notification).where(eq(notification.userId, moderator.id)).limit(9);
    expect(told.map(({ kind }) => kind)).toEqual(["roll-submitted"]);
    const { refused } = await save({ changes: cells(ready[0]!, { name: "X" }, { name: whole.name! }) });
    expect(refused).toMatchObject([{ code: "wrong-step" }]);
    await expect(sendRoll(actor, rollId)).rejects.toMatchObject({ code: "nothing-ready" });
  });

  test("sends nothing at all once the deadline has passed", async () => {
    const ids = [await addRow(whole), await addRow({ ...whole, name: "Lê Văn C" })];
    await db().update(campaign).set({ deadlineOn: "2020-01-01" }).where(eq(campaign.id, campaignId));
    await expect(sendRoll(actor, rollId)).rejects.toMatchObject({ code: "deadline-passed" });
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: "draft", reference: null });
  });
});
