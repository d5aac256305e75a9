import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, event, nomination, notification, profile, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { findBatch } from "@/domain/decisions/batch.server";
import { togetherInput } from "@/domain/decisions/input";
import { decideTogether } from "@/domain/decisions/together.server";
import { holdNomination } from "@/domain/nominations/hold.server";
import type { Actor } from "@/domain/permissions";
import { decision, mayGive, signedNow, waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, elsewhere: Actor, moderator: Actor, wardModerator: Actor, campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Thành phố", password: null });
  wardModerator = await makePerson({
    role: "moderator",
    unitId: minhPhung,
    name: "Anh Phường",
    password: null,
  });
  campaignId = await makeCampaign();
  await mayGive(campaignId);
});

const asked = (...seen: { nominationId: string }[]) => ({
  ids: seen.map(({ nominationId }) => nominationId),
  campaign: null,
  unit: null,
  roll: null,
});
const states = async (...seen: { nominationId: string }[]) =>
  Promise.all(seen.map(async ({ nominationId }) => (await rowOf(nominationId)).state));

describe("a decision on many", () => {
  test("approves all of them by one number, publishes their stories and tells each ward once", async () => {
    const here = [await waitingOne(official, campaignId, 1), await waitingOne(official, campaignId, 2)];
    const there = await waitingOne(elsewhere, campaignId, 3);
    expect(await decideTogether(moderator, decision([...here, there], signedNow))).toEqual({
      approved: 3,
      published: 3,
      scheduled: 0,
    });
    expect(await states(...here, there)).toEqual(["approved", "approved", "approved"]);
    const given = await db().select().from(recognition);
    expect(given).toHaveLength(3);
    for (const one of given)
      expect(one).toMatchObject({
        level: "ward",
        form: "certificate",
        decisionNumber: "12/QĐ-UBND",
        decidedOn: "2026-11-26",
        signer: "Nguyễn Văn Ký",
      });
    const [told, ...more] = await db()
      .select({ kind: notification.kind, data: notification.data })
      .from(notification)
      .where(eq(notification.userId, official.id));
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      kind: "approved-together",
      data: { count: "2", names: "Nguyễn Thị Bông Bông Cam, Nguyễn Thị Bông Bông Đào" },
    });
    const acts = await db()
      .select({ after: event.after })
      .from(event)
      .where(eq(event.action, "nomination.approve"));
    expect(acts).toHaveLength(3);
    expect(acts[0]!.after).toMatchObject({ state: "approved", decisionNumber: "12/QĐ-UBND" });
  });

  test("has stories wait for a set minute and says how many do", async () => {
    const seen = [await waitingOne(official, campaignId, 1), await waitingOne(elsewhere, campaignId, 2)];
    const minute = new Date(Date.now() + 3_600_000);
    expect(await decideTogether(moderator, decision(seen), minute)).toEqual({
      approved: 2,
      published: 0,
      scheduled: 2,
    });
    expect(await states(...seen)).toEqual(["approved", "approved"]);
  });

  test("is refused as a whole by one that changed meanwhile, which is named with who changed it", async () => {
    const [one, other] = [
      await waitingOne(official, campaignId, 1),
      await waitingOne(official, campaignId, 2),
    ];
    await holdNomination(wardModerator, { ...other, cause: "complaint", reason: "Có đơn" });
    const events = await db().select({ id: event.id }).from(event);
    await expect(decideTogether(moderator, decision([one, other], signedNow))).rejects.toMatchObject({
      code: "together-refused",
      details: { count: 1, names: "Nguyễn Thị Bông Bông Đào", more: 0 },
    });
    expect(await states(one, other)).toEqual(["submitted", "submitted"]);
    expect(await db().select().from(recognition)).toEqual([]);
    expect(
      await db()
        .select()
        .from(profile)
        .where(inArray(profile.nominationId, [one.nominationId])),
    ).toEqual([]);
    expect(await db().select({ id: event.id }).from(event)).toEqual(events);
    await write((tx) =>
      tx.update(nomination).set({ onHold: false, version: 9 }).where(eq(nomination.id, other.nominationId)),
    );
    await expect(decideTogether(moderator, decision([one, other]))).rejects.toMatchObject({
      code: "together-refused",
      details: { names: "Nguyễn Thị Bông Bông Đào (Anh Phường)" },
    });
  });

  test("is refused to whoever wrote one of them, and to who may not see one", async () => {
    const [mine, theirs] = [
      await waitingOne(official, campaignId, 1),
      await waitingOne(elsewhere, campaignId, 2),
    ];
    await write((tx) =>
      tx.run(`insert into nomination_writer values ('${mine.nominationId}', '${moderator.id}')`),
    );
    await expect(decideTogether(moderator, decision([mine, theirs]))).rejects.toMatchObject({
      code: "together-refused",
      details: { names: "Nguyễn Thị Bông Bông Cam" },
    });
    await expect(decideTogether(wardModerator, decision([mine, theirs]))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(decideTogether(official, decision([mine]))).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(await states(mine, theirs)).toEqual(["submitted", "submitted"]);
  });

  test("asks for one at least, for at most two hundred, and for an award that the campaign gives", async () => {
    await expect(decideTogether(moderator, decision([]))).rejects.toMatchObject({
      fields: { chosen: "choose-nominations" },
    });
    const one = await waitingOne(official, campaignId, 1);
    const many = Array.from({ length: 201 }, (_, at) => ({ ...one, version: at + 1 }));
    await expect(decideTogether(moderator, decision(many))).rejects.toMatchObject({ code: "together-many" });
    const wrong = decision([one], { ...signedNow, award: "ward:first" });
    await expect(decideTogether(moderator, wrong)).rejects.toMatchObject({ fields: { award: "invalid" } });
    expect(await states(one)).toEqual(["submitted"]);
  });

  test("is signed now with number, day and signer, or later, or is praise without a decision", () => {
    const faults = (given: Record<string, string>) => {
      const read = togetherInput.safeParse({ chosen: [], ...given });
      return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
    };
    expect(faults({})).toEqual([]);
    expect(faults({ award: "ward:certificate" })).toEqual(["signed"]);
    expect(faults({ award: "ward:certificate", signed: "now" })).toEqual([
      "decisionNumber",
      "decidedOn",
      "signer",
    ]);
    expect(faults({ award: "ward:certificate", signed: "later" })).toEqual([]);
    expect(faults({ ...signedNow, decidedOn: "31/02/2026" })).toEqual(["decidedOn"]);
  });
});

describe("a quota", () => {
  const quota = (strict: boolean) =>
    write((tx) =>
      tx
        .update(campaign)
        .set({ quotaIndividual: 3, strictQuotas: strict })
        .where(eq(campaign.id, campaignId)),
    );

  test("that two decisions cross together refuses the second, which may cross it on purpose", async () => {
    const seen = [];
    for (const at of [1, 2, 3, 4]) seen.push(await waitingOne(official, campaignId, at));
    await quota(false);
    const [first, second] = [decision(seen.slice(0, 2)), decision(seen.slice(2))];
    const results = await Promise.allSettled([
      decideTogether(moderator, first),
      decideTogether(wardModerator, second),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
      code: "quota-decided",
      details: { unit: "Phường Minh Phụng", kind: "individual", quota: 3, total: 4, strict: "no" },
    });
    expect(await states(...seen.slice(2))).toEqual(["submitted", "submitted"]);
    expect((await findBatch(wardModerator, asked(...seen.slice(2))))!.overruns).toMatchObject([
      { total: 4, quota: 3 },
    ]);
    expect(await decideTogether(wardModerator, { ...second, over: "1" })).toMatchObject({ approved: 2 });
  });

  test("that is strict is not crossed on purpose either", async () => {
    const seen = [];
    for (const at of [1, 2, 3, 4]) seen.push(await waitingOne(official, campaignId, at));
    await quota(true);
    await expect(decideTogether(moderator, { ...decision(seen), over: "1" })).rejects.toMatchObject({
      code: "quota-decided",
      details: { strict: "yes" },
    });
    expect(await decideTogether(moderator, decision(seen.slice(1)))).toMatchObject({ approved: 3 });
  });
});

test("the preview tells who stands in the way and why, and writes nothing", async () => {
  const ready = await waitingOne(official, campaignId, 1);
  const held = await waitingOne(official, campaignId, 2);
  await holdNomination(moderator, { ...held, cause: "complaint", reason: "Có đơn" });
  const lacking = await waitingOne(elsewhere, campaignId, 3);
  await write((tx) =>
    tx.update(nomination).set({ occupation: "" }).where(eq(nomination.id, lacking.nominationId)),
  );
  const before = await db().select({ id: event.id }).from(event);
  const batch = (await findBatch(moderator, asked(ready, held, lacking)))!;
  expect(batch.ready.map(({ id }) => id)).toEqual([ready.nominationId]);
  expect(batch.blocked.map((one) => [one.nomination.id, one.code])).toEqual([
    [held.nominationId, "on-hold"],
    [lacking.nominationId, "incomplete"],
  ]);
  expect(batch.awards).toEqual(["ward:certificate"]);
  expect(await db().select({ id: event.id }).from(event)).toEqual(before);
  const ward = (await findBatch(wardModerator, { ...asked(), campaign: campaignId }))!;
  expect(ward.total).toBe(2);
  expect(await findBatch(official, asked(ready))).toBeNull();
});

test("81 are decided by one act", { timeout: 120_000 }, async () => {
  const seen = [];
  for (let at = 0; at < 81; at++) seen.push(await waitingOne(at % 2 ? official : elsewhere, campaignId, at));
  expect(await decideTogether(moderator, decision(seen, signedNow))).toMatchObject({ approved: 81 });
});
