import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import type { Page } from "@playwright/test";
import { addDays, hcmcToday } from "../../domain/time/dates";
import { fillDatabase } from "../support/fill-database";
import { startServer, type RunningServer } from "../support/server";

const folder = mkdtempSync(join(tmpdir(), "lan-toa-recorded-"));
/**
 * What stood after a station, kept outside the run: after `sent`, where every hand begins, so that one can be recorded by
 * itself (`-g keyboard`); after each other, so that `AFTER=meet` records only what follows.
 */
const keptFile = (station: string) => join(tmpdir(), `lan-toa-recorded-${station}.db`);

export type Portal = RunningServer & { file: string };

/** A real server with ten seconds to take a decision back, on a file of its own: new, or as it stood `after` a station. */
export async function startRecorded(name: string, after?: string): Promise<Portal> {
  const file = join(folder, `${name}.db`);
  if (after) copyFileSync(keptFile(after), file);
  // Without the season that a demo is shown with: the 81 are all that waits.
  else fillDatabase(file, "opening-content");
  const server = await startServer({ databaseFile: file, environment: { UNDO_SECONDS: "10" } });
  return { ...server, file };
}

const run = async (file: string, sql: string, args: (string | number)[] = []) => {
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute({ sql, args });
  client.close();
  return rows;
};

/** Keeps what stands now, as it is after that station. */
export async function keep({ file }: Portal, station: string): Promise<void> {
  rmSync(keptFile(station), { force: true });
  await run(file, `vacuum into '${keptFile(station)}'`);
}

/** Lets the days of every listing pass: what no test can wait for. */
export async function passListings({ file }: Portal): Promise<void> {
  const today = hcmcToday();
  await run(file, "update notice set starts_on = ?, ends_on = ?", [addDays(today, -30), addDays(today, -1)]);
  const tag =
    "insert into cache_tag values ('notices', (select coalesce(max(revision), 0) + 1 from cache_tag)) on conflict (tag) do update set revision = excluded.revision";
  await run(file, tag);
}

/** One value of the database, to know which address to open. */
export async function valueOf({ file }: Portal, sql: string, ...args: string[]): Promise<string> {
  const [row] = await run(file, sql, args);
  return String(row?.[0]);
}

/** The first value of every row. */
export const valuesOf = async ({ file }: Portal, sql: string) =>
  (await run(file, sql)).map((row) => String(row[0]));

/** Pictures of the stations in their order, under test-results/recorded. */
export function camera(name: string) {
  const to = `test-results/recorded/${name}`;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  let count = 0;
  return async (page: Page, station: string): Promise<void> => {
    count++;
    await page.screenshot({ path: `${to}/${String(count).padStart(2, "0")}-${station}.png`, fullPage: true });
  };
}
