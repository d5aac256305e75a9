import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { nomination } from "@/db/schema";
import { write } from "@/db/write";
import { claimLasts, claimReview, findClaim, leaveReview } from "@/domain/nominations/claim.server";
import { returnNomination } from "@/domain/nominations/decide.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { listQueue, queueRows } from "@/domain/nominations/queue.server";
import { queueChoices } from "@/domain/nominations/queue-choices.server";
import {
  filterOf,
  queueAddress,
  queueQuery,
  type QueueFilter,
  type QueueId,
} from "@/domain/nominations/queues";
import { readQuery } from "@/domain/address/read-query";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { keepTraces } from "@/domain/persons/traces.server";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, city: Actor, ward: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  city = await makePerson({ role: "moderator", name: "Chị Nhàn", password: null });
  ward = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
});

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

/** One sent nomination, written straight into the table. */
async function put(columns: Partial<typeof nomination.$inferInsert>) {
  const id = randomUUID();
  const row = { id, state: "submitted" as const, sendCount: 1, unitId: minhPhung, createdById: official.id };
  const at = { createdAt: ago(1), updatedAt: ago(1), submittedAt: ago(1) };
  await write((tx) => tx.insert(nomination).values({ ...row, ...at, ...columns }));
  return id;
}

const found = async (filter: QueueFilter, queue: QueueId = "cho", who = city) =>
  (await listQueue(who, queue, "", filter)).nominations.map(({ name }) => name);

describe("the tabs", () => {
  test("count what stands in each, for whom it is to decide, under the same filter", async () => {
    for (const state of [
      "submitted",
      "told",
      "listed",
      "returned",
      "telling",
      "approved",
      "rejected",
    ] as const)
      await put({ state, name: state, kind: state === "told" ? "model" : "individual" });
    for (const state of ["draft", "withdrawn"] as const) await put({ state, sendCount: 0 });
    await put({ state: "submitted", onHold: true, holdCause: "complaint", unitId: tanSonHoa });
    const all = { cho: 2, "niem-yet": 1, "tra-lai": 2, "tam-giu": 1, xong: 2 };
    expect((await listQueue(city, "cho")).totals).toEqual(all);
    expect((await listQueue(ward, "tam-giu")).totals).toEqual({ ...all, "tam-giu": 0 });
    const models = (await listQueue(city, "xong", "", { kind: "model" })).totals;
    expect(models).toEqual({ cho: 1, "niem-yet": 0, "tra-lai": 0, "tam-giu": 0, xong: 0 });
    expect((await listQueue(official, "cho")).totals.cho).toBe(0);
  });
});

describe("the filters", () => {
  test("narrow by campaign, unit, field, kind and days", async () => {
    const campaignId = await makeCampaign();
    await put({ name: "a", campaignId, kind: "model", submittedAt: ago(8) });
    await put({ name: "b", unitId: tanSonHoa, fieldId: "giao-duc", submittedAt: ago(3.2) });
    expect(await found({ campaignId })).toEqual(["a"]);
    expect(await found({ unitId: tanSonHoa })).toEqual(["b"]);
    expect(await found({ fieldId: "giao-duc" })).toEqual(["b"]);
    expect(await found({ kind: "model" })).toEqual(["a"]);
    expect(await found({ age: "3" })).toEqual(["a", "b"]);
    expect(await found({ age: "7" })).toEqual(["a"]);
    expect(await found({ age: "14" })).toEqual([]);
    expect(await found({ unitId: tanSonHoa, kind: "model" })).toEqual([]);
    // The file of a queue follows its filter, over all its pages.
    const inFile: string[] = [];
    for await (const part of queueRows(city, "cho", 1, 10, { age: "3" }))
      inFile.push(...part.map(({ name }) => name));
    expect(inFile).toEqual(["a", "b"]);
    const { units, campaigns, fields } = await queueChoices(city);
    expect(units.map(({ id }) => id).sort()).toEqual([minhPhung, tanSonHoa].sort());
    expect([campaigns.map(({ id }) => id), fields.map(({ id }) => id)]).toEqual([[campaignId], ["giao-duc"]]);
    expect((await queueChoices(ward)).units.map(({ id }) => id)).toEqual([minhPhung]);
  });

  test("find by name, deed and number, with accents, without, and decomposed", async () => {
    await put({ name: "Đỗ Văn Út", deed: "Sửa xe miễn phí", reference: "LT-2026-0047" });
    await put({ name: "Trần Thị Bé" });
    for (const words of ["đỗ văn", "do van ut", "Đỗ".normalize("NFD"), "0047", "mien phi sua", "ÚT"])
      expect(await found({ words })).toEqual(["Đỗ Văn Út"]);
    expect(await found({ words: "do van be" })).toEqual([]);
    expect(await found({ words: "%" })).toHaveLength(2);
  });

  test("find what was sent, not what the ward is writing since", async () => {
    const id = await completeDraft(official, { patch: { name: "Bà Hai" } });
    const step = async () => ({ nominationId: id, version: (await rowOf(id)).version });
    await submitNomination(official, await step());
    await returnNomination(city, { ...(await step()), reason: "Xem lại tên." });
    await saveDraft(official, { id, version: (await rowOf(id)).version, patch: { name: "Bà Hải Yến" } });
    expect(await found({ words: "hai yen" }, "tra-lai")).toEqual([]);
    expect(await found({ words: "ba hai" }, "tra-lai")).toEqual(["Bà Hai"]);
    await submitNomination(official, await step());
    expect(await found({ words: "hai yen" })).toEqual(["Bà Hải Yến"]);
  });

  test("find what is overdue, sent again, without consent, or perhaps met before", async () => {
    const late = await put({ name: "Lê Văn Muộn", birthYear: 1960, submittedAt: ago(9), sendCount: 2 });
    await put({ name: "Trần Thị Mới" });
    await put({ state: "returned", name: "Chờ phường", updatedAt: ago(20) });
    await put({ state: "returned", name: "Vừa trả", updatedAt: ago(2) });
    expect(await found({ mark: "qua-han" })).toEqual(["Lê Văn Muộn"]);
    expect(await found({ mark: "qua-han" }, "tra-lai")).toEqual(["Chờ phường"]);
    expect(await found({ mark: "gui-lai" })).toEqual(["Lê Văn Muộn"]);
    const agreed = await completeDraft(official, { patch: { name: "Đã đồng ý" } });
    await submitNomination(official, { nominationId: agreed, version: (await rowOf(agreed)).version });
    expect(await found({ mark: "chua-dong-y" })).toEqual(["Lê Văn Muộn", "Trần Thị Mới"]);
    const again = await put({ name: "Lê Văn Muộn", birthYear: 1960, state: "approved", unitId: tanSonHoa });
    await write((tx) => keepTraces(tx, "nomination", [late, again]));
    expect(await found({ mark: "gap-truoc" })).toEqual(["Lê Văn Muộn"]);
    // Whoever moderates one ward is told nothing of another's.
    expect(await found({ mark: "gap-truoc" }, "cho", ward)).toEqual([]);
  });

  test("stand in the address, which makes no error of what nobody asks", () => {
    const asked = readQuery(
      new URLSearchParams("hang=tam-giu&tim=Đỗ&loai=model&dau=qua-han&phuong=x"),
      queueQuery,
    );
    expect(queueAddress(asked)).toBe("hang=tam-giu&phuong=x&loai=model&dau=qua-han&tim=%C4%90%E1%BB%97");
    expect(filterOf(asked)).toMatchObject({ kind: "model", mark: "qua-han", unitId: "x", words: "Đỗ" });
    const made = readQuery(new URLSearchParams("hang=x&loai=x&dau=1&tuoi=-1&phuong=%00&sau='"), queueQuery);
    expect(queueAddress(made)).toBe("");
  });
});

describe("“Tôi đang xem”", () => {
  const seen = async (id: string) => (await findNomination(city, id))!;

  test("tells others until a quarter of an hour after the last touch, and locks nothing", async () => {
    const id = await put({ name: "Bà Ba" });
    const start = new Date();
    await claimReview(city, id, start);
    expect((await listQueue(ward, "cho")).nominations[0]).toMatchObject({ readBy: "Chị Nhàn" });
    expect(await found({ mark: "toi-xem" })).toEqual(["Bà Ba"]);
    expect(await found({ mark: "toi-xem" }, "cho", ward)).toEqual([]);
    const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
    expect(await findClaim(ward, await seen(id), after(14))).toMatchObject({ by: "Chị Nhàn", isOwn: false });
    // Opened again by whoever said so, it lasts anew.
    expect(await findClaim(city, await seen(id), after(10))).toMatchObject({ isOwn: true, until: after(25) });
    expect(await findClaim(ward, await seen(id), after(24))).not.toBeNull();
    expect(await findClaim(ward, await seen(id), new Date(after(10).getTime() + claimLasts))).toBeNull();
    await returnNomination(ward, { nominationId: id, version: 1, reason: "Cần thêm." });
  });

  test("is taken over by who says it later, and unsaid only by whose it is", async () => {
    const id = await put({ name: "Bà Ba" });
    await claimReview(city, id);
    await claimReview(ward, id);
    await leaveReview(city, id);
    expect(await findClaim(ward, await seen(id))).toMatchObject({ isOwn: true });
    await leaveReview(ward, id);
    expect(await findClaim(ward, await seen(id))).toBeNull();
    const far = await put({ unitId: tanSonHoa });
    await expect(claimReview(ward, far)).rejects.toMatchObject({ code: "not-found" });
    await expect(claimReview(official, id)).rejects.toMatchObject({ code: "not-allowed" });
    await write((tx) => tx.delete(nomination).where(eq(nomination.id, far)));
  });
});
