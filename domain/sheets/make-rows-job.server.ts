import "server-only";
import { eq } from "drizzle-orm";
import { sheetImport } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import type { JobWork } from "../jobs/queue.server";
import { rollsForRows } from "../rolls/rolls-for-rows.server";
import { actorBy, assertMakes, openCampaign } from "./context.server";
import { loadImport } from "./imports.server";
import { makePlanned } from "./make-planned.server";
import { readRecords } from "./plan-import.server";
import type { Planned } from "./plan-rows";

/** Makes an import's good rows, all in one transaction that ends the job too. The rights are those of that moment. */
export const makeSheetRows: JobWork = async (job, lease) => {
  const actor = job.ownerId ? await actorBy({ id: job.ownerId }) : null;
  if (!actor) throw new DomainError("role-ended", { unit: "none" });
  const loaded = await loadImport(actor, String(job.input.importId));
  // It was stopped, and the import has been confirmed anew since.
  if (loaded.jobId !== job.id) throw new DomainError("wrong-step");
  const { unitId, campaignId } = loaded;
  const { records } = await readRecords(unitId, loaded.tables, loaded.choices);
  await lease.keep({ done: 0, total: records.length });
  await write(async (tx) => {
    assertMakes(actor, unitId);
    await openCampaign(tx, campaignId, unitId);
    const now = new Date();
    let rollId = loaded.rollId;
    const rollsFor = async (all: Planned[]) => {
      rollId ??= commonRoll(all);
      const rows = all.filter(({ act }) => act === "make").length;
      const rolls = await rollsForRows(tx, actor, { unitId, campaignId }, rollId, rows, now);
      rollId ??= rolls[0]?.rollId ?? null;
      return rolls;
    };
    const sheetOf = (table: number) => loaded.tables[table]?.sheet ?? "";
    const step = (done: number) => lease.step(done);
    const outcome = await makePlanned(tx, actor, { unitId, campaignId }, records, {
      sheetOf,
      now,
      step,
      rollsFor,
    });
    await tx.update(sheetImport).set({ outcome, rollId, madeAt: now }).where(eq(sheetImport.id, loaded.id));
    const count = (act: string) => outcome.filter((one) => one.act === act).length;
    await lease.finish(
      tx,
      { made: count("made"), updated: count("updated"), refused: count("refused") },
      now,
    );
  });
};

/** The roll in which most rows stand that come again: new ones of the same list belong there too. */
function commonRoll(planned: Planned[]): string | null {
  const counts = new Map<string, number>();
  for (const one of planned) {
    const id = one.act === "update" ? one.existing.rollId : null;
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
