import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillDatabase } from "./fill-database";
import { startServer, type RunningServer } from "./server";

/** Beside the suite's own portal, which the walks share and whose stories they count. */
export const unusualPort = Number(process.env.SITE_PORT ?? 3190) + 1;
export const unusualUrl = `http://127.0.0.1:${unusualPort}`;

/** A portal that also holds stories of unusual shape (tests/support/unusual-stories.ts). */
export async function startUnusualPortal(): Promise<RunningServer> {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  fillDatabase(databaseFile, "unusual-stories");
  return startServer({ port: unusualPort, databaseFile });
}
