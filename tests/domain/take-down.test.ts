import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, event, notification, profile } from "@/db/schema";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { approveNomination } from "@/domain/nominations/decide.server";
import { publishedPath, selectHistory } from "@/domain/nominations/review.server";
import { unsafeSeen } from "@/domain/nominations/seen";
import { findNotice, listNotices } from "@/domain/notices/queries.server";
import type { Actor } from "@/domain/permissions";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { storyAtAddress } from "@/domain/profiles/story-to-take-down.server";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import type { TakeDownKind } from "@/domain/profiles/vocabulary";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { recallPath } from "@/domain/recalls/path";
import { listOpenRecalls } from "@/domain/recalls/queries.server";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { storiesCounted as found } from "../support/search";
import { endListing, listed } from "../support/listings";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let official: Actor, moderator: Actor, wardModerator: Actor, farModerator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  farModerator = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
});

const reason = "Bà Bình gọi điện ngày 20/11/2026, xin rút tên.";
const act = (profileId: string, kind: TakeDownKind = "hidden") =>
  takeDownInput.parse({ profileId, kind, reason, decisionNumber: kind === "revoked" ? "210/QĐ-UBND" : "" });
const stateOf = async (id: string) => (await db().select().from(profile).where(eq(profile.id, id)))[0]!.state;
const standing = async (nominationId: string) =>
  (await db().select().from(consent).where(eq(consent.nominationId, nominationId))).filter(
    (one) => one.withdrawnAt === null,
  ).length;

/** A story that was listed, approved and published. */
async function published(deed = "Việc sẽ được gỡ") {
  const { nominationId, version, number } = await listed(official, moderator, { deed });
  await endListing(number);
  const path = (await approveNomination(moderator, { nominationId, version }))!;
  const [story] = await db().select().from(profile).where(eq(profile.nominationId, nominationId));
  return { id: story!.id, slug: story!.slug, nominationId, number, path };
}

describe("taking a story down", () => {
  test("hides it everywhere at once, withdraws the consents, keeps the reason, tells the ward", async () => {
    const story = await published();
    expect(await found("việc sẽ được gỡ")).toBe(1);
    const touched = [tags.profiles, tags.campaigns, tags.notices];
    const before = await Promise.all(touched.map((tag) => revisionOf([tag])));
    await takeDownStory(wardModerator, act(story.id));
    expect(await resolveStory(story.path)).toEqual({ is: "gone", id: story.id });
    expect(await findNotice(story.number)).toBe("gone");
    expect(await listNotices(hcmcToday())).toMatchObject({ running: [], ended: [] });
    expect(await found("việc sẽ được gỡ")).toBe(0);
    expect(await publishedPath(unsafeSeen({ id: story.nominationId }))).toBeNull();
    expect(await standing(story.nominationId)).toBe(0);
    for (const [at, tag] of touched.entries()) expect(await revisionOf([tag])).toBeGreaterThan(before[at]!);
    const [last] = await selectHistory(unsafeSeen({ id: story.nominationId }));
    expect(last).toMatchObject({
      action: "profile.take-down",
      before: { state: "published" },
      after: { state: "hidden", reason },
    });
    const told = await db().select().from(notification).where(eq(notification.userId, official.id));
    expect(told.at(-1)).toMatchObject({
      kind: "taken-down",
      data: { reason },
      path: expect.stringMatching(/^\/ban-lam-viec\/thu-hoi\/[0-9a-f-]{36}$/),
    });
  });

  test("of a cancelled award leaves the consents, and cannot be undone", async () => {
    const story = await published();
    const before = await standing(story.nominationId);
    await takeDownStory(moderator, act(story.id, "revoked"));
    expect(await stateOf(story.id)).toBe("revoked");
    expect(await standing(story.nominationId)).toBe(before);
    expect(await findNotice(story.number)).toBe("gone");
    const back = restoreStory(moderator, { profileId: story.id, reason });
    await expect(back).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("happens once: of two at once, one is told who was first", async () => {
    const story = await published();
    const results = await Promise.allSettled([
      takeDownStory(moderator, act(story.id)),
      takeDownStory(wardModerator, act(story.id, "revoked")),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
      code: "wrong-step",
      details: { by: "Người của thành phố", action: "profile.take-down" },
    });
    expect(await stateOf(story.id)).toBe("hidden");
  });

  test("is for moderators of the story's ward or the city", async () => {
    const story = await published();
    const admin = await makePerson({ role: "admin", password: null });
    for (const stranger of [official, farModerator, admin]) {
      await expect(takeDownStory(stranger, act(story.id))).rejects.toMatchObject({ code: "not-allowed" });
      expect(await storyAtAddress(stranger, story.path)).toBeNull();
    }
    await expect(takeDownStory(moderator, act("khong-co"))).rejects.toMatchObject({ code: "not-found" });
    expect(await stateOf(story.id)).toBe("published");
  });

  test("of a story without a nomination is for any of its wards, and for the city where it has none", async () => {
    const shared = await makeProfile({ slug: "chung", unitIds: [minhPhung, tanSonHoa] });
    const nobodys = await makeProfile({ slug: "cua-thanh-pho" });
    await expect(takeDownStory(wardModerator, act(nobodys))).rejects.toMatchObject({ code: "not-allowed" });
    await takeDownStory(moderator, act(nobodys));
    await takeDownStory(farModerator, act(shared, "revoked"));
    expect([await stateOf(shared), await stateOf(nobodys)]).toEqual(["revoked", "hidden"]);
    const told = await db().select().from(notification).where(eq(notification.userId, official.id));
    const [recall] = await listOpenRecalls(official);
    expect(recall).toMatchObject({ profileId: shared });
    expect(told).toMatchObject([{ kind: "taken-down", path: recallPath(recall!.id) }]);
  });

  test("asks for a kind and a reason, and keeps words as words in one spelling", () => {
    const input = (patch: object) =>
      takeDownInput.safeParse({ profileId: "1", kind: "hidden", reason, ...patch });
    expect(input({ kind: "published" }).error!.issues[0]!.message).toBe("choose-take-down");
    expect(input({ reason: " \n" }).error!.issues[0]!.message).toBe("required");
    expect(input({ reason: "a".repeat(1_000_000) }).error!.issues[0]!.message).toBe("too-long");
    expect(input({ reason: "<b>Rút</b>".normalize("NFD") }).data!.reason).toBe("<b>Rút</b>");
  });
});

describe("publishing a hidden story again", () => {
  test("gives back its address, its place in the search and the consents of that act, no others", async () => {
    const story = await published();
    const [early] = await db()
      .select({ id: consent.id })
      .from(consent)
      .where(eq(consent.channel, "notice_board"));
    await db()
      .update(consent)
      .set({ withdrawnAt: new Date(1) })
      .where(eq(consent.id, early!.id));
    await takeDownStory(moderator, act(story.id));
    await restoreStory(wardModerator, { profileId: story.id, reason: "Gỡ nhầm." });
    expect(await resolveStory(story.path)).toMatchObject({ is: "found", slug: story.slug });
    expect(await found("việc sẽ được gỡ")).toBe(1);
    expect(await standing(story.nominationId)).toBe(1);
    expect(await findNotice(story.number)).toMatchObject({ storyPath: story.path });
    const actions = (await db().select().from(event).where(eq(event.subjectId, story.id))).map(
      (one) => one.action,
    );
    expect(actions).toEqual(["profile.publish", "profile.take-down", "profile.restore"]);
    const again = restoreStory(moderator, { profileId: story.id, reason });
    await expect(again).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("is refused where nobody agrees to the web any more, and then nothing has changed", async () => {
    const story = await published();
    await db()
      .update(consent)
      .set({ withdrawnAt: new Date(1) });
    await takeDownStory(moderator, act(story.id));
    const back = restoreStory(moderator, { profileId: story.id, reason });
    await expect(back).rejects.toMatchObject({ code: "incomplete" });
    expect(await stateOf(story.id)).toBe("hidden");
    const stranger = restoreStory(farModerator, { profileId: story.id, reason });
    await expect(stranger).rejects.toMatchObject({ code: "not-allowed" });
  });
});

test("an address is found as people paste it", async () => {
  await makeProfile({ slug: "mot-viec-tot", unitIds: [minhPhung] });
  for (const address of [
    "/guong/mot-viec-tot",
    " /en/guong/mot-viec-tot/ ",
    "https://lantoa.example/guong/mot-viec-tot?fbclid=1#a",
    "/mo-hinh/mot-viec-tot",
    "/guong/mot-viec-tot/to-roi",
    "mot-viec-tot",
  ]) {
    expect(await storyAtAddress(wardModerator, address)).toMatchObject({ path: "/guong/mot-viec-tot" });
  }
  for (const address of ["", "mot viec tot", "/guong/khong-co", "javascript:alert(1)", "/guong/<script>"]) {
    expect(await storyAtAddress(moderator, address)).toBeNull();
  }
});
