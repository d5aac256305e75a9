import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "./server";

/** Beside the suite's own portal, which the walks share and whose stories they count. */
export const unusualPort = Number(process.env.SITE_PORT ?? 3190) + 1;
export const unusualUrl = `http://127.0.0.1:${unusualPort}`;

/** A portal that also holds stories of unusual shape (tests/support/unusual-stories.ts). */
export async function startUnusualPortal(): Promise<RunningServer> {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "tests/support/unusual-stories.ts"],
    { env: { ...process.env, DATABASE_URL: `file:${databaseFile}` }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return startServer({ port: unusualPort, databaseFile });
}
