import "server-only";
import { eq } from "drizzle-orm";
import { unitMerger } from "@/db/schema";
import { write } from "@/db/write";
import type { JobWork } from "../jobs/queue.server";
import { hcmcToday } from "../time/dates";
import { applyMerger } from "./apply-merger.server";

/** Carries out a merger on its day; one that was taken back, moved to a later day or carried out already is left alone. */
export const mergeUnits: JobWork = async (job, lease) => {
  await write(async (tx) => {
    const now = new Date();
    const [merger] = await tx
      .select()
      .from(unitMerger)
      .where(eq(unitMerger.id, String(job.input.mergerId)))
      .limit(1);
    const isDue = merger && !merger.appliedAt && merger.effectiveOn <= hcmcToday(now);
    if (isDue) await applyMerger(tx, merger, now);
    await lease.finish(tx, { merged: isDue ? 1 : 0 }, now);
  });
};
