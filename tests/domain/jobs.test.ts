import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { job, sheetImport } from "@/db/schema";
import { write } from "@/db/write";
import { cancelJob, findJob, listJobs, retryJob } from "@/domain/jobs/manage.server";
import { addJob, JobGone, jobTerms, Lease, takeJob } from "@/domain/jobs/queue.server";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { confirmImport } from "@/domain/sheets/confirm-import.server";
import { useDatabase } from "../support/database";
import { bring, draftsOf, runAll } from "../support/imports";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let actor: Actor;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Hai" });
});

const start = new Date("2026-11-27T08:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const add = (now = start) =>
  write((tx) =>
    addJob(tx, { kind: "sheet-import", input: { importId: "x" }, ownerId: actor.id, unitId: minhPhung }, now),
  );
const rowOf = async (id: string) => (await db().select().from(job).where(eq(job.id, id)).limit(1))[0]!;

describe("one runner at a time", () => {
  test("takes the job that waits longest; others wait for it, however many servers ask at once", async () => {
    const [first, second] = [await add(), await add(later(1))];
    const taken = await Promise.all(["a", "b", "c"].map((runner) => takeJob(runner, later(10))));
    expect(taken.map((one) => one?.id ?? null)).toEqual([first, null, null]);
    expect(await takeJob("b", later(jobTerms.lease))).toBeNull();
    await write((tx) => new Lease(first, "a").finish(tx, { made: 1 }, later(20)));
    expect((await takeJob("b", later(30)))?.id).toBe(second);
    expect(await rowOf(first)).toMatchObject({ state: "done", result: { made: 1 }, leasedBy: null });
  });

  test("goes on with what a runner left behind, whose own work is then undone", async () => {
    const id = await add();
    await takeJob("killed", start);
    const after = later(jobTerms.lease + 1);
    expect(await takeJob("b", after)).toMatchObject({ id, attempts: 2 });
    const late = new Lease(id, "killed");
    await expect(late.keep({}, after)).rejects.toThrow(JobGone);
    await expect(
      write(async (tx) => {
        await tx.update(job).set({ unitId: "đã ghi" }).where(eq(job.id, id));
        await late.finish(tx, {}, after);
      }),
    ).rejects.toThrow(JobGone);
    expect(await rowOf(id)).toMatchObject({ state: "running", leasedBy: "b", unitId: minhPhung });
  });

  test("keeps its lease while it says how far it is", async () => {
    const id = await add();
    await takeJob("a", start);
    await new Lease(id, "a").keep({ done: 3, total: 9 }, later(10_000));
    expect(await takeJob("b", later(jobTerms.lease + 1))).toBeNull();
    expect(await findJob(actor, id)).toMatchObject({ state: "running", done: 3, total: 9 });
  });
});

describe("a job that fails", () => {
  test("is begun anew, each time after twice as long, and given up at the fifth", async () => {
    const id = await add();
    let now = start;
    for (let attempt = 1; attempt < jobTerms.attempts; attempt++) {
      expect(await takeJob("a", now)).toMatchObject({ attempts: attempt });
      await new Lease(id, "a").fail("fault", attempt, false, now);
      const pause = jobTerms.pause * 2 ** (attempt - 1);
      expect(await takeJob("a", new Date(now.getTime() + pause - 1))).toBeNull();
      now = new Date(now.getTime() + pause);
    }
    await takeJob("a", now);
    await new Lease(id, "a").fail("fault", jobTerms.attempts, false, now);
    expect(await rowOf(id)).toMatchObject({ state: "failed", failure: "fault", attempts: 5 });
  });

  test("by its server being killed five times is given up too", async () => {
    const id = await add();
    let now = start;
    for (let attempt = 1; attempt <= jobTerms.attempts; attempt++) {
      expect(await takeJob("a", now)).toMatchObject({ attempts: attempt });
      now = new Date(now.getTime() + jobTerms.lease);
    }
    expect(await takeJob("a", now)).toBeNull();
    expect(await rowOf(id)).toMatchObject({ state: "failed", failure: "given-up" });
  });

  test("because it was refused is not tried again; a fault is, and told to the log", async () => {
    const refused = await add(new Date());
    await runAll();
    expect(await rowOf(refused)).toMatchObject({ state: "failed", failure: "not-found", attempts: 1 });

    const campaignId = await makeCampaign();
    const importId = await bring(
      actor,
      campaignId,
      "Họ và tên;Năm sinh;Thành tích\nTrần Thị Hoa;1960;Hiến máu",
    );
    const broken = await confirmImport(actor, importId);
    await db().update(sheetImport).set({ tables: {} }).where(eq(sheetImport.id, importId));
    const faults: unknown[] = [];
    await runNext("a", (error) => faults.push(error));
    expect(await rowOf(broken)).toMatchObject({ state: "waiting", failure: "fault", attempts: 1 });
    expect(faults).toEqual([expect.any(TypeError)]);
    expect(await runNext("a", () => undefined)).toBe(false);
  });
});

describe("stopping and beginning anew", () => {
  test("at once while it waits, else before anything is kept", async () => {
    const waiting = await add(new Date());
    await cancelJob(actor, waiting);
    expect(await rowOf(waiting)).toMatchObject({ state: "cancelled" });
    await expect(cancelJob(actor, waiting)).resolves.toBeUndefined();

    const running = await add(new Date());
    await takeJob("a");
    await cancelJob(actor, running);
    await expect(new Lease(running, "a").step(1)).rejects.toThrow(JobGone);
    await expect(write((tx) => new Lease(running, "a").finish(tx, {}))).rejects.toThrow(JobGone);
    await new Lease(running, "a").stop();
    expect(await rowOf(running)).toMatchObject({ state: "cancelled", leasedBy: null });
    await retryJob(actor, running);
    expect(await rowOf(running)).toMatchObject({ state: "waiting", attempts: 0, cancelAskedAt: null });
    await expect(retryJob(actor, running)).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("by who asked for it, colleagues of its unit and administrators; nobody else hears of it", async () => {
    const id = await add(new Date());
    const colleague = await makePerson({ role: "official", unitId: minhPhung });
    const admin = await makePerson({ role: "admin" });
    for (const one of [actor, colleague, admin]) expect(await findJob(one, id)).toMatchObject({ id });
    const other = await makePerson({ role: "official", unitId: tanSonHoa });
    const moderator = await makePerson({ role: "moderator" });
    for (const one of [other, moderator]) {
      expect(await findJob(one, id)).toBeNull();
      await expect(cancelJob(one, id)).rejects.toMatchObject({ code: "not-found" });
      await expect(retryJob(one, id)).rejects.toMatchObject({ code: "not-found" });
      await expect(listJobs(one)).rejects.toMatchObject({ code: "not-allowed" });
    }
    expect(await listJobs(admin)).toMatchObject([{ id, ownerName: "Chị Hai", state: "waiting" }]);
  });

  test("a stopped import has written nothing and can be confirmed anew; the old job then does nothing", async () => {
    const campaignId = await makeCampaign();
    const id = await bring(actor, campaignId, "Họ và tên;Năm sinh;Thành tích\nTrần Thị Hoa;1960;Hiến máu");
    const first = await confirmImport(actor, id);
    await cancelJob(actor, first);
    await runAll();
    expect(await draftsOf(campaignId)).toEqual([]);
    const second = await confirmImport(actor, id);
    expect(second).not.toBe(first);
    await retryJob(actor, first);
    await runAll();
    expect(await rowOf(first)).toMatchObject({ state: "failed", failure: "wrong-step" });
    expect(await draftsOf(campaignId)).toHaveLength(1);
  });
});
