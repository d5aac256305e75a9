import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, membership, notification, profile, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { changedFields, textChanges } from "@/domain/nominations/changes";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { listQueue } from "@/domain/nominations/queue.server";
import { findReview } from "@/domain/nominations/review.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { useDatabase } from "../support/database";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { hcmcYear } from "@/domain/time/dates";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, wardModerator: Actor, farModerator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  farModerator = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
});

/** A nomination waiting for a decision. */
async function sent(patch: Record<string, unknown> = {}, by = official) {
  const nominationId = await completeDraft(by, { patch });
  const { version } = await rowOf(nominationId);
  await submitNomination(by, { nominationId, version });
  return { nominationId, version: version + 1 };
}

const storiesOf = (nominationId: string) =>
  db()
    .select({ id: profile.id, slug: profile.slug })
    .from(profile)
    .where(eq(profile.nominationId, nominationId));

describe("approval", () => {
  test("makes the story, its recognition and its history in one go", async () => {
    const nomination = await sent({ deed: "Một việc tốt để duyệt" });
    expect(await approveNomination(wardModerator, nomination)).toBe("/guong/mot-viec-tot-de-duyet");
    const story = await findStory("mot-viec-tot-de-duyet");
    expect(story).toMatchObject({
      deed: "Một việc tốt để duyệt",
      units: [{ id: minhPhung }],
      birthYear: 1958,
    });
    expect(story!.recognitions).toMatchObject([{ level: "ward", form: "commended", decisionNumber: null }]);
    const history = await db()
      .select({ action: event.action })
      .from(event)
      .where(eq(event.subjectId, nomination.nominationId))
      .orderBy(event.id);
    expect(history.at(-1)).toEqual({ action: "nomination.approve" });
    const told = await db()
      .select({ kind: notification.kind })
      .from(notification)
      .where(eq(notification.userId, official.id));
    expect(told).toEqual([{ kind: "approved" }]);
  });

  test("gives two stories of one deed two addresses", async () => {
    const paths = [];
    for (const nomination of [
      await sent({ deed: "Cùng một câu" }),
      await sent({ deed: "Cùng một câu", birthYear: "1971" }),
    ]) {
      paths.push(await approveNomination(moderator, nomination));
    }
    expect(paths).toEqual(["/guong/cung-mot-cau", "/guong/cung-mot-cau-2"]);
  });

  test("of two moderators at once, one wins and the other is told who did what", async () => {
    const nomination = await sent();
    const results = await Promise.allSettled([
      approveNomination(moderator, nomination),
      rejectNomination(wardModerator, { ...nomination, reason: "Trùng" }),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
      code: "wrong-step",
      details: { by: "Người của thành phố", action: "nomination.approve" },
    });
    const stories = await storiesOf(nomination.nominationId);
    expect(stories).toHaveLength(1);
    const given = await db()
      .select({ id: recognition.id })
      .from(recognition)
      .where(eq(recognition.profileId, stories[0]!.id));
    expect(given).toHaveLength(1);
  });

  test("without consent to the web enters the honour roll and publishes nothing", async () => {
    const nomination = await sent();
    await write((tx) => tx.run(`update consent set withdrawn_at = 1`));
    expect(await approveNomination(moderator, nomination)).toBeNull();
    expect(await rowOf(nomination.nominationId)).toMatchObject({ state: "approved" });
    expect(await storiesOf(nomination.nominationId)).toEqual([]);
    const rows = await db().select().from(recognition);
    expect(rows).toMatchObject([{ nominationId: nomination.nominationId, profileId: null, namedBy: null }]);
  });

  test("is refused where something it needs is missing by now, and nothing is half-done", async () => {
    const nomination = await sent();
    await write((tx) => tx.run(`update nomination set occupation = ''`));
    await expect(approveNomination(moderator, nomination)).rejects.toMatchObject({
      code: "incomplete",
      fields: { occupation: "occupation-required" },
    });
    expect(await rowOf(nomination.nominationId)).toMatchObject({
      state: "submitted",
      version: nomination.version,
    });
    expect(await db().select().from(recognition)).toEqual([]);
  });

  test.each([
    ["of the city", () => moderator, "city"],
    ["of the ward", () => wardModerator, "ward"],
  ])("in the city's campaign by a moderator %s is praise in that name", async (_whose, by, level) => {
    const nomination = await sent({ deed: "Việc tốt có cấp" });
    await write((tx) => tx.run(`update campaign set organiser_unit_id = '${city}'`));
    await approveNomination(by(), nomination);
    const story = await findStory("viec-tot-co-cap");
    expect(story!.recognitions.map((one) => one.level)).toEqual([level]);
  });

  test("shows no child's year of birth", async () => {
    const year = hcmcYear();
    for (const [birthYear, shown] of [
      [year - 40, year - 40],
      [year - 12, null],
    ] as const) {
      const deed = `Việc của người sinh năm ${birthYear}`;
      const id = await completeDraft(official, {
        patch: { deed, birthYear: String(birthYear) },
        consent: false,
      });
      await giveConsent(official, id, "Nguyễn Thị Mẹ");
      await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
      await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
      expect((await findStory(`viec-cua-nguoi-sinh-nam-${birthYear}`))!.birthYear).toBe(shown);
    }
  });

  test("is refused while the nomination is on hold (NĐ 152/2025)", async () => {
    const nomination = await sent();
    await write((tx) => tx.run(`update nomination set on_hold = 1, hold_reason = 'Đang thanh tra'`));
    await expect(approveNomination(moderator, nomination)).rejects.toMatchObject({ code: "on-hold" });
    expect((await rowOf(nomination.nominationId)).state).toBe("submitted");
  });

  test("tells nobody who no longer works for the ward", async () => {
    const nomination = await sent();
    await write((tx) => tx.delete(membership).where(eq(membership.userId, official.id)));
    await approveNomination(moderator, nomination);
    const told = await db().select({ to: notification.userId }).from(notification);
    expect(told.filter((one) => one.to === official.id)).toEqual([]);
  });

  test("waits for the public listing where the campaign sets days for it (NĐ 98/2023 Art. 46)", async () => {
    const nomination = await sent();
    await write((tx) => tx.run(`update campaign set listing_days = 10`));
    await expect(approveNomination(moderator, nomination)).rejects.toMatchObject({
      code: "listing-required",
    });
    expect((await rowOf(nomination.nominationId)).state).toBe("submitted");
  });
});

describe("returning", () => {
  test("needs a reason, tells the ward, and the nomination can come back with its changes", async () => {
    const nomination = await sent({ deed: "Bản thứ nhất" });
    await expect(returnNomination(moderator, nomination)).rejects.toMatchObject({
      fields: { reason: "required" },
    });
    await returnNomination(moderator, { ...nomination, reason: "Thiếu số liệu" });
    const told = await db()
      .select({ data: notification.data })
      .from(notification)
      .where(eq(notification.userId, official.id));
    expect(told).toMatchObject([{ data: { reason: "Thiếu số liệu" } }]);
    const id = nomination.nominationId;
    const saved = await saveDraft(official, {
      id,
      version: nomination.version + 1,
      patch: { deed: "Bản thứ hai" },
    });
    await submitNomination(official, { nominationId: id, version: saved.version });
    const { previous: before, nomination: now } = (await findReview(moderator, id, "cho"))!;
    const after = now.content;
    expect(changedFields(before!, after)).toEqual(["deed"]);
    expect(textChanges(before!.deed, after.deed)).toEqual([
      { text: "Bản thứ ", kind: "same" },
      { text: "nhất", kind: "removed" },
      { text: "hai", kind: "added" },
    ]);
  });
});

describe("who may decide", () => {
  test("nobody skips a step or takes one twice", async () => {
    const draft = await completeDraft(official);
    const approval = approveNomination(moderator, {
      nominationId: draft,
      version: (await rowOf(draft)).version,
    });
    await expect(approval).rejects.toMatchObject({ code: "not-found" });
    const nomination = await sent();
    await rejectNomination(moderator, { ...nomination, reason: "Không đủ" });
    const again = approveNomination(moderator, { ...nomination, version: nomination.version + 1 });
    await expect(again).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("nobody decides what they made or sent themselves", async () => {
    const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
    const both = { ...official, memberships: [...official.memberships, hat] };
    const nomination = await sent({}, both);
    await expect(approveNomination(both, nomination)).rejects.toMatchObject({ code: "own-nomination" });
    expect((await rowOf(nomination.nominationId)).state).toBe("submitted");
  });

  test("an official may not, another ward's moderator and an administrator do not find it", async () => {
    const nomination = await sent();
    const admin = await makePerson({ role: "admin", password: null });
    await expect(approveNomination(official, nomination)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(approveNomination(farModerator, nomination)).rejects.toMatchObject({ code: "not-found" });
    await expect(approveNomination(admin, nomination)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a ward's moderator sees the ward's queue, the city's every ward's", async () => {
    const { nominationId } = await sent();
    const ids = async (who: Actor) => (await listQueue(who, "cho")).nominations.map((row) => row.id);
    expect(await ids(moderator)).toEqual([nominationId]);
    expect(await ids(wardModerator)).toEqual([nominationId]);
    expect(await ids(farModerator)).toEqual([]);
  });
});
