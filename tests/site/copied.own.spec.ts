import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "./test";
import { openDatabase } from "../../db/client";
import { startOwnServer } from "../support/own-server";
import { demoPassword } from "../support/server";
import { makeDraft, savePart } from "./nominations";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";

const litestream = resolve("node_modules/@flydotio/litestream-linux-x64/litestream");
test.skip(!existsSync(litestream), "Litestream's program is for Linux on x64 alone: nothing was tried");

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "lan-toa-copy-"));
const databaseFile = join(folder, "portal.db");
const replica = join(folder, "replica");
const restored = join(folder, "restored.db");
const settings = {
  ...process.env,
  LITESTREAM_DATABASE: databaseFile,
  LITESTREAM_REPLICA: `file://${replica}`,
};
const portal = ownPortal(() => startOwnServer({ databaseFile }));

test("of a machine that dies with everything on it at most two seconds are lost; the copy is whole, and the portal runs on it", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const copying = spawn(litestream, ["replicate", "-config", "deploy/litestream.yml"], {
    env: settings,
    stdio: "ignore",
  });
  try {
    await expect.poll(() => hasSnapshot(), { timeout: 20_000 }).toBe(true);
    const page = await signedIn(browser, official);
    const id = await makeDraft(page);
    /** When the portal had said of each value that it is kept; values count upwards. */
    const acknowledged: number[] = [];
    let version = 1;
    const begun = Date.now();
    while (Date.now() - begun < 5_000) {
      const deed = `Việc thứ ${String(acknowledged.length)}`;
      const answer = await savePart(page, id, version, { deed });
      expect([deed, answer.status()]).toEqual([deed, 200]);
      version = ((await answer.json()) as { version: number }).version;
      acknowledged.push(Date.now());
    }
    const died = Date.now();
    process.kill(portal().pid, "SIGKILL");
    await killed(copying);
    expect(acknowledged.length).toBeGreaterThan(5);

    await run(litestream, ["restore", "-config", "deploy/litestream.yml", "-o", restored, databaseFile], {
      env: settings,
    });
    const copy = openDatabase(`file:${restored}`);
    const checked = await copy.client.execute("PRAGMA integrity_check");
    const found = await copy.client.execute({ sql: "select deed from nomination where id = ?", args: [id] });
    copy.client.close();
    expect(checked.rows[0]![0]).toBe("ok");
    const last = Number(/\d+$/.exec(String(found.rows[0]?.deed))?.[0]);
    const firstLost = acknowledged[last + 1] ?? died;
    test.info().annotations.push({ type: "lost", description: `${died - firstLost} ms` });
    expect(died - firstLost).toBeLessThanOrEqual(2_000);
  } finally {
    copying.kill("SIGKILL");
  }
  const anew = await startOwnServer({ databaseFile: restored, environment: { DEMO_PASSWORD: demoPassword } });
  expect((await fetch(`${anew.url}/guong`)).status).toBe(200);
  await anew.stop();
  const history = await run(
    process.execPath,
    [...["--import", "tsx", "--conditions=react-server", "cli/verify-history.ts"]],
    { env: { ...process.env, DATABASE_URL: `file:${restored}` } },
  );
  expect(history.stdout).not.toBe("");
});

function hasSnapshot(): boolean {
  if (!existsSync(replica)) return false;
  return readdirSync(replica, { recursive: true }).some((path) => String(path).endsWith(".snapshot.lz4"));
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGKILL");
  });
}
