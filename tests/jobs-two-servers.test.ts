import { spawn, type ChildProcess } from "node:child_process";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { job } from "@/db/schema";
import { confirmImport } from "@/domain/sheets/confirm-import.server";
import { bring, draftsOf, listOf } from "./support/imports";
import { actor, campaignId, useImports } from "./support/use-imports";

useImports();

const rows = 4_000;

/** A process that runs jobs as a server does, of its own. */
async function startRunner(): Promise<ChildProcess> {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/support/run-jobs.ts"];
  const runner = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env: process.env });
  await new Promise((settle, fail) => {
    runner.stdout.once("data", settle);
    runner.once("exit", fail);
  });
  return runner;
}

const theJob = async () => (await db().select().from(job).limit(1))[0];

test("with two servers a job is run by one of them; when that is killed the other goes on and makes each row once", async () => {
  const runners: ChildProcess[] = [];
  try {
    const first = await startRunner();
    runners.push(first);
    const lines = Array.from(
      { length: rows },
      // Longer than a year: "Trần Văn Ngắt 1984" would be read as somebody born then.
      (_, at) => `${at};Trần Văn Ngắt ${10_000 + at};1960;Việc tốt số ${at};`,
    );
    await confirmImport(actor, await bring(actor, campaignId, listOf(...lines)));
    await expect.poll(async () => (await theJob())?.state, { timeout: 60_000, interval: 5 }).toBe("running");
    // It must not be done before the other server stands there, however fast this Node is.
    first.kill("SIGSTOP");
    const by = (await theJob())!.leasedBy;
    runners.push(await startRunner());
    expect(await theJob()).toMatchObject({ state: "running", leasedBy: by, attempts: 1 });
    first.kill("SIGKILL");
    expect(await draftsOf(campaignId)).toHaveLength(0);
    await expect.poll(async () => (await theJob())?.state, { timeout: 120_000, interval: 200 }).toBe("done");
    expect(await theJob()).toMatchObject({ attempts: 2, result: { made: rows, updated: 0, refused: 0 } });
    expect(new Set((await draftsOf(campaignId)).map(({ name }) => name)).size).toBe(rows);
    expect(await draftsOf(campaignId)).toHaveLength(rows);
  } finally {
    for (const runner of runners) runner.kill("SIGKILL");
  }
}, 180_000);
