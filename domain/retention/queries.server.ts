import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { document, job, ruleBasis } from "@/db/schema";
import { holdsOn } from "../documents/standing";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { keepNameOf, keepNames, keptThings } from "./vocabulary";

const counts = z.record(z.enum(keptThings), z.number());

/** How long each thing is kept, by which article, and what went the last time. Throws `not-allowed`. */
export async function readKeeping(viewer: Viewer, today = hcmcToday()) {
  if (!can(viewer, "job.view")) throw new DomainError("not-allowed");
  const rows = await db()
    .select({
      id: ruleBasis.id,
      clock: ruleBasis.clock,
      days: ruleBasis.days,
      article: ruleBasis.article,
      toCheck: ruleBasis.toCheck,
      validFrom: ruleBasis.validFrom,
      validTo: ruleBasis.validTo,
      number: document.number,
    })
    .from(ruleBasis)
    .innerJoin(document, eq(document.id, ruleBasis.documentId))
    .where(inArray(ruleBasis.clock, [...keepNames]))
    .orderBy(desc(ruleBasis.validFrom))
    .limit(100);
  const [last] = await db()
    .select({ result: job.result, at: job.finishedAt })
    .from(job)
    .where(and(eq(job.kind, "retention"), eq(job.state, "done")))
    .orderBy(desc(job.finishedAt))
    .limit(1);
  const gone = counts.safeParse(last?.result);
  return {
    terms: keptThings.flatMap((thing) => {
      const row = rows.find((one) => one.clock === keepNameOf(thing) && holdsOn(one, today));
      return row?.days ? [{ ...row, days: row.days, thing }] : [];
    }),
    last:
      last?.at && gone.success
        ? { at: last.at, total: Object.values(gone.data).reduce((sum, one) => sum + one, 0) }
        : null,
  };
}

export type Keeping = Awaited<ReturnType<typeof readKeeping>>;
