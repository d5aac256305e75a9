import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  adoption,
  event,
  media,
  merge,
  notification,
  outreach,
  personTrace,
  profile,
  profileUnit,
  recognition,
  shortAddress,
} from "@/db/schema";
import { write } from "@/db/write";
import { mergeStories } from "@/domain/merges/merge-stories.server";
import { splitMerge } from "@/domain/merges/split.server";
import { keepTraces } from "@/domain/persons/traces.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { storyTotals } from "@/domain/profiles/story-addresses.server";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { renameStory } from "@/domain/profiles/rename.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";
import { storiesCounted as found } from "../support/search";

useDatabase();

let moderator: Actor, official: Actor, farOfficial: Actor;
beforeEach(async () => {
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  farOfficial = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
});

const reason = "Hai phường cùng kể về một người; bà Bình xác nhận ngày 20/11/2026.";

/** Two stories of one person, with an award, an adoption, a copy and a photo each. */
async function two() {
  const [keptId, goneId] = [
    await makeProfile({
      slug: "bai-giu",
      name: "Bà Bình",
      deed: "Nấu cháo quyên góp đầu hẻm",
      unitIds: [minhPhung],
      recognitions: [{ year: 2025 }],
    }),
    await makeProfile({
      slug: "bai-kia",
      name: "Bà Bình",
      deed: "Nồi cháo thiện nguyện cuối hẻm",
      unitIds: [tanSonHoa, minhPhung],
      recognitions: [{ year: 2024 }, { year: 2026 }],
    }),
  ];
  const at = new Date("2026-11-02T03:00:00Z");
  await write(async (tx) => {
    await keepTraces(tx, "profile", [keptId, goneId]);
    for (const [id, profileId, unitId] of [
      ["a1", keptId, minhPhung],
      ["a2", goneId, minhPhung],
      ["a3", goneId, tanSonHoa],
    ] as const)
      await tx
        .insert(adoption)
        .values({ id, profileId, unitId, sinceOn: "2026-01-02", recordedAt: at, updatedAt: at });
    await tx.insert(outreach).values({
      id: "c1",
      profileId: goneId,
      kind: "poster",
      place: "Bảng tin",
      usedOn: "2026-10-01",
      recordedById: official.id,
      recordedAt: at,
    });
    for (const [id, profileId] of [
      ["m1", keptId],
      ["m2", goneId],
    ] as const)
      await tx.insert(media).values({ id, profileId, position: 1, width: 10, height: 10, createdAt: at });
  });
  return { keptId, goneId };
}

const markOf = async (id: string) =>
  (await db().select().from(profile).where(eq(profile.id, id)))[0]!.updatedAt.getTime();
const merged = async ({ keptId, goneId }: { keptId: string; goneId: string }) =>
  mergeStories(moderator, {
    keptId,
    goneId,
    keptMark: await markOf(keptId),
    goneMark: await markOf(goneId),
    reason,
  });

/** Whose everything is: by which a split is told from a merge. */
async function owners() {
  const by = (rows: { id: string; profileId: string | null }[]) =>
    rows.map(({ id, profileId }) => `${id} ${profileId}`).sort();
  return {
    recognitions: by(await db().select().from(recognition)),
    adoptions: by(await db().select().from(adoption)),
    copies: by(await db().select().from(outreach)),
    photos: (await db().select().from(media))
      .map((one) => `${one.id} ${one.profileId} ${one.position}`)
      .sort(),
    units: (await db().select().from(profileUnit))
      .map((one) => `${one.profileId} ${one.unitId} ${one.publishedAt?.getTime()}`)
      .sort(),
    traces: (await db().select().from(personTrace))
      .map((one) => `${one.source} ${one.sourceId} ${one.ofId} ${one.personId}`)
      .sort(),
    states: (await db().select().from(profile))
      .map((one) => `${one.id} ${one.state} ${one.mergedIntoId} ${one.adopters}`)
      .sort(),
  };
}

describe("merging two stories", () => {
  test("moves everything to the kept one, leads every address there, forgets the other at once; a split puts all back", async () => {
    const pair = await two();
    const before = await owners();
    const [number] = await db().select().from(shortAddress).where(eq(shortAddress.profileId, pair.goneId));
    const id = await merged(pair);
    const story = (await findStory("bai-giu"))!;
    expect(story.recognitions.map(({ year }) => year)).toEqual([2026, 2025, 2024]);
    expect(story.units.map((one) => one.id).sort()).toEqual([minhPhung, tanSonHoa]);
    expect((await owners()).adoptions).toEqual([
      `a1 ${pair.keptId}`,
      `a2 ${pair.goneId}`,
      `a3 ${pair.keptId}`,
    ]);
    for (const address of ["/guong/bai-kia", `/g/${number!.number}`, "bai-kia", "/guong/bai-kia/to-roi"])
      expect(await resolveStory(address)).toEqual({
        is: "moved",
        id: pair.keptId,
        slug: "bai-giu",
        path: "/guong/bai-giu",
      });
    expect(await findStory("bai-kia")).toBeNull();
    expect(await storyTotals()).toMatchObject({ total: 1 });
    expect([await found("nồi cháo thiện nguyện"), await found("nấu cháo quyên góp")]).toEqual([0, 1]);
    const persons = (await db().select().from(personTrace)).map(({ personId }) => personId);
    expect(new Set(persons).size).toBe(1);
    expect(persons[0]).not.toBeNull();
    const told = await db().select().from(notification);
    expect(
      told
        .filter(({ kind }) => kind === "story-merged")
        .map(({ userId }) => userId)
        .sort(),
    ).toEqual([official.id, farOfficial.id].sort());
    const actions = (await db().select().from(event)).map((one) => [one.action, one.subjectId]);
    expect(actions).toContainEqual(["profile.merged", pair.goneId]);
    expect(actions).toContainEqual(["profile.merge", pair.keptId]);

    // Sent twice, as from two windows: it is said to be done, not that somebody took the story down.
    await expect(merged(pair)).rejects.toMatchObject({ code: "merge-done", details: { name: "Bà Bình" } });

    await splitMerge(moderator, { mergeId: id, reason: "Hai bà Bình khác nhau." });
    expect(await owners()).toEqual({ ...before, traces: (await owners()).traces });
    expect((await db().select().from(personTrace)).every(({ personId }) => personId === null)).toBe(true);
    expect(await resolveStory("/guong/bai-kia")).toMatchObject({ is: "found", id: pair.goneId });
    expect(await found("nồi cháo thiện nguyện")).toBe(1);
    const again = splitMerge(moderator, { mergeId: id, reason: "lần nữa" });
    await expect(again).rejects.toMatchObject({ code: "wrong-step", details: { by: moderator.name } });
  });

  test("is refused where one or both are taken down, for one address twice, for a model and a person, and to others", async () => {
    const { keptId, goneId } = await two();
    const model = await makeProfile({ slug: "mo-hinh-x", kind: "model" });
    await expect(merged({ keptId, goneId: keptId })).rejects.toMatchObject({ code: "merge-same" });
    await expect(merged({ keptId, goneId: model })).rejects.toMatchObject({ code: "merge-kinds" });
    await expect(
      merged({ keptId, goneId: "khong-co" }).catch(() =>
        mergeStories(moderator, { keptId, goneId: "khong-co", keptMark: 0, goneMark: 0, reason }),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    const marks = { keptId, goneId, keptMark: await markOf(keptId), goneMark: await markOf(goneId), reason };
    await expect(mergeStories(official, marks)).rejects.toMatchObject({ code: "not-allowed" });
    await takeDownStory(moderator, { profileId: goneId, kind: "hidden", reason });
    await expect(merged({ keptId, goneId })).rejects.toMatchObject({
      code: "merge-down",
      details: { name: "Bà Bình" },
    });
    await takeDownStory(moderator, {
      profileId: keptId,
      kind: "revoked",
      reason,
      decisionNumber: "210/QĐ-UBND",
    });
    await expect(merged({ keptId, goneId })).rejects.toMatchObject({ code: "merge-both-down" });
    expect(await db().select().from(merge)).toEqual([]);
  });

  test("is refused where somebody changed either meanwhile; of two moderators at once one is told", async () => {
    const pair = await two();
    const marks = {
      ...pair,
      keptMark: await markOf(pair.keptId),
      goneMark: await markOf(pair.goneId),
      reason,
    };
    const results = await Promise.allSettled([
      mergeStories(moderator, marks),
      mergeStories(moderator, {
        ...marks,
        keptId: marks.goneId,
        goneId: marks.keptId,
        keptMark: marks.goneMark,
        goneMark: marks.keptMark,
      }),
      renameStory(moderator, { profileId: pair.keptId, from: "bai-giu", slug: "khác" }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await db().select().from(merge)).toHaveLength(1);
    const back = restoreStory(moderator, { profileId: pair.goneId, reason });
    await expect(back).rejects.toMatchObject({ code: "story-merged" });
    expect(await resolveStory("/guong/bai-kia")).toMatchObject({ is: "moved", path: "/guong/khac" });
  });

  test("goes on: a story merged into one that was merged leads to the last, and splits in turn; down stays down", async () => {
    const pair = await two();
    const third = await makeProfile({ slug: "bai-ba" });
    const first = await merged(pair);
    const second = await merged({ keptId: third, goneId: pair.keptId });
    expect(await resolveStory("/guong/bai-kia")).toMatchObject({ is: "moved", path: "/guong/bai-ba" });
    const early = splitMerge(moderator, { mergeId: first, reason });
    await expect(early).rejects.toMatchObject({ code: "merge-on" });
    await splitMerge(moderator, { mergeId: second, reason });
    await takeDownStory(moderator, { profileId: pair.keptId, kind: "hidden", reason });
    expect(await resolveStory("/guong/bai-kia")).toMatchObject({ is: "gone" });
    await splitMerge(moderator, { mergeId: first, reason });
    expect(await resolveStory("/guong/bai-kia")).toEqual({ is: "gone", id: pair.goneId });
  });
});
