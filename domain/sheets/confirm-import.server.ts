import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { job, sheetImport } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { jobsHere } from "../jobs/here";
import { addJob } from "../jobs/queue.server";
import type { Actor } from "../permissions";
import { fold } from "../text/fold";
import { openCampaign } from "./context.server";
import { loadImport } from "./imports.server";
import { rememberColumns } from "./remembered.server";
import type { SheetTarget } from "./targets";

/** What a form says of an import: per table what each column tells, and of ambiguous places which one is meant. */
export type ChoicesInput = {
  columns: (SheetTarget | null)[][];
  places: { words: string; choice: string }[];
};

/**
 * Keeps a corrected mapping and remembers it for the unit. Throws `wrong-step` once rows are being made,
 * `sheet-column-twice`, `sheet-no-name`.
 */
export async function chooseColumns(actor: Actor, id: string, input: ChoicesInput): Promise<void> {
  await write(async (tx) => {
    const { jobId, unitId, tables, choices } = await loadImport(actor, id, tx);
    if (await isUnderWay(tx, jobId)) throw new DomainError("wrong-step");
    const columns = tables.map(({ head }, at) =>
      head.map((_, column) => input.columns[at]?.[column] ?? null),
    );
    for (const [at, one] of columns.entries()) assertOnce(one, at);
    if (!columns.some((one) => one.includes("name"))) throw new DomainError("sheet-no-name");
    const said = input.places.filter(({ choice }) => choice !== "");
    const units = {
      ...choices.units,
      ...Object.fromEntries(said.map(({ words, choice }) => [fold(words), choice])),
    };
    await tx.update(sheetImport).set({ choices: { columns, units } }).where(eq(sheetImport.id, id));
    await rememberColumns(tx, actor, unitId, tables, columns);
  });
}

function assertOnce(columns: (SheetTarget | null)[], table: number): void {
  const again = columns.flatMap((target, at) =>
    target !== null && columns.indexOf(target) !== at ? [at] : [],
  );
  if (again.length === 0) return;
  const fields = again.map((at) => [`columns.${table}.${at}`, "column-twice" as const] as const);
  throw new DomainError("sheet-column-twice", {}, Object.fromEntries(fields));
}

/** Whether a job waits, runs or has done its work; one that failed or was stopped has written nothing. */
async function isUnderWay(tx: Transaction, jobId: string | null): Promise<boolean> {
  if (!jobId) return false;
  const [row] = await tx.select({ state: job.state }).from(job).where(eq(job.id, jobId)).limit(1);
  return row !== undefined && row.state !== "failed" && row.state !== "cancelled";
}

/** Puts the making of the good rows into the line; pressed twice it is made once. Returns the job's id. */
export async function confirmImport(actor: Actor, id: string): Promise<string> {
  const jobId = await write(async (tx) => {
    const loaded = await loadImport(actor, id, tx);
    if (loaded.jobId && (await isUnderWay(tx, loaded.jobId))) return loaded.jobId;
    await openCampaign(tx, loaded.campaignId, loaded.unitId);
    const total = loaded.tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const added = await addJob(tx, {
      kind: "sheet-import",
      input: { importId: id },
      ownerId: actor.id,
      unitId: loaded.unitId,
      total,
    });
    await tx.update(sheetImport).set({ jobId: added }).where(eq(sheetImport.id, id));
    return added;
  });
  jobsHere.wake();
  return jobId;
}
