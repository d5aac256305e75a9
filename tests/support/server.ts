import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const demoPassword = "mat-khau-dung-thu-2026";

export type RunningServer = { url: string; pid: number; output: () => string; stop: () => Promise<void> };

type StartOptions = { port: number; databaseFile?: string; environment?: Record<string, string> };

/** Starts the portal the way `npm start` does, on 127.0.0.1 with a database of its own, and waits until it answers. */
export async function startServer({ port, databaseFile, environment }: StartOptions): Promise<RunningServer> {
  const file = databaseFile ?? join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  const child = spawn(process.execPath, ["cli/start.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      PORTAL_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: `file:${file}`,
      DEMO_PASSWORD: demoPassword,
      PORTAL_DEMO: "1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child, () => output);
  return { url, pid: child.pid!, output: () => output, stop: () => stop(child) };
}

async function answering(url: string, child: ChildProcess, output: () => string): Promise<void> {
  // Generous, because the first start builds; each try waits for the server itself, not for a guess.
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server does not answer:\n${output()}`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
