import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, nomination, notification, pendingDecision, profile, user } from "@/db/schema";
import { write } from "@/db/write";
import { claimReview } from "@/domain/nominations/claim.server";
import { carryOutDue } from "@/domain/nominations/decisions/carry-out.server";
import { takeDecision, undoDecision } from "@/domain/nominations/decisions/take.server";
import { findWaiting } from "@/domain/nominations/decisions/waiting.server";
import { holdNomination } from "@/domain/nominations/hold.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { listQueue, nextInQueue } from "@/domain/nominations/queue.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { awardInput } from "@/domain/recognitions/award";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, other: Actor, id: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Nhàn", password: null });
  other = await makePerson({ role: "moderator", name: "Anh Minh", password: null });
  id = await completeDraft(official);
  await submitNomination(official, await now());
});

const now = async () => ({ nominationId: id, version: (await rowOf(id)).version });
const award = awardInput.parse({});
const approve = async (actor = moderator) => takeDecision(actor, "approve", { ...(await now()), ...award });
const giveBack = async (actor = moderator) =>
  takeDecision(actor, "return", { ...(await now()), reason: "Cần thêm con số." });
const waits = async () => (await db().select().from(pendingDecision).limit(5))[0]!;
const later = async (seconds: number) => new Date((await waits()).takenAt.getTime() + seconds * 1000);
const inboxOf = (actor: Actor) =>
  db()
    .select({ kind: notification.kind, data: notification.data })
    .from(notification)
    .where(eq(notification.userId, actor.id));
const cause = { cause: "complaint", reason: "Có đơn." } as const;

describe("a decision that may be taken back", () => {
  test("does nothing before its ten seconds are over: no story, no message, no history", async () => {
    const events = await db().$count(event);
    const told = await inboxOf(official);
    expect(await approve()).toMatch(/^\/guong\//);
    expect((await rowOf(id)).state).toBe("submitted");
    expect(await db().$count(profile, eq(profile.nominationId, id))).toBe(0);
    expect(await db().$count(event)).toBe(events);
    expect(await inboxOf(official)).toEqual(told);
    expect(await carryOutDue(await later(9.999))).toBe(0);
    // It is in no queue meanwhile, and whoever opens it sees whose decision waits.
    expect((await listQueue(moderator, "cho")).nominations).toEqual([]);
    const seen = (await findNomination(other, id))!;
    expect(await findWaiting(other, seen)).toMatchObject({ by: "Chị Nhàn", step: "approve", isOwn: false });
  });

  test("is carried out once when they are, however many look", async () => {
    await approve();
    const due = await later(10);
    const done = await Promise.all([carryOutDue(due), carryOutDue(due), carryOutDue(due)]);
    expect(done.reduce((sum, one) => sum + one)).toBe(1);
    expect((await rowOf(id)).state).toBe("approved");
    expect(await db().$count(profile, eq(profile.nominationId, id))).toBe(1);
    expect(await db().$count(event, eq(event.action, "nomination.approve"))).toBe(1);
    expect(await inboxOf(official)).toMatchObject([{ kind: "approved" }]);
    expect(await carryOutDue(due)).toBe(0);
  });

  test("is taken back by its moderator alone, and the nomination waits as before", async () => {
    await giveBack();
    const { id: decision } = await waits();
    await expect(undoDecision(other, decision)).rejects.toMatchObject({ code: "undo-late" });
    const version = (await rowOf(id)).version;
    expect(await undoDecision(moderator, decision)).toBe(id);
    expect(await carryOutDue(new Date(Date.now() + 60_000))).toBe(0);
    expect(await rowOf(id)).toMatchObject({ state: "submitted", version });
    expect((await listQueue(moderator, "cho")).nominations).toMatchObject([{ id }]);
    // Sent twice: the second finds nothing, and may decide anew.
    await expect(undoDecision(moderator, decision)).rejects.toMatchObject({ code: "undo-late" });
    await giveBack();
  });

  test.each([0, 1, 2, 3, 4])(
    "is at the tenth second either taken back or carried out (%i)",
    async (round) => {
      await giveBack();
      const { id: decision, dueAt } = await waits();
      const undoing = () => undoDecision(moderator, decision, new Date(dueAt.getTime() - (round % 2)));
      const both = round < 3 ? [undoing(), carryOutDue(dueAt)] : [carryOutDue(dueAt), undoing()];
      const [one, two] = await Promise.allSettled(both);
      const [undone, carried] = round < 3 ? [one, two] : [two, one];
      const isUndone = undone!.status === "fulfilled";
      expect(carried).toMatchObject({ status: "fulfilled", value: isUndone ? 0 : 1 });
      expect((await rowOf(id)).state).toBe(isUndone ? "submitted" : "returned");
    },
  );

  test("is refused at once where it cannot be, and nothing waits", async () => {
    const stale = { ...(await now()), reason: "Cần thêm con số." };
    await holdNomination(other, { ...(await now()), ...cause });
    await expect(takeDecision(moderator, "return", stale)).rejects.toMatchObject({ code: "on-hold" });
    await expect(approve(official)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(takeDecision(moderator, "release", { ...(await now()), reason: "" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db().$count(pendingDecision)).toBe(0);
  });

  test("leaves room for one: a second is told of the first", async () => {
    await approve();
    await expect(giveBack(other)).rejects.toMatchObject({
      code: "wrong-step",
      details: { by: "Chị Nhàn", action: "nomination.approve" },
    });
  });

  test("tells its moderator where somebody else acted meanwhile, and does nothing", async () => {
    await giveBack();
    await holdNomination(other, { ...(await now()), ...cause });
    expect(await carryOutDue(await later(10))).toBe(0);
    expect(await rowOf(id)).toMatchObject({ state: "submitted", onHold: true });
    const { name } = await rowOf(id);
    expect(await inboxOf(moderator)).toContainEqual({ kind: "not-decided", data: { name, step: "return" } });
    expect(await db().$count(pendingDecision)).toBe(0);
  });

  test("is not carried out for who was blocked meanwhile", async () => {
    await giveBack();
    await write((tx) => tx.update(user).set({ blockedAt: new Date() }).where(eq(user.id, moderator.id)));
    expect(await carryOutDue(await later(10))).toBe(0);
    expect((await rowOf(id)).state).toBe("submitted");
  });

  test("is put off by a fault of ours, and given up after five", async () => {
    await giveBack();
    const broken = { nominationId: id, version: "no number", reason: 5 };
    await write((tx) => tx.update(pendingDecision).set({ input: broken }));
    const faults: unknown[] = [];
    for (let at = 1; at <= 5; at++) {
      await carryOutDue(new Date(Date.now() + at * 600_000), (fault) => faults.push(fault));
      expect(await db().$count(pendingDecision)).toBe(at < 5 ? 1 : 0);
    }
    expect(faults).toHaveLength(5);
    expect((await inboxOf(moderator)).map(({ kind }) => kind)).toContain("not-decided");
    expect((await rowOf(id)).state).toBe("submitted");
  });

  test("goes at once where the portal gives no time", async () => {
    process.env.UNDO_SECONDS = "0";
    try {
      await claimReview(moderator, id);
      await giveBack();
      expect((await rowOf(id)).state).toBe("returned");
      expect(await db().$count(pendingDecision)).toBe(0);
    } finally {
      delete process.env.UNDO_SECONDS;
    }
  });
});

test("after a decision the next of the queue is opened, after the last one the first, then none", async () => {
  const second = await completeDraft(official, {
    patch: { name: "Bà Hai", deed: "Nấu cơm cho bệnh nhân nghèo" },
  });
  await submitNomination(official, { nominationId: second, version: (await rowOf(second)).version });
  await write((tx) =>
    tx
      .update(nomination)
      .set({ submittedAt: new Date(1_000) })
      .where(eq(nomination.id, id)),
  );
  const next = (of: string) => nextInQueue(moderator, "cho", {}, of);
  expect([await next(id), await next(second)]).toEqual([second, id]);
  await giveBack();
  expect([await next(id), await next(second)]).toEqual([second, null]);
  expect(await nextInQueue(moderator, "cho", { words: "khong ai" }, id)).toBeNull();
});
