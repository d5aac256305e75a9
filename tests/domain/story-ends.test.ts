import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { job, notification, profile, storyEnd } from "@/db/schema";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { listOpenRecalls } from "@/domain/recalls/queries.server";
import { storyEndInput } from "@/domain/story-ends/input";
import { cancelStoryEnd, setStoryEnd } from "@/domain/story-ends/set.server";
import { addDays, formatDate, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let official: Actor, profileId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  profileId = await makeProfile({ slug: `het-han-${randomUUID()}`, unitIds: [minhPhung] });
});

const reason = "Phiếu đồng ý ghi đến hết ngày ấy.";
const end = (endsOn: string, was = "") =>
  setStoryEnd(official, storyEndInput.parse({ profileId, endsOn: formatDate(endsOn), reason, was }));
const noFault = (error: unknown) => {
  throw error;
};
const waiting = () => db().select().from(job).where(eq(job.state, "waiting"));
/** What is due of the line, as after its moment. */
async function wake() {
  await db().update(job).set({ dueAt: new Date() }).where(eq(job.state, "waiting"));
  return runNext("a", noFault);
}
const state = async () => (await db().select().from(profile).where(eq(profile.id, profileId)))[0]!.state;
const told = async () =>
  (await db().select().from(notification).where(eq(notification.userId, official.id))).map((one) => one.kind);

describe("a story whose consent is for a time", () => {
  test("reminds its ward a fortnight before, and goes by itself after its last day, in the city's time", async () => {
    const last = addDays(hcmcToday(), 60);
    await end(last);
    expect(await waiting()).toMatchObject([{ dueAt: new Date(`${addDays(last, -14)}T07:00:00+07:00`) }]);
    await wake();
    expect([await state(), await told()]).toEqual(["published", ["story-ending"]]);
    expect(await waiting()).toMatchObject([{ dueAt: new Date(`${addDays(last, 1)}T00:00:00+07:00`) }]);
    await wake();
    expect([await state(), await told()]).toEqual(["hidden", ["story-ending", "taken-down"]]);
    expect(await listOpenRecalls(official)).toMatchObject([{ profileId, kind: "hidden", reason }]);
    expect(await db().select().from(storyEnd)).toEqual([]);
  });

  test("is moved and called off; the older job does nothing", async () => {
    const [first, second] = [addDays(hcmcToday(), 3), addDays(hcmcToday(), 5)];
    await end(first);
    await expect(end(second)).rejects.toMatchObject({ code: "stale" });
    await end(second, first);
    await cancelStoryEnd(official, { profileId, was: second });
    expect(await waiting()).toEqual([]);
    expect(await state()).toBe("published");
  });

  test.each([
    [formatDate(addDays(hcmcToday(), -1)), "day-past"],
    ["31/02/2027", "date-impossible"],
    ["sang năm", "date-invalid"],
    ["01/01/2099", "day-far"],
  ])("of %s is refused", (endsOn, code) => {
    const parsed = storyEndInput.safeParse({ profileId, endsOn, reason });
    expect(parsed.error!.issues.map(({ message }) => message)).toEqual([code]);
  });

  test("is set by nobody of another ward", async () => {
    const stranger = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
    const input = storyEndInput.parse({ profileId, endsOn: formatDate(hcmcToday()), reason });
    await expect(setStoryEnd(stranger, input)).rejects.toMatchObject({ code: "not-found" });
  });
});
