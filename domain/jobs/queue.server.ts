import "server-only";
import { randomUUID } from "node:crypto";
import {
  and,
  asc,
  between,
  eq,
  inArray,
  isNull,
  lte,
  notBetween,
  notExists,
  or,
  sql,
  type AnyColumn,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, type Database, type Transaction } from "@/db/client";
import { job } from "@/db/schema";
import { write } from "@/db/write";
import { jobsHere } from "./here";
import { Turns } from "./turns";
import { promptKinds, type JobKind, type JobLine } from "./vocabulary";

export type NewJob = {
  kind: JobKind;
  input: Record<string, unknown>;
  ownerId: string | null;
  unitId?: string | null;
  total?: number;
  /** Not before; at once where nothing is said. */
  dueAt?: Date;
};
export type TakenJob = Pick<typeof job.$inferSelect, "id" | "kind" | "input" | "ownerId" | "attempts">;

export const jobTerms = {
  /** Milliseconds that a runner that says nothing keeps its job. */
  lease: 15_000,
  /** How often a job that fails of itself is begun anew. */
  attempts: 5,
  /** Milliseconds before the second attempt; twice as long before each further one. */
  pause: 5_000,
};

/** The job was stopped by whoever may, or another runner has it: what its transaction did is undone. */
export class JobGone extends Error {
  constructor() {
    super("gone");
    this.name = "JobGone";
  }
}

/** Puts a job into the line, inside the transaction of what it follows from. Returns its id. */
export async function addJob(tx: Transaction, input: NewJob, now = new Date()): Promise<string> {
  const id = randomUUID();
  await tx.insert(job).values({ dueAt: now, ...input, id, createdAt: now });
  return id;
}

const other = alias(job, "other");

/** The line that a job waits in, as SQL. */
const lineOf = (kind: AnyColumn) =>
  sql<JobLine>`case when ${inArray(kind, promptKinds)} then 'prompt' else 'long' end`;

/** Until when a lease may reach: one that reaches farther was taken while the clock ran ahead, and nobody is known to hold it. */
const farthestLease = (now: Date) => new Date(now.getTime() + 2 * jobTerms.lease);

/** The job that waits longest, or whose runner was silent for its lease; none of a line where another is at work. */
async function findDue(reader: Database | Transaction, now: Date, line?: JobLine) {
  const farthest = farthestLease(now);
  const running = reader
    .select({ one: sql`1` })
    .from(other)
    .where(
      and(
        eq(other.state, "running"),
        between(other.leasedUntil, new Date(now.getTime() + 1), farthest),
        eq(lineOf(other.kind), lineOf(job.kind)),
      ),
    );
  const isDue = or(
    // What was to be done at once is due whatever the clock said then.
    and(eq(job.state, "waiting"), or(lte(job.dueAt, now), lte(job.dueAt, job.createdAt))),
    and(eq(job.state, "running"), notBetween(job.leasedUntil, new Date(now.getTime() + 1), farthest)),
  );
  const [next] = await reader
    .select({ id: job.id, attempts: job.attempts, cancelAskedAt: job.cancelAskedAt })
    .from(job)
    .where(and(isDue, line && eq(lineOf(job.kind), line), notExists(running)))
    .orderBy(asc(job.dueAt), asc(job.createdAt))
    .limit(1);
  return next;
}

/**
 * Takes the next job, of one line or of any; null where there is none or another runner is at work in its line: one job of a
 * line runs at a time, however many servers there are. Looks before it writes: an idle portal writes nothing.
 */
export async function takeJob(runner: string, now = new Date(), line?: JobLine): Promise<TakenJob | null> {
  if (!(await findDue(db(), now, line))) return null;
  return write(async (tx) => {
    const next = await findDue(tx, now, line);
    if (!next) return null;
    const over = next.cancelAskedAt ? "cancelled" : next.attempts >= jobTerms.attempts ? "failed" : null;
    if (over) {
      const failure = over === "failed" ? "given-up" : null;
      await tx.update(job).set({ state: over, failure, finishedAt: now }).where(eq(job.id, next.id));
      return null;
    }
    const [taken] = await tx
      .update(job)
      .set({
        state: "running",
        attempts: next.attempts + 1,
        done: 0,
        leasedBy: runner,
        leasedUntil: new Date(now.getTime() + jobTerms.lease),
        failure: null,
      })
      .where(eq(job.id, next.id))
      .returning({
        id: job.id,
        kind: job.kind,
        input: job.input,
        ownerId: job.ownerId,
        attempts: job.attempts,
      });
    return taken ?? null;
  });
}

/** What a kind of job does. It says how far it is by its lease and ends by it, in the transaction of its last work. */
export type JobWork = (job: TakenJob, lease: Lease) => Promise<void>;

/** What a job's work may say to its line. `keep`, `step` and `finish` throw `JobGone` where it is to go no further. */
export class Lease {
  readonly #turns = new Turns();

  constructor(
    readonly jobId: string,
    private readonly runner: string,
  ) {}

  /** Says that the runner is still at it, and how far it is. */
  async keep(progress: { done?: number; total?: number } = {}, now = new Date()): Promise<void> {
    await write(async (tx) => {
      const leasedUntil = new Date(now.getTime() + jobTerms.lease);
      const [kept] = await tx
        .update(job)
        .set({ ...progress, leasedUntil })
        .where(this.#own())
        .returning({ cancelAskedAt: job.cancelAskedAt });
      if (!kept || kept.cancelAskedAt) throw new JobGone();
    });
  }

  /** Within the last transaction: how far it is, and whether to go on. Others are answered in between. */
  async step(done: number): Promise<void> {
    jobsHere.done.set(this.jobId, done);
    await this.#turns.pass();
    if (jobsHere.stopping.has(this.jobId)) throw new JobGone();
  }

  /**
   * Ends the job inside the transaction that does its last work: either both are done or neither, so that a runner that was
   * thought dead does nothing twice.
   */
  async finish(tx: Transaction, result: Record<string, unknown>, now = new Date()): Promise<void> {
    const { rowsAffected } = await tx
      .update(job)
      .set({
        state: "done",
        result,
        done: sql`${job.total}`,
        leasedBy: null,
        leasedUntil: null,
        finishedAt: now,
      })
      .where(and(this.#own(), isNull(job.cancelAskedAt)));
    if (rowsAffected === 0) throw new JobGone();
  }

  /** Where it is still this runner's, somebody wanted it stopped: nothing of it is done. */
  async stop(now = new Date()): Promise<void> {
    const over = { state: "cancelled", done: 0, leasedBy: null, leasedUntil: null, finishedAt: now } as const;
    await write((tx) => tx.update(job).set(over).where(this.#own()));
  }

  /** It failed: for good where it was refused or tried often enough, else it waits and is begun anew. */
  async fail(failure: string, attempts: number, forGood: boolean, now = new Date()): Promise<void> {
    const isOver = forGood || attempts >= jobTerms.attempts;
    const dueAt = new Date(now.getTime() + jobTerms.pause * 2 ** (attempts - 1));
    const next = isOver
      ? { state: "failed" as const, finishedAt: now }
      : { state: "waiting" as const, dueAt };
    await write((tx) =>
      tx
        .update(job)
        .set({ ...next, failure, leasedBy: null, leasedUntil: null })
        .where(this.#own()),
    );
  }

  #own() {
    return and(eq(job.id, this.jobId), eq(job.leasedBy, this.runner), eq(job.state, "running"));
  }
}
