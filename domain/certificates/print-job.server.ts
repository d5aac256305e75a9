import "server-only";
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db/client";
import { job } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { jobsHere } from "../jobs/here";
import { addJob, type JobWork } from "../jobs/queue.server";
import { dropUnusedBlob, putBlobFile, readBlob } from "../media/blobs.server";
import { can, type Actor, type Viewer } from "../permissions";
import { actorBy } from "../sheets/context.server";
import { writePdf } from "./draw-pdf.server";
import { assertMayPrint, heirOf } from "./heirs.server";
import { decisionInput, type DecisionKey } from "./input";
import { findPrintRun, pagesOf, pressOf, type On } from "./print.server";

const inputOf = decisionInput.extend({
  blankId: z.string(),
  printerId: z.string().nullable(),
  portal: z.string(),
  title: z.string(),
});
const resultOf = z.object({ sha256: z.string(), pages: z.number(), bytes: z.number() });

type Asked = { key: DecisionKey; on: On; portal: string; title: string };

/** Puts the printing of a whole decision into the line of long works. Returns the job's id. Throws as `findPrintRun`, and `wrong-step` where nobody has a number. */
export async function addPrintJob(actor: Actor, { key, on, portal, title }: Asked): Promise<string> {
  const { blank, printed } = await findPrintRun(actor, key, on.blankId);
  if (printed.length === 0) throw new DomainError("wrong-step");
  const input = { ...key, ...on, portal, title };
  const id = await write((tx) =>
    addJob(tx, {
      kind: "certificate-print",
      input,
      ownerId: actor.id,
      unitId: blank.unitId,
      total: printed.length,
    }),
  );
  jobsHere.wake();
  return id;
}

/**
 * Draws a decision's certificates page by page into a file of its own, others being answered in between, and keeps it. The
 * rights, and who may still be given one, are those of that moment; of a unit only the latest file is kept, since names stand
 * in it. A runner that was killed left a file that the next one writes over.
 */
export const printDecision: JobWork = async (taken, lease) => {
  const actor = taken.ownerId ? await actorBy({ id: taken.ownerId }) : null;
  if (!actor) throw new DomainError("role-ended", { unit: "none" });
  const { blankId, printerId, portal, title, ...key } = inputOf.parse(taken.input);
  const { blank, printed } = await findPrintRun(actor, key, blankId);
  if (printed.length === 0) throw new DomainError("wrong-step");
  await lease.keep({ done: 0, total: printed.length });
  const press = await pressOf(actor, blank, printerId, title);
  const path = join(tmpdir(), `lan-toa-print-${taken.id}.pdf`);
  const file = await open(path, "w+", 0o600);
  try {
    const hash = createHash("sha256");
    let size = 0;
    const put = async (part: Buffer) => {
      hash.update(part);
      size += part.length;
      await file.writeFile(part);
    };
    await writePdf(press, pagesOf(printed, portal), put, (done) => lease.step(done));
    const kept = { sha256: hash.digest("hex"), size, mime: "application/pdf" };
    await write(async (tx) => {
      await putBlobFile(tx, file, kept, () => lease.step(printed.length));
      await dropEarlier(tx, taken.id, blank.unitId, kept.sha256);
      await lease.finish(tx, { sha256: kept.sha256, pages: printed.length, bytes: size });
    });
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
};

/** Of a unit's printings only the latest keeps its file. */
async function dropEarlier(tx: Transaction, id: string, unitId: string, latest: string): Promise<void> {
  const earlier = and(
    eq(job.kind, "certificate-print"),
    eq(job.unitId, unitId),
    ne(job.id, id),
    sql`${job.result} is not null`,
  )!;
  const old = await tx.select({ result: job.result }).from(job).where(earlier).limit(100);
  await tx.update(job).set({ result: null }).where(earlier);
  for (const { result } of old) {
    const kept = resultOf.safeParse(result);
    if (kept.success && kept.data.sha256 !== latest) await dropUnusedBlob(tx, kept.data.sha256);
  }
}

/** The latest printing of a decision, whether it waits, runs, is done, was stopped or failed; null where there is none. Throws `not-allowed`. */
export async function findPrintJob(viewer: Viewer, key: DecisionKey) {
  await assertMayPrint(viewer, key.unitId);
  const [row] = await db()
    .select({
      id: job.id,
      state: job.state,
      done: job.done,
      total: job.total,
      failure: job.failure,
      isStopping: sql<boolean>`${job.cancelAskedAt} is not null`.mapWith(Boolean),
      result: job.result,
    })
    .from(job)
    .where(
      and(
        eq(job.kind, "certificate-print"),
        sql`${job.input} ->> 'unitId' = ${key.unitId} and ${job.input} ->> 'number' = ${key.number} and ${job.input} ->> 'decidedOn' = ${key.decidedOn}`,
      ),
    )
    .orderBy(sql`${job.createdAt} desc`)
    .limit(1);
  if (!row) return null;
  const { result, ...shown } = row;
  const file = resultOf.safeParse(result);
  const done = Math.max(row.done, jobsHere.done.get(row.id) ?? 0);
  return { ...shown, done, pages: file.success ? file.data.pages : null };
}

/** A finished printing's file. Throws `not-found`, also for who does not print in that unit's name. */
export async function openPrinted(viewer: Viewer, jobId: string) {
  const [row] = await db()
    .select({ unitId: job.unitId, result: job.result })
    .from(job)
    .where(and(eq(job.id, jobId), eq(job.kind, "certificate-print")))
    .limit(1);
  const file = resultOf.safeParse(row?.result);
  const unitId = row?.unitId ? await heirOf(row.unitId) : undefined;
  if (!unitId || !file.success || !can(viewer, "certificate.print", { unitId }))
    throw new DomainError("not-found");
  const { sha256, bytes } = file.data;
  return { bytes, data: readBlob(sha256, 0, bytes - 1) };
}
