// Loaded into a command before it runs: kills it, as a power cut would, just before its END_AT-th act on a file.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let left = Number(process.env.END_AT);
for (const name of ["chmodSync", "fsyncSync", "linkSync", "renameSync"]) {
  const act = fs[name];
  fs[name] = (...given) => {
    const isOurs = typeof given[0] === "number" || String(given[0]).includes(String(process.env.END_IN));
    if (isOurs && --left === 0) process.kill(process.pid, "SIGKILL");
    return act(...given);
  };
}
syncBuiltinESMExports();
