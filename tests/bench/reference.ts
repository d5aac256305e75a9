import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort, serve, type RunningServer } from "../support/server";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const folder = resolve(".bench/reference");

/**
 * A minimal Next app (tests/bench/reference), built and served by Next alone with the project's own modules: without
 * the portal's handler, log and door.
 */
export async function startReference(): Promise<RunningServer> {
  // All but the last build, which spares half of the time.
  for (const name of entriesOf(folder)) if (name !== ".next") rmSync(join(folder, name), { recursive: true });
  cpSync("tests/bench/reference", folder, { recursive: true });
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env: { ...process.env, ...environment } as NodeJS.ProcessEnv,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The reference was not built:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [next, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  return serve(args, { folder, url, ready: "/", environment });
}

function entriesOf(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Bytes of a page's HTML, as it is and as `gzip -6` leaves it. */
export type Size = { raw: number; gzip: number };

export async function sizeOf(url: string): Promise<Size> {
  const answer = await fetch(url, { headers: { "accept-encoding": "identity" } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  return { raw: body.length, gzip: gzipSync(body, { level: 6 }).length };
}

const tolerance = 0.05;

/** The reference's page that is as large as `wanted`, raw and gzipped, within 5 %. */
export async function fitReference(base: string, wanted: Size): Promise<{ url: string; size: Size }> {
  let [words, invented] = [Math.round(wanted.raw / 14), 300];
  for (let round = 0; round < 40; round++) {
    const url = `${base}/${words}/${invented}`;
    const size = await sizeOf(url);
    const [raw, gzip] = [size.raw / wanted.raw, size.gzip / wanted.gzip];
    if (Math.abs(raw - 1) < tolerance / 2 && Math.abs(gzip - 1) < tolerance / 2) return { url, size };
    words = Math.max(1, Math.round(words / raw));
    // Words that are not invented hardly weigh anything once gzipped.
    invented = Math.min(1000, Math.max(1, Math.round(invented / (gzip / raw))));
  }
  throw new Error(`No reference page of ${wanted.raw} bytes, ${wanted.gzip} gzipped`);
}
