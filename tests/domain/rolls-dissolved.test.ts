import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { membership } from "@/db/schema";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { rollChanges } from "@/domain/rolls/input";
import { createRoll, listRolls } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { hcmcToday } from "@/domain/time/dates";
import { mergerInput } from "@/domain/units/merger-input";
import { saveMerger } from "@/domain/units/save-merger.server";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { rollOf } from "../support/rolls";

useDatabase();

let official: Actor;
let campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  campaignId = await makeCampaign();
});

const newWard = "phuong-cho-lon-moi";

/** Phường Minh Phụng ends today; the official as a request finds them then. */
async function dissolve(into: string): Promise<Actor> {
  const admin = await makePerson({ role: "admin" });
  const typed = { from: "Phường Minh Phụng", into, areNew: "1", effectiveOn: hcmcToday() };
  const merger = mergerInput.parse({ ...typed, documentId: "chi-thi-05-ct-tw" });
  await saveMerger(admin, { id: randomUUID(), version: 0 }, merger);
  while (await runNext("test", (error) => expect(error).toBeUndefined()));
  const held = await db().select().from(membership).where(eq(membership.userId, official.id));
  return { ...official, memberships: held.map(({ role, unitId }) => ({ role, unitId, wholeCity: false })) };
}

const cellOf = (id: string, text: string) =>
  rollChanges.parse({ add: [], changes: [{ id, column: "occupation", text, base: "Giáo viên nghỉ hưu" }] });

test("a list of a ward that is merged goes on in the new one: its rows are written and sent there, each with where it was", async () => {
  const list = await rollOf(official, campaignId, "Trần Thị Bình", "Lê Văn C");
  const now = await dissolve("Phường Chợ Lớn Mới");
  expect(await listRolls(now)).toMatchObject([{ id: list.id, unitName: "Phường Chợ Lớn Mới" }]);
  await saveCells(now, list.id, cellOf(list.rows[0]!, "Thợ may"));
  expect(await sendRoll(now, list.id)).toEqual({ sent: 2, unsent: [] });
  for (const id of list.rows)
    expect(await rowOf(id)).toMatchObject({ unitId: newWard, formerUnitId: minhPhung, state: "submitted" });
  // A page opened before still names the old ward.
  const begun = { id: randomUUID(), campaignId, number: "", datedOn: null, unitId: minhPhung };
  await expect(createRoll(official, begun)).rejects.toMatchObject({
    code: "unit-ended",
    details: { name: "Phường Minh Phụng", into: "Phường Chợ Lớn Mới" },
  });
});

test("a list of a ward that is divided sends nothing into a ward that is no more, says which ones stand, and keeps every row", async () => {
  const list = await rollOf(official, campaignId, "Trần Thị Bình", "Lê Văn C");
  const now = await dissolve("Phường Tân Sơn Hòa\nPhường Chợ Lớn Mới");
  const ended = {
    code: "unit-ended",
    details: { name: "Phường Minh Phụng" },
    fields: { unitId: "wrong-unit" },
  };
  const { sent, unsent } = await sendRoll(now, list.id);
  expect(sent).toBe(0);
  expect(unsent).toMatchObject([ended, ended]);
  expect(unsent.map(({ id }) => id).sort()).toEqual([...list.rows].sort());
  for (const id of list.rows) expect(await rowOf(id)).toMatchObject({ state: "draft", reference: null });
  expect(await listRolls(now)).toMatchObject([{ id: list.id }]);
});
