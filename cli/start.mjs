// @ts-check
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// Lives as long as the server does and so stays small: all that needs the portal's own code is done by a process that
// ends before the server begins.
const preparation = [
  "--import",
  import.meta.resolve("tsx"),
  "--conditions=react-server",
  fileURLToPath(new URL("./prepare.ts", import.meta.url)),
];
// Without a ceiling Node lets garbage grow with the machine's memory: 320 MB under load instead of 200, no faster.
const heap = { NODE_OPTIONS: process.env.NODE_OPTIONS ?? "--max-old-space-size=512" };

/** @type {{ args: string[], env: Record<string, string> } | undefined} */
let server;
/** @type {import("node:child_process").ChildProcess} */
let running = spawn(process.execPath, [...preparation, ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
running.on("message", (message) => (server = /** @type {typeof server} */ (message)));
running.on("exit", (code, signal) => {
  if (!server || signal) return end(code, signal);
  running = spawn(process.execPath, server.args, {
    stdio: "inherit",
    env: { ...process.env, ...heap, ...server.env },
  });
  running.on("exit", end);
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => running.kill(signal));

/**
 * Ends as the running process ended; being asked to stop is no failure.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function end(code, signal) {
  process.exit(code ?? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1));
}
