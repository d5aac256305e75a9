import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { job } from "@/db/schema";
import { askFor } from "@/domain/backups/jobs.server";
import { listBackups, portalShelf } from "@/domain/backups/shelf.server";
import { keepRegular } from "@/domain/jobs/regular.server";
import { runNext } from "@/domain/jobs/runner.server";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

// A backup is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const file = useDatabase();
const jobsOf = (kind: "backup" | "backup-drill") =>
  db().select().from(job).where(eq(job.kind, kind)).orderBy(job.createdAt).limit(10);
const run = (runner = "một") =>
  runNext(runner, (error) => {
    throw error;
  });
const local = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`);

test("the night's backup stands in the line once, and one whose night passed without a server is due at once", async () => {
  const noon = local("2026-11-28", "12:00");
  await Promise.all([keepRegular(["backup", "backup-drill"], noon), keepRegular(["backup"], noon)]);
  expect((await jobsOf("backup")).map(({ dueAt }) => dueAt)).toEqual([local("2026-11-29", "02:15")]);
  // The 28th is a Saturday.
  expect((await jobsOf("backup-drill")).map(({ dueAt }) => dueAt)).toEqual([local("2026-11-29", "03:15")]);
  // Three days without a server: the night that passed is still there, and no second one.
  await keepRegular(["backup"], local("2026-12-02", "08:00"));
  expect((await jobsOf("backup")).map(({ dueAt }) => dueAt)).toEqual([local("2026-11-29", "02:15")]);
});

test("an administrator's backup is taken once however often it is asked for, then that of the night waits again", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  await keepRegular(["backup"]);
  await askFor(admin, "backup");
  await askFor(admin, "backup");
  expect(await jobsOf("backup")).toMatchObject([{ state: "waiting", ownerId: admin.id }]);
  // Two servers: one of them has it.
  expect((await Promise.all([run("một"), run("hai")])).sort()).toEqual([false, true]);
  const folder = join(dirname(file()), "sao-luu");
  const [backup, ...more] = listBackups(portalShelf()!);
  expect(more).toEqual([]);
  expect(statSync(join(folder, backup!.name)).mode & 0o777).toBe(0o600);
  const [done, next] = await jobsOf("backup");
  expect(done).toMatchObject({ state: "done", result: { name: backup!.name, broken: null, gone: [] } });
  expect(next).toMatchObject({ state: "waiting", ownerId: null });
  expect(hcmcToday(next!.dueAt) >= hcmcToday()).toBe(true);

  await askFor(admin, "backup-drill");
  await run();
  expect(await jobsOf("backup-drill")).toMatchObject([
    { state: "done", result: { name: backup!.name, differs: [], broken: null } },
    { state: "waiting" },
  ]);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("a drill without a backup, and a backup that finds no database, end with their reason", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  await askFor(admin, "backup-drill");
  await run();
  expect((await jobsOf("backup-drill"))[0]).toMatchObject({ state: "failed", failure: "backup-none" });
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  await expect(askFor(official, "backup")).rejects.toMatchObject({ code: "not-allowed" });
  expect(await jobsOf("backup")).toEqual([]);
});
