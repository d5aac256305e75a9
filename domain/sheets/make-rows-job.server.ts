import "server-only";
import { eq } from "drizzle-orm";
import { sheetImport } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import type { JobWork } from "../jobs/runner.server";
import { actorBy, assertMakes, openCampaign } from "./context.server";
import { loadImport, planImport } from "./imports.server";
import { makePlanned } from "./make-planned.server";

/** Makes an import's good rows, all in one transaction that ends the job too. The rights are those of that moment. */
export const makeSheetRows: JobWork = async (job, lease) => {
  const actor = job.ownerId ? await actorBy({ id: job.ownerId }) : null;
  if (!actor) throw new DomainError("role-ended", { unit: "none" });
  const loaded = await loadImport(actor, String(job.input.importId));
  const planned = await planImport(loaded);
  await lease.keep({ done: 0, total: planned.length });
  await write(async (tx) => {
    assertMakes(actor, loaded.unitId);
    await openCampaign(tx, loaded.campaignId, loaded.unitId);
    const now = new Date();
    const place = { unitId: loaded.unitId, campaignId: loaded.campaignId, rollId: loaded.rollId };
    const outcome = await makePlanned(
      tx,
      actor,
      place,
      planned,
      (table) => loaded.tables[table]?.sheet ?? "",
      now,
    );
    await tx.update(sheetImport).set({ outcome, madeAt: now }).where(eq(sheetImport.id, loaded.id));
    const count = (act: string) => outcome.filter((one) => one.act === act).length;
    await lease.finish(
      tx,
      { made: count("made"), updated: count("updated"), refused: count("refused") },
      now,
    );
  });
};
