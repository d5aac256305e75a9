import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { notification, profile } from "@/db/schema";
import { amendmentInput, publishInput } from "@/domain/amendments/input";
import { findAmendable } from "@/domain/amendments/load.server";
import { publishAmendment } from "@/domain/amendments/publish.server";
import { listAmendments } from "@/domain/amendments/queries.server";
import { dropAmendment, saveAmendment } from "@/domain/amendments/save.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { storyToText } from "@/domain/stories/document";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";
import { storiesCounted } from "../support/search";

useDatabase();

let official: Actor, moderator: Actor, stranger: Actor, profileId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  stranger = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
  profileId = await makeProfile({
    slug: `sua-${randomUUID()}`,
    deed: "Mười hai năm mở lớp trong hẻm",
    unitIds: [minhPhung],
  });
});

const write = (patch: object, version = 0, actor = official) =>
  saveAmendment(actor, amendmentInput.parse({ profileId, version, ground: "spelling", ...patch }));
const publish = (version: number, correction = "", actor = moderator) =>
  publishAmendment(actor, publishInput.parse({ profileId, version, correction }));
const live = async () => {
  const [row] = await db().select().from(profile).where(eq(profile.id, profileId));
  return row!;
};
const inbox = async (who: Actor) =>
  (await db().select().from(notification).where(eq(notification.userId, who.id)))
    .filter(({ readAt }) => readAt === null)
    .map(({ kind }) => kind);

describe("a published story written anew", () => {
  test("is seen by nobody until a moderator publishes it, at its old address, with a dated correction", async () => {
    const before = await live();
    await write({ deed: "Mười ba năm mở lớp trong hẻm", storyText: "Lớp có mười ba em." });
    expect(await live()).toEqual(before);
    expect(await inbox(moderator)).toEqual(["amendment"]);
    expect(await listAmendments(moderator)).toMatchObject([{ profileId }]);
    expect(await listAmendments(stranger)).toEqual([]);
    const path = await publish(1, "Bài cũ ghi mười hai năm, đúng là mười ba năm.");
    expect(path).toBe(`/guong/${before.slug}`);
    const story = (await findStory(before.slug))!;
    expect(story.deed).toBe("Mười ba năm mở lớp trong hẻm");
    expect(storyToText(story.story)).toBe("Lớp có mười ba em.");
    expect(story.corrections).toEqual([
      { on: hcmcToday(), words: "Bài cũ ghi mười hai năm, đúng là mười ba năm." },
    ]);
    expect(story.publishedAt).toBe(before.publishedAt.toISOString());
    expect(await storiesCounted("mười ba năm mở lớp")).toBe(1);
    expect(await storiesCounted("mười hai năm mở lớp")).toBe(0);
    expect(await listAmendments(moderator)).toEqual([]);
    expect([await inbox(moderator), await inbox(official)]).toEqual([[], ["amended"]]);
  });

  test("is published by nobody who wrote any of it, and of no other ward", async () => {
    await write({ name: "Bà Bình" });
    await write({ deed: "Việc khác" }, 1, moderator);
    await expect(publish(2)).rejects.toMatchObject({ code: "own-nomination" });
    await expect(publish(2, "", official)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(publish(2, "", stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(write({ name: "X" }, 2, stranger)).rejects.toMatchObject({ code: "not-found" });
    expect(await findAmendable(stranger, profileId)).toBeNull();
    const other = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
    await publish(2, "", other);
    expect(await live()).toMatchObject({ name: "Bà Bình", deed: "Việc khác" });
  });

  test("says so where somebody else wrote, published or threw it away meanwhile", async () => {
    await write({ name: "Bà Bình" });
    await expect(write({ name: "Bà An" })).rejects.toMatchObject({ code: "stale" });
    await expect(publish(0)).rejects.toMatchObject({ code: "stale" });
    await dropAmendment(official, { profileId, version: 1 });
    await expect(publish(0)).rejects.toMatchObject({ code: "wrong-step" });
    expect(await inbox(moderator)).toEqual([]);
  });

  test("needs a name, a deed, a story and how it was seen, and something new", async () => {
    await expect(write({ name: "", deed: " ", storyText: "" })).rejects.toMatchObject({
      fields: { name: "name-required", deed: "deed-required", story: "story-required" },
    });
    await expect(write({ name: "Bà Bình", ground: "seen" })).rejects.toMatchObject({
      fields: { note: "required" },
    });
    const { name, deed } = await live();
    await expect(write({ name, deed })).rejects.toMatchObject({ code: "amendment-same" });
    // A person is not asked how others may do the same.
    await expect(write({ howTo: "Góp sách" })).rejects.toMatchObject({ code: "amendment-same" });
  });

  test("of one that was taken down is neither written nor published", async () => {
    await write({ name: "Bà Bình" });
    await takeDownStory(moderator, { profileId, kind: "hidden", reason: "Rút." });
    await expect(publish(1)).rejects.toMatchObject({ code: "wrong-step" });
    await expect(write({ name: "Bà An" }, 1)).rejects.toMatchObject({ code: "wrong-step" });
    expect((await live()).name).not.toBe("Bà Bình");
  });
});
