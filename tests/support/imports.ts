import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination } from "@/db/schema";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { confirmImport } from "@/domain/sheets/confirm-import.server";
import { beginImport, loadImport } from "@/domain/sheets/imports.server";
import { planImport } from "@/domain/sheets/plan-import.server";
import { minhPhung } from "./people";
import { withFile } from "./sheet-files";

/** The list that offices were asked for. */
export const sharedSheet = "tests/fixtures/sheets/danh-sach-de-nghi-bieu-duong.xlsx";

/** Brings a file of names in for a ward. Returns the import's id. */
export function bring(
  actor: Actor,
  campaignId: string,
  data: string | Buffer,
  name = "danh-sach.csv",
  unitId = minhPhung,
) {
  return withFile(name, data, (path) => beginImport(actor, { path, name, unitId, campaignId }));
}

/** The same for a file that is there. */
export const bringFile = (actor: Actor, campaignId: string, path: string) =>
  bring(actor, campaignId, readFileSync(path), basename(path));

/** What its rows will become. */
export async function planOf(actor: Actor, id: string) {
  const loaded = await loadImport(actor, id);
  return planImport(loaded, loaded.tables, loaded.choices);
}

/** Confirms it and runs what waits. Returns what became of its rows. */
export async function made(actor: Actor, id: string) {
  await confirmImport(actor, id);
  await runAll();
  return (await loadImport(actor, id)).outcome;
}

/** Runs every job that is due; throws what a job could not help. */
export async function runAll(runner = "thử"): Promise<void> {
  while (
    await runNext(runner, (error) => {
      throw error;
    })
  );
}

/** The drafts of a campaign, in the order in which they were made. */
export const draftsOf = (campaignId: string) =>
  db()
    .select()
    .from(nomination)
    .where(eq(nomination.campaignId, campaignId))
    .orderBy(nomination.rollPosition);

/** A list of names as text, one line for each. */
export const listOf = (...lines: string[]) =>
  ["STT;Họ và tên;Năm sinh;Thành tích;Đồng ý nêu tên", ...lines].join("\n");

/** What became of each row, in a word. */
export const actsOf = (outcome: { act: string }[] | null) => outcome?.map(({ act }) => act);
