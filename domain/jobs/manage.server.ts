import "server-only";
import { and, desc, eq, inArray, notInArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { job, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { can, type Actor, type Viewer } from "../permissions";
import { jobsHere } from "./here";
import { regularKinds } from "./vocabulary";

const shown = {
  id: job.id,
  kind: job.kind,
  state: job.state,
  done: job.done,
  total: job.total,
  attempts: job.attempts,
  failure: job.failure,
  cancelAsked: sql<number>`${job.cancelAskedAt} is not null`.mapWith(Boolean),
  dueAt: job.dueAt,
  createdAt: job.createdAt,
  finishedAt: job.finishedAt,
  ownerId: job.ownerId,
  unitId: job.unitId,
  ownerName: user.name,
};

export type ShownJob = Awaited<ReturnType<typeof listJobs>>[number];

/** How far a job is: in this process its runner knows more than the database says. */
const withProgress = <Row extends { id: string; state: string; done: number }>(row: Row): Row =>
  row.state === "running" ? { ...row, done: Math.max(row.done, jobsHere.done.get(row.id) ?? 0) } : row;

/** Small work that waits for its day is nobody's to watch, until it runs or fails. */
const isWatched = or(
  notInArray(job.kind, ["word-reminder", "publication", "story-end", ...regularKinds]),
  inArray(job.state, ["running", "failed"]),
);

/** The latest jobs of the portal, those under way first. At most 100. Throws `not-allowed`. */
export async function listJobs(viewer: Viewer) {
  if (!can(viewer, "job.view")) throw new DomainError("not-allowed");
  const rows = await db()
    .select(shown)
    .from(job)
    .leftJoin(user, eq(user.id, job.ownerId))
    .where(isWatched)
    .orderBy(desc(inArray(job.state, ["waiting", "running"])), desc(job.createdAt))
    .limit(100);
  return rows.map(withProgress);
}

/** One job for who may manage it; null for everyone else. */
export async function findJob(viewer: Viewer, id: string) {
  const [row] = await db()
    .select(shown)
    .from(job)
    .leftJoin(user, eq(user.id, job.ownerId))
    .where(eq(job.id, id))
    .limit(1);
  return row && mayManage(viewer, row) ? withProgress(row) : null;
}

type Owned = { ownerId: string | null; unitId: string | null };

/** Who asked for it, those who nominate for its unit, and who runs the portal. */
const mayManage = (viewer: Viewer, { ownerId, unitId }: Owned) =>
  viewer !== null &&
  (viewer.id === ownerId ||
    (unitId !== null && can(viewer, "nomination.create", { unitId })) ||
    can(viewer, "job.view"));

/** Stops a job: at once while it waits, else before it keeps anything. Throws `not-found`, `wrong-step` once it is over. */
export async function cancelJob(actor: Actor, id: string): Promise<void> {
  const found = await findJob(actor, id);
  // Its last transaction holds back every other: whoever runs it here is told beside it.
  if (found?.state === "running") jobsHere.stopping.add(id);
  await write(async (tx) => {
    const [row] = await tx
      .select({ ownerId: job.ownerId, unitId: job.unitId, state: job.state })
      .from(job)
      .where(eq(job.id, id))
      .limit(1);
    if (!row || !mayManage(actor, row)) throw new DomainError("not-found");
    const now = new Date();
    if (row.state === "waiting")
      await tx.update(job).set({ state: "cancelled", finishedAt: now }).where(eq(job.id, id));
    else if (row.state === "running") await tx.update(job).set({ cancelAskedAt: now }).where(eq(job.id, id));
    else if (row.state !== "cancelled") throw new DomainError("wrong-step");
  });
}

/** Puts a job that failed or was stopped into the line again. Throws `not-found`, `wrong-step`. */
export async function retryJob(actor: Actor, id: string): Promise<void> {
  await write(async (tx) => {
    const [row] = await tx
      .select({ ownerId: job.ownerId, unitId: job.unitId })
      .from(job)
      .where(eq(job.id, id))
      .limit(1);
    if (!row || !mayManage(actor, row)) throw new DomainError("not-found");
    const again = {
      state: "waiting",
      attempts: 0,
      done: 0,
      failure: null,
      cancelAskedAt: null,
      finishedAt: null,
      dueAt: new Date(),
    } as const;
    const { rowsAffected } = await tx
      .update(job)
      .set(again)
      .where(and(eq(job.id, id), inArray(job.state, ["failed", "cancelled"])));
    if (rowsAffected === 0) throw new DomainError("wrong-step");
  });
  jobsHere.wake();
}
