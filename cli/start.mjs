// @ts-check
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// One process in the end: this one becomes the server, with the settings that another has checked. What needs the
// portal's own code and the TypeScript loader (build, migrate, fill) is done by that other one, which ends before.
// `package.json` starts it with a ceiling for its heap: without one Node lets garbage grow with the machine's memory,
// 320 MB under load instead of 200, no faster. Its nursery is small too: three of 16 MB each would be filled with what a page
// needed for a moment (274 MB under load instead of 239).
const preparing = spawn(
  process.execPath,
  [
    "--import",
    import.meta.resolve("tsx"),
    "--conditions=react-server",
    fileURLToPath(new URL("./prepare.ts", import.meta.url)),
    ...process.argv.slice(2),
  ],
  { stdio: ["inherit", "inherit", "inherit", "ipc"] },
);

/** @type {Record<string, string> | undefined} The server's environment, once everything is ready. */
let environment;
preparing.on("message", (message) => (environment = /** @type {typeof environment} */ (message)));
preparing.on("exit", (code, signal) => {
  if (!environment || signal) return process.exit(code ?? (signal && isStop(signal) ? 0 : 1));
  Object.assign(process.env, environment);
  void become();
});

/** Until the server listens to it itself, being asked to stop ends it at once. */
async function become() {
  const leave = () => process.exit(0);
  for (const asked of stops) process.on(asked, leave).off(asked, stop);
  await import("../server/main.mjs");
  for (const asked of stops) process.off(asked, leave);
}

const stops = /** @type {const} */ (["SIGINT", "SIGTERM"]);
for (const asked of stops) process.on(asked, stop);

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  preparing.kill(signal);
}

/** Being asked to stop is no failure. @param {NodeJS.Signals} signal */
function isStop(signal) {
  return signal === "SIGTERM" || signal === "SIGINT";
}
