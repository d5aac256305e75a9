import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { job, profile } from "@/db/schema";
import { write } from "@/db/write";
import { mostAtOnce } from "@/domain/certificates/print.server";
import { addPrintJob } from "@/domain/certificates/print-job.server";
import { jobsHere } from "@/domain/jobs/here";
import { addJob, jobTerms, Lease, takeJob } from "@/domain/jobs/queue.server";
import { runNext } from "@/domain/jobs/runner.server";
import type { JobKind } from "@/domain/jobs/vocabulary";
import { approveNomination } from "@/domain/nominations/decide.server";
import { carryOutDue } from "@/domain/nominations/decisions/carry-out.server";
import { takeDecision } from "@/domain/nominations/decisions/take.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { asked, issue, makeBlank, recognised } from "../support/certificates";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const start = new Date("2026-11-28T08:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const add = (kind: JobKind, now = start) =>
  write((tx) => addJob(tx, { kind, input: {}, ownerId: null }, now));

test("work of a set minute goes beside long work, one of each at a time, however many servers ask", async () => {
  const long = [await add("certificate-print"), await add("sheet-import", later(1))];
  const prompt = [await add("publication", later(2)), await add("story-end", later(3))];
  const servers = ["a", "b", "c", "d"];
  const taken = await Promise.all(servers.map((server) => takeJob(server, later(10))));
  expect(taken.map((one) => one?.id ?? null)).toEqual([long[0], prompt[0], null, null]);
  // Those of the other line are none of a line's business.
  expect(await takeJob("c", later(10), "prompt")).toBeNull();
  await write((tx) => new Lease(prompt[0]!, "b").finish(tx, {}, later(20)));
  expect(await takeJob("c", later(30), "long")).toBeNull();
  expect(await takeJob("c", later(30), "prompt")).toMatchObject({ id: prompt[1] });
  // A server that was killed leaves its line to the next, and the other line as it is.
  const after = later(30 + jobTerms.lease);
  await new Lease(long[0]!, "a").keep({}, after);
  expect(await takeJob("d", after)).toMatchObject({ id: prompt[1], attempts: 2 });
  expect(await takeJob("d", after)).toBeNull();
});

test("a story goes out at its minute and a decision is carried out while a large print is under way", async () => {
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const moderator = await makePerson({ role: "moderator", password: null });
  const [told, decided] = [await sent(official), await sent(official)];
  await approveNomination(moderator, await standing(told), null, new Date(Date.now() + 60_000));
  await db().update(job).set({ dueAt: new Date() }).where(eq(job.kind, "publication"));
  const reason = "Cần thêm con số.";
  await takeDecision(moderator, "return", { ...(await standing(decided)), reason }, new Date(0));

  const blankId = await makeBlank(official);
  await recognised(Array.from({ length: 2 * mostAtOnce }, () => "Trần Thị Hồng"));
  await issue(official, blankId);
  const { key, on, portal, title } = asked(blankId);
  const id = await addPrintJob(official, { key, on, portal, title });
  let isPrinted = false;
  const printed = runNext("a", noFault, "long").finally(() => (isPrinted = true));
  await expect.poll(() => jobsHere.done.get(id) ?? 0, { interval: 1 }).toBeGreaterThan(0);
  expect(await runNext("a", noFault, "prompt")).toBe(true);
  expect(await carryOutDue()).toBe(1);
  expect(isPrinted).toBe(false);
  expect(await db().$count(profile, eq(profile.nominationId, told))).toBe(1);
  expect((await rowOf(decided)).state).toBe("returned");
  await printed;
  const [row] = await db().select({ state: job.state }).from(job).where(eq(job.id, id)).limit(1);
  expect(row).toEqual({ state: "done" });
}, 60_000);

const standing = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
});

async function sent(official: Actor): Promise<string> {
  const id = await completeDraft(official);
  await submitNomination(official, await standing(id));
  return id;
}

const noFault = (error: unknown) => {
  throw error;
};
