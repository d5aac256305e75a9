import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The first of `places` that is there, on Debian as root after its package was installed; undefined where it cannot be had. */
export function programOf(places: (string | undefined)[], debianPackage: string): string | undefined {
  const there = () => places.find((path) => path && existsSync(path));
  return there() ?? (install(debianPackage) ? there() : undefined);
}

/** Whether the package could be tried; a machine without a line gives up after a few seconds. */
function install(debianPackage: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const patience = ["-qq", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  // Nothing that comes with a service is started.
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", debianPackage]])
    spawnSync("apt-get", [...patience, ...args], { stdio: "inherit", env: environment });
  return true;
}
