import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest";

// The real command on a real database with the opening content, each a process of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** The list that offices were asked for. */
export const sheet = "tests/fixtures/sheets/danh-sach-de-nghi-bieu-duong.xlsx";
const official = "canbo.minhphung@demo.example";
const folder = mkdtempSync(join(tmpdir(), "lan-toa-import-"));
/** A file of the present test file's folder. */
export const at = (name: string) => join(folder, name);
export let url = "";

const program = (script: string, args: string[], database: string) =>
  spawnSync(process.execPath, ["--import", "tsx", "--conditions=react-server", script, ...args], {
    env: { ...process.env, DATABASE_URL: database },
    encoding: "utf8",
  });

beforeAll(() => {
  const { status, stderr } = program("tests/support/opening-content.ts", [], `file:${at("filled.db")}`);
  expect([status, stderr]).toEqual([0, ""]);
});
beforeEach(() => {
  // A file of its own each time: a connection that is closed may hold the one before until its memory is swept.
  const name = `portal-${randomUUID()}.db`;
  url = `file:${at(name)}`;
  copyFileSync(at("filled.db"), at(name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export type Choice = { campaign?: string; unit?: string; as?: string; dryRun?: boolean };

/** Runs the command on a file of names. */
export function importFile(file: string, choice: Choice = {}) {
  const { campaign = "bieu-duong-nam-2026", unit = "27238", as = official, dryRun = false } = choice;
  const args = [file, "--campaign", campaign, "--unit", unit, "--as", as, ...(dryRun ? ["--dry-run"] : [])];
  const { status, stdout, stderr } = program("cli/import.ts", args, url);
  return { status, lines: stdout.trimEnd().split("\n"), stderr: stderr.trimEnd() };
}

/** What a statement finds in the database that was imported into. */
export async function rows(statement: string): Promise<unknown[][]> {
  const client = createClient({ url });
  const { rows: found } = await client.execute(statement);
  client.close();
  return found.map((row) => Object.values(row));
}

/** The drafts that the official who imports made. */
export const drafts = () =>
  rows(`select name, kind, birth_year, sex, occupation, workplace, neighbourhood, field_id, deed, state from nomination
    where unit_id = 'phuong-minh-phung' and created_by_id = (select id from user where email = '${official}') order by rowid`);
