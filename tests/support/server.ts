import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const demoPassword = "mat-khau-dung-thu-2026";

/** What `npm start` gives to Node: a signal to npm itself would not reach the server for sure. */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
const startCommand = scripts.start.split(" ").slice(1);

export type RunningServer = { url: string; pid: number; output: () => string; stop: () => Promise<void> };

type StartOptions = {
  /** Where the portal's sources stand; the project's own folder unless given. */
  folder?: string;
  /** As `npm run dev` does. */
  development?: boolean;
  databaseFile?: string;
  environment?: Record<string, string>;
  /** Another Node to run it with. */
  node?: string;
  /** Where it is to listen, instead of on a free port. */
  at?: string;
};

/** Starts the portal the way `npm start` does, on a free port with a database of its own, and waits until it answers. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const { folder, development = false, environment, node } = options;
  const file = options.databaseFile ?? join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  const port = options.at ? Number(new URL(options.at).port) : await freePort();
  const url = `http://127.0.0.1:${port}`;
  return serve([...startCommand, ...(development ? ["--dev"] : [])], {
    folder,
    node,
    url,
    ready: "/api/health",
    environment: {
      NODE_ENV: development ? "development" : "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      PORTAL_URL: url,
      DATABASE_URL: `file:${file}`,
      DEMO_PASSWORD: demoPassword,
      PORTAL_DEMO: "1",
      // Decisions are carried out at once; a test of taking them back says otherwise.
      UNDO_SECONDS: "0",
      ...environment,
    },
  });
}

type ServeOptions = {
  folder?: string;
  node?: string;
  url: string;
  /** The path that answers 200 once the server is ready. */
  ready: string;
  environment?: Record<string, string>;
};

/** Runs a Node program that serves `url`, and waits until it does. */
export async function serve(args: string[], options: ServeOptions): Promise<RunningServer> {
  const child = spawn(options.node ?? process.execPath, args, {
    cwd: options.folder,
    env: { ...process.env, ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  try {
    await answering(options.url + options.ready, child, () => output);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { url: options.url, pid: child.pid!, output: () => output, stop: () => stop(child) };
}

const running = new Set<ChildProcess>();

/** Stops every server this process started and has not stopped yet. */
export async function stopServers(): Promise<void> {
  await Promise.all([...running].map(stop));
}

/**
 * A port of this machine that nobody listens on. Taken from below those the system gives to outgoing connections, one
 * of which could hold it a moment later.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = createServer();
    trial.once("error", () => resolve(false));
    trial.listen(port, "127.0.0.1", () => trial.close(() => resolve(true)));
  });
}

async function answering(address: string, child: ChildProcess, output: () => string): Promise<void> {
  // Generous, because the first start builds; each try waits for the server itself, not for a guess.
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server does not answer:\n${output()}`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
