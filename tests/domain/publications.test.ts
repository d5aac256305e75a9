import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, job, notification, profile, publication } from "@/db/schema";
import { runNext } from "@/domain/jobs/runner.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { startStory } from "@/domain/nominations/late-story.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { cancelPublication, changePublication } from "@/domain/publications/change.server";
import { publishMoment, readTime } from "@/domain/publications/moment";
import { listPublications } from "@/domain/publications/queries.server";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, id: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  id = await completeDraft(official);
  await submitNomination(official, await now());
});

const now = async () => ({ nominationId: id, version: (await rowOf(id)).version });
const hour = 3_600_000;
const later = () => new Date(Math.ceil(Date.now() / hour) * hour + hour);
const set = async (at = later()) => {
  expect(await approveNomination(moderator, await now(), null, at)).toBeNull();
  return at;
};
const noFault = (error: unknown) => {
  throw error;
};
/** The portal as it is after the minute has come. */
const wake = () => db().update(job).set({ dueAt: new Date() }).where(eq(job.state, "waiting"));
const stories = () => db().select().from(profile).where(eq(profile.nominationId, id));
const told = async (who: Actor) =>
  (await db().select().from(notification).where(eq(notification.userId, who.id))).map(({ kind }) => kind);
const waiting = () => db().select().from(publication);

describe("a story with a set minute", () => {
  test("is recognised at once and published once when its minute has come", async () => {
    const at = await set();
    expect((await rowOf(id)).state).toBe("approved");
    expect(await stories()).toEqual([]);
    expect(await runNext("a", noFault)).toBe(false);
    expect(await listPublications(moderator)).toMatchObject([{ nominationId: id, dueAt: at }]);
    await wake();
    // Two servers wake together.
    await Promise.all([runNext("a", noFault), runNext("b", noFault)]);
    expect(await stories()).toMatchObject([{ state: "published", name: "Bà Trần Thị Bình" }]);
    expect(await waiting()).toEqual([]);
    expect(await told(official)).toEqual(["publication-set", "approved"]);
  });

  test("is not published once its consent was taken back; its ward and its moderators are told", async () => {
    await set();
    await db().update(consent).set({ withdrawnAt: new Date() }).where(eq(consent.channel, "web"));
    await wake();
    await runNext("a", noFault);
    expect(await stories()).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(await told(official)).toEqual(["publication-set", "publication-off"]);
    expect(await told(moderator)).toContain("publication-off");
  });

  test("is moved, called off and published at once; an older job does nothing", async () => {
    const first = await set();
    const second = new Date(first.getTime() + hour);
    await changePublication(moderator, { nominationId: id, was: first.getTime() }, second);
    expect(await waiting()).toMatchObject([{ dueAt: second }]);
    const moved = { nominationId: id, was: second.getTime() };
    await expect(
      changePublication(moderator, { ...moved, was: first.getTime() }, null),
    ).rejects.toMatchObject({ code: "stale" });
    await cancelPublication(moderator, moved);
    await wake();
    while (await runNext("a", noFault));
    expect(await stories()).toEqual([]);
    const path = await changePublication(moderator, { nominationId: id, was: null }, null);
    expect(path).toMatch(/^\/guong\//);
    await expect(changePublication(moderator, { nominationId: id, was: null }, null)).rejects.toMatchObject({
      code: "wrong-step",
    });
  });

  test("is moved by nobody who wrote it, and rewritten by nobody while it waits", async () => {
    const at = await set();
    const input = { nominationId: id, was: at.getTime() };
    await expect(cancelPublication(official, input)).rejects.toMatchObject({ code: "not-allowed" });
    const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
    const author = { ...official, memberships: [...official.memberships, hat] };
    await expect(cancelPublication(author, input)).rejects.toMatchObject({ code: "own-nomination" });
    await expect(startStory(official, await now())).rejects.toMatchObject({ code: "publication-waits" });
    await cancelPublication(moderator, input);
    await startStory(official, await now());
    expect((await rowOf(id)).state).toBe("telling");
  });
});

describe("a typed moment", () => {
  const today = new Date("2026-11-28T10:00:00+07:00");
  const later = { publish: "later" as const, publishOn: "28/11/2026", publishTime: "10:01" };

  test.each([
    ["8:00", "08:00"],
    ["8h30", "08:30"],
    ["17 giờ", "17:00"],
    ["23.59", "23:59"],
    ["24:00", null],
    ["8:60", null],
    ["sáng", null],
  ])("%s is read as %s", (typed, time) => expect(readTime(typed)).toBe(time));

  test("is a minute of the city, or at once", () => {
    expect(publishMoment(later, today)).toEqual(new Date("2026-11-28T03:01:00Z"));
    const midnight = { ...later, publishOn: "1/1/2027", publishTime: "0h" };
    expect(publishMoment(midnight, today)).toEqual(new Date("2026-12-31T17:00:00Z"));
    expect(publishMoment({ ...later, publish: "now" }, today)).toBeNull();
  });

  test.each([
    [{ publishTime: "10:00" }, { publishTime: "moment-past" }],
    [{ publishOn: "27/11/2026" }, { publishOn: "moment-past" }],
    [{ publishOn: "31/11/2026" }, { publishOn: "date-impossible" }],
    [{ publishOn: "mai" }, { publishOn: "date-invalid" }],
    [{ publishTime: "sáng" }, { publishTime: "time-invalid" }],
    [{ publishOn: "1/1/2028" }, { publishOn: "moment-far" }],
  ])("%j is refused at its field", (typed, fields) => {
    expect(() => publishMoment({ ...later, ...typed }, today)).toThrow(expect.objectContaining({ fields }));
  });
});
