import { beforeEach, describe, expect, test } from "vitest";
import { listEvents } from "@/domain/history/queries.server";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { listDesk } from "@/domain/nominations/desk-list.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { findReview } from "@/domain/nominations/review.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { listNotifications } from "@/domain/notifications/queries.server";
import type { Actor } from "@/domain/permissions";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { findWorkHeader } from "@/domain/users/work-header.server";
import { useDatabase } from "../support/database";
import { listed } from "../support/listings";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, colleague: Actor, admin: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  colleague = await makePerson({ role: "moderator", password: null });
  admin = await makePerson({ role: "admin", password: null });
});

const unread = async (actor: Actor) => (await findWorkHeader(actor)).unread;

async function sent(): Promise<{ nominationId: string; version: number }> {
  const nominationId = await completeDraft(official);
  await submitNomination(official, { nominationId, version: (await rowOf(nominationId)).version });
  return { nominationId, version: (await rowOf(nominationId)).version };
}

describe("inbox counts fall when the work is done elsewhere", () => {
  test("a moderator's when a colleague decides, a ward's when it sends again; what only tells stays", async () => {
    const first = await sent();
    expect([await unread(moderator), await unread(colleague)]).toEqual([1, 1]);
    await returnNomination(colleague, { ...first, reason: "Thiếu năm bắt đầu." });
    expect([await unread(moderator), await unread(colleague), await unread(official)]).toEqual([0, 0, 1]);
    const again = { nominationId: first.nominationId, version: (await rowOf(first.nominationId)).version };
    await submitNomination(official, { ...again, unchanged: true });
    expect([await unread(official), await unread(moderator)]).toEqual([0, 1]);
    await approveNomination(moderator, {
      nominationId: first.nominationId,
      version: (await rowOf(first.nominationId)).version,
    });
    expect([await unread(moderator), await unread(colleague), await unread(official)]).toEqual([0, 0, 1]);
    // Nothing is gone from the list itself.
    expect((await listNotifications(moderator)).messages).toHaveLength(2);
  });

  test("one nomination's work leaves another's", async () => {
    const one = await sent();
    await sent();
    await approveNomination(colleague, one);
    expect(await unread(moderator)).toBe(1);
  });
});

test("listed ones are a queue of their own", async () => {
  const { nominationId: waiting } = await sent();
  const hanging = await listed(official, moderator);
  const idsOf = async (queue: "cho" | "niem-yet") =>
    (await listQueue(moderator, queue)).nominations.map((one) => one.id);
  expect(await idsOf("cho")).toEqual([waiting]);
  expect(await idsOf("niem-yet")).toEqual([hanging.nominationId]);
});

test("a story taken down no longer stands as approved in the ward's list, nor warns of itself while it stands", async () => {
  const one = await sent();
  await approveNomination(moderator, one);
  expect((await findReview(moderator, one.nominationId, "xong"))!.likenesses).toEqual([]);
  const state = async () => (await listDesk(official, {}))[0]!.storyState;
  expect(await state()).toBe("published");
  const review = await findReview(moderator, one.nominationId, "xong");
  await takeDownStory(moderator, { profileId: review!.story!.id, kind: "hidden", reason: "Xin rút tên." });
  expect(await state()).toBe("hidden");
});

test("the history says names and links, not slugs", async () => {
  const one = await sent();
  await approveNomination(moderator, one);
  const { events } = await listEvents(admin);
  const published = events.find((event) => event.action === "profile.publish");
  expect(published?.subject).toEqual({ name: "Bà Trần Thị Bình", path: expect.stringMatching(/^\/guong\//) });
  const decided = events.find((event) => event.action === "nomination.approve");
  expect(decided?.subject).toEqual({
    name: expect.stringContaining("Trần Thị Bình"),
    path: `/kiem-duyet/${one.nominationId}`,
  });
});
