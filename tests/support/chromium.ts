import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Chromium without a window's machinery: a test takes half the time in it and less than half of the processor. */
const headlessShells = ["/usr/lib/chromium/chromium-headless-shell"];

/** Path of a whole Chromium on this machine, for figures of a reader's browser; on Debian as root it is installed when missing. */
export function chromiumPath(): string {
  return found(browsers, "chromium") ?? missing();
}

/** Path of the browser that tests drive: Chromium's headless shell where it is or can be installed, else a whole Chromium. */
export function testBrowserPath(): string {
  return found(headlessShells, "chromium-headless-shell") ?? chromiumPath();
}

function found(places: string[], debianPackage: string): string | undefined {
  const asked = [process.env.CHROMIUM_PATH, ...places];
  const there = () => asked.find((path) => path && existsSync(path));
  return there() ?? (install(debianPackage) ? there() : undefined);
}

/** Whether the package could be tried; a machine without a line gives up after a few seconds. */
function install(debianPackage: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const patience = ["-qq", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", debianPackage]])
    spawnSync("apt-get", [...patience, ...args], { stdio: "inherit", env: environment });
  return true;
}

function missing(): never {
  throw new Error("Không thấy Chromium: hãy cài Chromium, hoặc đặt CHROMIUM_PATH.");
}
