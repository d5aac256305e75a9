import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { startServer, type RunningServer } from "./server";

/**
 * A portal of a test's own, beside the one the walks share. Two servers in one folder would write the same files of
 * finished pages, so it runs in a folder that has the project's sources and a copy of its build.
 */
export function startOwnServer(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  return startServer({ ...options, folder: ownFolder() });
}

let made = "";

/** That folder, made when it is first asked for; one for each process, which starts one portal after the other. */
export function ownFolder(): string {
  if (!made) {
    const folder = resolve(`test-results/own-portal-${process.pid}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const sources = readdirSync(".").filter((name) => !/^(\.|data$|test-results$)/.test(name));
    for (const name of sources) symlinkSync(resolve(name), join(folder, name));
    // Times of change are kept: by them the portal knows that the build is that of its sources.
    cpSync(".next", join(folder, ".next"), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !/^\.next\/(cache|dev|server\/route-cache)$/.test(path),
    });
    mkdirSync(join(folder, ".next/cache"));
    made = folder;
  }
  return made;
}
