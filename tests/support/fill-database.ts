import { spawnSync } from "node:child_process";

/** Runs one of the programs beside this file that fill a new database; a start then finds it filled. */
export function fillDatabase(databaseFile: string, program: "opening-content"): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", `tests/support/${program}.ts`],
    { env: { ...process.env, DATABASE_URL: `file:${databaseFile}` }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
}
