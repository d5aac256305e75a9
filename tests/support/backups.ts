import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeEach, inject } from "vitest";
import { openDatabase } from "@/db/client";
import { record } from "@/domain/history/record.server";

let folder = "";
let elsewhere = "";
/** A file of the present test's folder. */
export const at = (name: string) => join(folder, name);
export const files = () => readdirSync(folder).sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lan-toa-restore-"));
  elsewhere = mkdtempSync(join(tmpdir(), "lan-toa-elsewhere-"));
});
afterEach(() => [folder, elsewhere].forEach((path) => rmSync(path, { recursive: true, force: true })));

type Command = "backup" | "drill" | "restore" | "verify-history" | "invite-user" | "rebuild-search";

/** Runs a command on the database `portal.db` in the test's folder. */
export function run(command: Command, args: string[] = [], { database = at("portal.db"), endAt = 0 } = {}) {
  const preload = endAt ? ["--import", join(import.meta.dirname, "end-at-step.mjs")] : [];
  const script = ["--import", "tsx", "--conditions=react-server", `cli/${command}.ts`];
  const env = { ...process.env, DATABASE_URL: `file:${database}`, END_AT: String(endAt), END_IN: folder };
  return spawnSync(process.execPath, [...preload, ...script, ...args], { env, encoding: "utf8" });
}

/**
 * A portal's database at `file`, in which `name` is the last thing that happened, and then `statements`. Made elsewhere
 * and copied: a process lets go of a database only when its memory is tidied.
 */
export async function makeDatabase(file: string, name: string, ...statements: string[]): Promise<void> {
  const made = join(mkdtempSync(join(elsewhere, "made-")), "made.db");
  copyFileSync(inject("template"), made);
  const { client, db } = openDatabase(`file:${made}`);
  for (const subjectId of ["first", "second", name])
    await db.transaction((tx) =>
      record(tx, { actorId: null, action: "user.invite", subjectType: "user", subjectId }),
    );
  for (const statement of statements) await client.executeMultiple(statement);
  await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  client.close();
  copyFileSync(made, file);
}

/** What happened last in the database at `file`, with its log where it has one; or that it is corrupt. */
export async function lastOf(file: string): Promise<string> {
  const seen = join(mkdtempSync(join(elsewhere, "seen-")), "seen.db");
  for (const part of ["", "-wal", "-journal"])
    if (existsSync(file + part)) copyFileSync(file + part, seen + part);
  const client = createClient({ url: `file:${seen}` });
  const { rows: faults } = await client.execute("PRAGMA integrity_check");
  const { rows } = await client.execute("SELECT subject_id FROM event ORDER BY id DESC LIMIT 1");
  client.close();
  return faults[0]!.integrity_check === "ok" ? String(rows[0]!.subject_id) : "corrupt";
}

/** The old databases that restores kept. */
export const kept = () => files().filter((name) => /^portal\.db\.truoc-[^.]*Z$/.test(name));
