import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { and, eq, inArray } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, job, roll, sheetImport, sheetMapping, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { addJob } from "../jobs/queue.server";
import { can, type Actor, type Viewer } from "../permissions";
import { checkTable, type Problem } from "./check-rows";
import { assertMakes, checkContext, existingRows, openCampaign } from "./context.server";
import { headKey, type SheetTable } from "./find-tables";
import { openFileOfNames } from "./open-file.server";
import { Planner, type Change, type Planned } from "./plan-rows";
import { sheetTargets, type SheetTarget } from "./targets";

/** What a person decided: per table what its columns tell, and where the people of a split former unit are today. */
export type Choices = { columns: (SheetTarget | null)[][]; units: Record<string, string> };

/** What became of a row, as it is kept. */
export type Outcome = {
  sheet: string;
  row: number;
  name: string;
  act: "made" | "updated" | "refused";
  nominationId: string | null;
  changes: Change[];
  problems: Problem[];
  cells: string[];
};

export type FileInput = {
  path: string;
  name: string;
  unitId: string;
  campaignId: string;
  rollId?: string | null;
};

/**
 * Reads a file of names for a ward's list and keeps what was read, each column with its proposed meaning or the one the unit
 * gave the same head before. Nothing is made yet. Returns the import's id. Throws `wrong-unit`, what `openCampaign` and
 * `openFileOfNames` throw.
 */
export async function beginImport(actor: Actor, file: FileInput): Promise<string> {
  assertMakes(actor, file.unitId);
  await openCampaign(db(), file.campaignId, file.unitId);
  const { tables } = await openFileOfNames(file.path, actor.id);
  const choices: Choices = { columns: await rememberedColumns(file.unitId, tables), units: {} };
  const id = randomUUID();
  await write((tx) =>
    tx.insert(sheetImport).values({
      id,
      unitId: file.unitId,
      campaignId: file.campaignId,
      rollId: file.rollId ?? null,
      fileName: file.name.slice(0, 200),
      tables,
      choices,
      createdById: actor.id,
      createdAt: new Date(),
    }),
  );
  return id;
}

const headOf = (table: SheetTable) => createHash("sha256").update(headKey(table.head)).digest("hex");

async function rememberedColumns(unitId: string, tables: SheetTable[]): Promise<(SheetTarget | null)[][]> {
  const rows = await db()
    .select({ head: sheetMapping.head, columns: sheetMapping.columns })
    .from(sheetMapping)
    .where(and(eq(sheetMapping.unitId, unitId), inArray(sheetMapping.head, tables.map(headOf))))
    .limit(100);
  const kept = new Map(rows.map(({ head, columns }) => [head, columns]));
  return tables.map((table) => {
    const columns = kept.get(headOf(table));
    return columns?.length === table.head.length ? columns.map(asTarget) : table.proposed;
  });
}

export const asTarget = (text: unknown): SheetTarget | null =>
  sheetTargets.find((target) => target === text) ?? null;

/** An import of a ward the viewer nominates for. Throws `not-found`. */
export async function loadImport(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [row] = await reader
    .select({
      id: sheetImport.id,
      unitId: sheetImport.unitId,
      unitName: unit.name,
      campaignId: sheetImport.campaignId,
      campaignName: campaign.name,
      rollId: sheetImport.rollId,
      jobId: sheetImport.jobId,
      fileName: sheetImport.fileName,
      tables: sheetImport.tables,
      choices: sheetImport.choices,
      outcome: sheetImport.outcome,
      madeAt: sheetImport.madeAt,
    })
    .from(sheetImport)
    .innerJoin(unit, eq(unit.id, sheetImport.unitId))
    .innerJoin(campaign, eq(campaign.id, sheetImport.campaignId))
    .where(eq(sheetImport.id, id))
    .limit(1);
  if (!row || !can(viewer, "nomination.create", row)) throw new DomainError("not-found");
  const { tables, choices, outcome, ...rest } = row;
  return {
    ...rest,
    tables: tables as SheetTable[],
    choices: choices as Choices,
    outcome: outcome as Outcome[] | null,
  };
}

export type LoadedImport = Awaited<ReturnType<typeof loadImport>>;

/** Milliseconds of reading rows before others are let in. */
const slice = 8;

/** What becomes of each row as things stand. Other requests are answered in between. */
export async function planImport(
  loaded: Pick<LoadedImport, "unitId" | "campaignId" | "tables" | "choices">,
): Promise<Planned[]> {
  const [context, existing] = await Promise.all([
    checkContext(loaded.unitId, loaded.choices.units),
    existingRows(db(), loaded.unitId, loaded.campaignId),
  ]);
  const planner = new Planner(existing);
  const planned: Planned[] = [];
  let begin = performance.now();
  for (const [at, table] of loaded.tables.entries()) {
    // A part at a time: sections of a table reach over all of it, so the part is of its records, not of its rows.
    for (const record of checkTable(table, at, loaded.choices.columns[at] ?? table.proposed, context)) {
      planned.push(planner.plan(record));
      if (performance.now() - begin < slice) continue;
      await setImmediate();
      begin = performance.now();
    }
  }
  return planned;
}

/** Keeps a corrected mapping and remembers it for the unit. Throws `sheet-column-twice` with `target`, `sheet-no-name`. */
export async function chooseColumns(actor: Actor, id: string, choices: Choices): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadImport(actor, id, tx);
    if (loaded.jobId) throw new DomainError("wrong-step");
    for (const columns of choices.columns) assertOnce(columns);
    if (!choices.columns.some((columns) => columns.includes("name"))) throw new DomainError("sheet-no-name");
    await tx.update(sheetImport).set({ choices }).where(eq(sheetImport.id, id));
    const updated = { updatedById: actor.id, updatedAt: new Date() };
    for (const [at, table] of loaded.tables.entries()) {
      const columns = choices.columns[at] ?? table.proposed;
      await tx
        .insert(sheetMapping)
        .values({ unitId: loaded.unitId, head: headOf(table), columns, ...updated })
        .onConflictDoUpdate({
          target: [sheetMapping.unitId, sheetMapping.head],
          set: { columns, ...updated },
        });
    }
  });
}

function assertOnce(columns: (SheetTarget | null)[]): void {
  const twice = columns.find((target, at) => target !== null && columns.indexOf(target) !== at);
  if (twice) throw new DomainError("sheet-column-twice", { target: twice });
}

/** Puts the making of the good rows into the line; pressed twice it is made once. Returns the job's id. */
export async function confirmImport(actor: Actor, id: string): Promise<string> {
  return write(async (tx) => {
    const loaded = await loadImport(actor, id, tx);
    if (loaded.jobId) return loaded.jobId;
    await openCampaign(tx, loaded.campaignId, loaded.unitId);
    const rollId = loaded.rollId ?? (await makeRoll(tx, actor, loaded));
    const total = loaded.tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const jobId = await addJob(tx, {
      kind: "sheet-import",
      input: { importId: id },
      ownerId: actor.id,
      unitId: loaded.unitId,
      total,
    });
    await tx.update(sheetImport).set({ rollId, jobId }).where(eq(sheetImport.id, id));
    return jobId;
  });
}

async function makeRoll(
  tx: Transaction,
  actor: Actor,
  { unitId, campaignId }: Pick<LoadedImport, "unitId" | "campaignId">,
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  await tx
    .insert(roll)
    .values({ id, unitId, campaignId, createdById: actor.id, createdAt: now, updatedAt: now });
  return id;
}

/** The state of the job that makes an import's rows; null before it was confirmed. */
export async function importJob(loaded: Pick<LoadedImport, "jobId">) {
  if (!loaded.jobId) return null;
  const [row] = await db()
    .select({ state: job.state, done: job.done, total: job.total, failure: job.failure })
    .from(job)
    .where(eq(job.id, loaded.jobId))
    .limit(1);
  return row ?? null;
}
