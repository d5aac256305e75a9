import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, job, roll, sheetImport, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { can, type Actor, type Viewer } from "../permissions";
import type { LoadedRoll } from "../rolls/load-roll.server";
import { assertMakes, openCampaign } from "./context.server";
import type { SheetTable } from "./find-tables";
import { openFileOfNames } from "./open-file.server";
import type { Choices } from "./plan-import.server";
import type { Outcome } from "./plan-rows";
import { rememberedColumns } from "./remembered.server";

/** What came of an import, in rows. */
export type Counts = { made: number; updated: number; refused: number };

export type FileInput = {
  path: string;
  name: string;
  unitId: string;
  campaignId: string;
  /** A roll of that unit and campaign for the rows; else one is found or made. */
  rollId?: string | null;
};

/** Whether a ward's official may bring in a file for a campaign today. Throws `wrong-unit` and what `openCampaign` throws. */
export async function assertImports(actor: Actor, place: { unitId: string; campaignId: string }) {
  assertMakes(actor, place.unitId);
  await openCampaign(db(), place.campaignId, place.unitId);
}

/**
 * Reads a file of names for a ward's list and keeps what was read, each column with its proposed meaning or the one the unit
 * gave the same head before. Nothing is made yet. Returns the import's id. Throws what `assertImports` and
 * `openFileOfNames` throw, `not-found` for a roll of another ward or campaign.
 */
export async function beginImport(actor: Actor, file: FileInput): Promise<string> {
  await assertImports(actor, file);
  const rollId = file.rollId ? await rollOf(file.rollId, file) : null;
  const { tables, notes } = await openFileOfNames(file.path, actor.id);
  const choices: Choices = { columns: await rememberedColumns(file.unitId, tables), units: {} };
  const id = randomUUID();
  await write((tx) =>
    tx.insert(sheetImport).values({
      id,
      unitId: file.unitId,
      campaignId: file.campaignId,
      rollId,
      fileName: file.name.slice(0, 200),
      tables: { tables, notes },
      choices,
      createdById: actor.id,
      createdAt: new Date(),
    }),
  );
  return id;
}

async function rollOf(id: string, { unitId, campaignId }: Pick<FileInput, "unitId" | "campaignId">) {
  const [row] = await db()
    .select({ unitId: roll.unitId, campaignId: roll.campaignId })
    .from(roll)
    .where(eq(roll.id, id))
    .limit(1);
  if (row?.unitId !== unitId || row.campaignId !== campaignId) throw new DomainError("not-found");
  return id;
}

/** An import of a ward the viewer nominates for. Throws `not-found`. */
export async function loadImport(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const found = await loadCameIn(viewer, id, reader);
  if (found.pasted) throw new DomainError("not-found");
  return found;
}

/** The same, and what was pasted into a list of such a ward. Throws `not-found`. */
export async function loadCameIn(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
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
      read: sheetImport.tables,
      choices: sheetImport.choices,
      outcome: sheetImport.outcome,
      madeAt: sheetImport.madeAt,
      pasted: sheetImport.pasted,
    })
    .from(sheetImport)
    .innerJoin(unit, eq(unit.id, sheetImport.unitId))
    .innerJoin(campaign, eq(campaign.id, sheetImport.campaignId))
    .where(eq(sheetImport.id, id))
    .limit(1);
  if (!row || !can(viewer, "nomination.create", row)) throw new DomainError("not-found");
  const { read, choices, outcome, ...rest } = row;
  return {
    ...rest,
    ...(read as { tables: SheetTable[]; notes: string[] }),
    choices: choices as Choices,
    outcome: outcome as Outcome[] | null,
  };
}

export type LoadedImport = Awaited<ReturnType<typeof loadImport>>;

/** The files and pastes whose rows came into a list whose reader was asked, the first first; at most 40. */
export function importsOfRoll({ id }: Pick<LoadedRoll, "id">) {
  return db()
    .select({
      id: sheetImport.id,
      fileName: sheetImport.fileName,
      pasted: sheetImport.pasted,
      createdAt: sheetImport.createdAt,
    })
    .from(sheetImport)
    .where(and(eq(sheetImport.rollId, id), isNotNull(sheetImport.madeAt)))
    .orderBy(sheetImport.createdAt, sheetImport.id)
    .limit(40);
}

/** The files lately brought in for the wards the viewer nominates for, the newest first; at most 20. */
export async function listImports(viewer: Viewer) {
  const own = (viewer?.memberships ?? []).filter(({ role }) => role === "official");
  if (own.length === 0) return [];
  const unitIds = own.map(({ unitId }) => unitId);
  return db()
    .select({
      id: sheetImport.id,
      fileName: sheetImport.fileName,
      campaignName: campaign.name,
      unitName: unit.name,
      createdAt: sheetImport.createdAt,
      state: job.state,
      result: sql<Counts | null>`${job.result}`.mapWith(
        (json: string | null) => json && (JSON.parse(json) as Counts),
      ),
    })
    .from(sheetImport)
    .innerJoin(unit, eq(unit.id, sheetImport.unitId))
    .innerJoin(campaign, eq(campaign.id, sheetImport.campaignId))
    .leftJoin(job, eq(job.id, sheetImport.jobId))
    .where(
      and(
        eq(sheetImport.pasted, false),
        own.some(({ wholeCity }) => wholeCity) ? undefined : inArray(sheetImport.unitId, unitIds),
      ),
    )
    .orderBy(desc(sheetImport.createdAt), sheetImport.id)
    .limit(20);
}
