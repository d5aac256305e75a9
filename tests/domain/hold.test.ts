import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { notification } from "@/db/schema";
import { approveNomination } from "@/domain/nominations/decide.server";
import { holdNomination, releaseNomination } from "@/domain/nominations/hold.server";
import { listDesk } from "@/domain/nominations/desk-list.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { findReview } from "@/domain/nominations/review.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, author: Actor, moderator: Actor, id: string;
const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  author = { ...official, memberships: [...official.memberships, hat] };
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  id = await completeDraft(official);
  await submitNomination(official, await now());
});

const now = async () => ({ nominationId: id, version: (await rowOf(id)).version });
const words = "Đơn của bà C., thụ lý ngày 20/11.";
const hold = async () => holdNomination(moderator, { ...(await now()), cause: "complaint", reason: words });

describe("a hold", () => {
  test("lets nothing be decided until it is released", async () => {
    await hold();
    const approve = async () => approveNomination(moderator, await now());
    await expect(approve()).rejects.toMatchObject({ code: "on-hold" });
    await releaseNomination(moderator, { ...(await now()), reason: "Đơn không có cơ sở." });
    expect(await approve()).toMatch(/^\/guong\//);
  });

  test("shows the ward its cause on the desk and in the inbox, and none of its words", async () => {
    await hold();
    const seen = await findNomination(official, id);
    expect(seen).toMatchObject({ onHold: true, holdCause: "complaint", holdReason: null });
    const nominations = await listDesk(official, {});
    expect(nominations).toMatchObject([{ id, onHold: true }]);
    const told = await db().select().from(notification).where(eq(notification.userId, official.id));
    expect(told).toMatchObject([{ kind: "held", data: { cause: "complaint", reason: "" } }]);
    expect(JSON.stringify([seen, nominations, told])).not.toContain("bà C.");
  });

  test("shows a moderator its words and marks it in the queue", async () => {
    await hold();
    const review = (await findReview(moderator, id, "cho"))!;
    expect(review.nomination.holdReason).toBe(words);
    expect(review.history[0]).toMatchObject({
      action: "nomination.hold",
      after: { cause: "complaint", reason: words },
    });
    expect((await listQueue(moderator, "tam-giu")).nominations).toMatchObject([{ id, onHold: true }]);
    expect((await listQueue(moderator, "cho")).nominations).toEqual([]);
  });

  test("keeps its words from a moderator who wrote the nomination, also once it is over", async () => {
    await hold();
    const during = await findReview(author, id, "cho");
    expect(during!.history[0]).toMatchObject({ action: "nomination.hold", after: { cause: "complaint" } });
    await releaseNomination(moderator, { ...(await now()), reason: "Đơn của bà C. không có cơ sở." });
    expect(JSON.stringify([during, await findReview(author, id, "cho")])).not.toContain("bà C.");
    expect(JSON.stringify(await findReview(moderator, id, "cho"))).toContain("bà C.");
  });

  test("is put on by one of two at once; the other is told", async () => {
    const input = { ...(await now()), cause: "inspection" as const, reason: "Đang thanh tra." };
    const results = await Promise.allSettled([
      holdNomination(moderator, input),
      holdNomination(await makePerson({ role: "moderator", password: null }), input),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ code: "on-hold" });
  });
});
