import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, inArray, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Transaction } from "@/db/client";
import { job } from "@/db/schema";
import { write } from "@/db/write";
import type { JobKind } from "./vocabulary";

export type NewJob = {
  kind: JobKind;
  input: Record<string, unknown>;
  ownerId: string | null;
  unitId?: string | null;
  total?: number;
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

/** The job was stopped by whoever may, or another runner has it: what the transaction did is undone. */
export class JobGone extends Error {
  constructor(readonly why: "cancelled" | "taken") {
    super(why);
    this.name = "JobGone";
  }
}

/** Puts a job into the line, inside the transaction of what it follows from. Returns its id. */
export async function addJob(tx: Transaction, input: NewJob, now = new Date()): Promise<string> {
  const id = randomUUID();
  await tx.insert(job).values({ ...input, id, dueAt: now, createdAt: now });
  return id;
}

const other = alias(job, "other");

/**
 * Takes the job that waits longest, or one whose runner has been silent for the length of its lease; null where there is
 * none or another runner is at work: one job runs at a time, however many servers there are.
 */
export async function takeJob(runner: string, now = new Date()): Promise<TakenJob | null> {
  return write(async (tx) => {
    const running = tx
      .select({ one: sql`1` })
      .from(other)
      .where(and(eq(other.state, "running"), gt(other.leasedUntil, now)));
    const [next] = await tx
      .select({ id: job.id, state: job.state, attempts: job.attempts, cancelAskedAt: job.cancelAskedAt })
      .from(job)
      .where(
        and(
          or(
            and(eq(job.state, "waiting"), lte(job.dueAt, now)),
            and(eq(job.state, "running"), lte(job.leasedUntil, now)),
          ),
          notExists(running),
        ),
      )
      .orderBy(asc(job.dueAt))
      .limit(1);
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

/** What a job's work may say to its line. Each throws `JobGone` where the job is no longer this runner's. */
export class Lease {
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
      if (!kept) throw new JobGone("taken");
      if (kept.cancelAskedAt) throw new JobGone("cancelled");
    });
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
    if (rowsAffected === 0) throw new JobGone("taken");
  }

  /** It was stopped: nothing of it is done. */
  async stop(now = new Date()): Promise<void> {
    const over = { state: "cancelled", leasedBy: null, leasedUntil: null, finishedAt: now } as const;
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
    return and(eq(job.id, this.jobId), eq(job.leasedBy, this.runner), inArray(job.state, ["running"]));
  }
}
